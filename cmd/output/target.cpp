#include "cmd/output/target.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "toolkit/files/file_names.hpp"
#include "toolkit/text/ascii.hpp"
#include "toolkit/text/display.hpp"

namespace toolkit::cli {
namespace {

namespace fs = std::filesystem;

/// `.txt` or `.docx`, and not the end of `2025.26`.
bool is_extension(std::string_view ending) {
  return ending.size() > 1 && std::ranges::all_of(ending.substr(1), is_letter);
}

bool is_hidden(const fs::path& part) {
  return part.native().starts_with('.') && part != "." && part != "..";
}

/// A name near the one that was typed by which folders show the file.
std::string name_to_take(const fs::path& typed) {
  std::string name = typed.filename().string();
  name.erase(0, std::min(name.find_first_not_of('.'), name.size()));
  fs::path better(name);
  if (is_extension(better.extension().native())) better.replace_extension();
  if (better.empty() || is_misnamed_settings(better.string() + ".yaml") ||
      better.string() + ".yaml" == settings_file_name) {
    better = "2025-26";
  }
  return (typed.parent_path() / better).string() + ".yaml";
}

void check_name_of_assessment(const std::string& target) {
  const fs::path path(target);
  const std::string name = path.filename().string();
  if (name.empty()) return;  // a folder; the attempt to write it says so
  const auto refuse = [&](std::string_view why) {
    throw UsageError(fmt::format("{} {}; write {}", visible_name(target), why,
                                 visible_name(name_to_take(path))));
  };
  if (is_misnamed_settings(name)) refuse("would pass for the policy of a folder");
  if (is_hidden(name)) {
    refuse("begins with a dot, so that no command finds it in its folder");
  }
  if (!is_yaml_name(name)) {
    refuse("does not end in .yaml or .yml, so that no command finds it in its folder");
  }
  if (path.is_relative() && std::any_of(path.begin(), path.end(), is_hidden)) {
    throw UsageError(
        fmt::format("{} lies in a folder that begins with a dot, so that no command finds it; "
                    "write it elsewhere",
                    visible_name(target)));
  }
}

}  // namespace

std::string target_of(const Arguments& arguments) {
  const std::string& target =
      arguments.command == Command::init ? arguments.operands.front() : arguments.output;
  return target == "-" ? std::string() : target;
}

void check_target(const Arguments& arguments) {
  const std::string target = target_of(arguments);
  if (target.empty()) return;
  if (fs::path(target).filename() == settings_file_name) {
    throw UsageError(
        fmt::format("{} is the name of the policy; write to another file", visible_name(target)));
  }
  if (arguments.command == Command::init) check_name_of_assessment(target);
}

}  // namespace toolkit::cli
