#pragma once

#include <string>

#include "cmd/args/arguments.hpp"
#include "toolkit/statements/statement_set.hpp"

namespace toolkit::cli {

/// The JSON Schema that `init --schema-file` writes beside FILE.
class SchemaFile {
 public:
  /// Throws UsageError where FILE is standard output, and Failure where another file is in the way
  /// and --force is not given: before anything is written. The same schema may be there already.
  SchemaFile(const Arguments& arguments, const StatementSet& set);

  /// Writes it, and says so. Throws Failure.
  void write(const Arguments& arguments) const;

 private:
  std::string path_;
  std::string bytes_;
  bool is_there_ = false;
};

}  // namespace toolkit::cli
