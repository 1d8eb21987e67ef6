#include "cmd/output/schema_file.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/output/output.hpp"
#include "toolkit/assessment/schema/assessment_schema.hpp"
#include "toolkit/assessment/schema/schema_line.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/files/resolve_under.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

namespace fs = std::filesystem;

bool holds(const std::string& path, std::string_view bytes) {
  std::error_code unknown;
  return fs::is_regular_file(path, unknown) && read_file(path, bytes.size()) == bytes;
}

}  // namespace

SchemaFile::SchemaFile(const Arguments& arguments, const StatementSet& set)
    : bytes_(assessment_schema(set)) {
  const std::string& file = arguments.operands.front();
  if (file == "-") throw UsageError("--schema-file needs a FILE to write the schema beside");
  path_ = join_path(folder_of(file), schema_file_name);
  is_there_ = holds(path_, bytes_);
  if (!is_there_) refuse_to_overwrite(path_, arguments.force);
}

void SchemaFile::write(const Arguments& arguments) const {
  if (is_there_) return;
  write_file(path_, bytes_, arguments.force);
  if (!arguments.quiet) {
    message(fmt::format("wrote {}, by which an editor helps to fill it in", visible_name(path_)));
  }
}

}  // namespace toolkit::cli
