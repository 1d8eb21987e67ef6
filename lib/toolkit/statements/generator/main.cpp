// Turns the default statement set and the practice library into C++ files of constant tables, so
// that no command parses them at run time. Built from the readers that the library has, so that the
// tables hold what those would read.
//
// usage: data_tables SET.yaml SET.cpp PRACTICE.yaml PRACTICE.cpp

#include <cstdio>
#include <exception>
#include <span>
#include <string>

#include <fmt/format.h>

#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/files/write.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/generator/tables.hpp"
#include "toolkit/statements/practice_reader.hpp"
#include "toolkit/statements/set_reader.hpp"

namespace toolkit {

/// The generator runs before the tables exist.
const StatementSet& builtin_statement_set() {
  static const StatementSet none;
  return none;
}

const PracticeLibrary& practice_library() {
  static const PracticeLibrary none;
  return none;
}

namespace {

struct Unreadable {};

/// Reads a file; what is wrong with it is printed, and ends the program.
template <class Read>
auto read_data(const std::string& path, Read read) {
  const SourceText source(path, read_file(path, std::size_t{1} << 20));
  Findings findings(source);
  auto store = read(source, findings);
  if (const std::vector<Finding> found = findings.take(); !found.empty()) {
    fmt::print(stderr, "{}", format_findings(found, Colour::no));
    throw Unreadable();
  }
  return store;
}

void generate(const std::string& set_file, const std::string& set_tables,
              const std::string& practice_file, const std::string& practice_out) {
  const auto practice = read_data(practice_file, read_practice_library);
  const auto set = read_data(set_file, [&](const SourceText& source, Findings& findings) {
    return read_statement_set(source, practice->library, findings);
  });
  write_whole_file(practice_out, practice_tables(practice->library), Overwrite::allow);
  write_whole_file(set_tables, statement_set_tables(set->set), Overwrite::allow);
}

}  // namespace
}  // namespace toolkit

int main(int argc, char** argv) {
  const std::span<char*> typed(argv, static_cast<std::size_t>(argc));
  if (typed.size() != 5) {
    std::fputs("usage: data_tables SET.yaml SET.cpp PRACTICE.yaml PRACTICE.cpp\n", stderr);
    return 2;
  }
  try {
    toolkit::generate(typed[1], typed[2], typed[3], typed[4]);
    return 0;
  } catch (const toolkit::Unreadable&) {
    return 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "data_tables: {}\n", error.what());
    return 2;
  }
}
