// Turns the catalogue of diagnostics, the default statement set and the practice library into C++
// files of constant tables, so that no command parses them at run time. Built from the readers that
// the library has, so that the tables hold what those would read.
//
// usage: data_tables CATALOGUE.yaml CATALOGUE.cpp SET.yaml SET.cpp PRACTICE.yaml PRACTICE.cpp

#include <cstdio>
#include <exception>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "toolkit/diagnostics/catalogue.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/files/write.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/generator/catalogue_reader.hpp"
#include "toolkit/statements/generator/tables.hpp"
#include "toolkit/statements/practice_reader.hpp"
#include "toolkit/statements/set_reader.hpp"

namespace toolkit {
namespace {

/// What is known of the diagnostics: until their catalogue is read, that each is an error.
std::span<const CatalogueEntry>& known_diagnostics() {
  static const std::vector<CatalogueEntry> nameless(
      diagnostic_count, {{}, Severity::error, Editor::nothing, "catalogue", {}, {}, {}, {}});
  static std::span<const CatalogueEntry> known = nameless;
  return known;
}

}  // namespace

// The generator runs before the tables exist.

std::span<const CatalogueEntry> catalogue() { return known_diagnostics(); }

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

/// `files` are those of the usage line.
void generate(std::span<char* const> files) {
  // Static, because findings look their diagnostic up for as long as the program runs.
  static const auto diagnostics = read_data(files[0], read_catalogue);
  known_diagnostics() = diagnostics->entries;
  const auto practice = read_data(files[4], read_practice_library);
  const auto set = read_data(files[2], [&](const SourceText& source, Findings& findings) {
    return read_statement_set(source, practice->library, findings);
  });
  write_whole_file(files[1], catalogue_tables(diagnostics->entries), Overwrite::allow);
  write_whole_file(files[3], statement_set_tables(set->set), Overwrite::allow);
  write_whole_file(files[5], practice_tables(practice->library), Overwrite::allow);
}

}  // namespace
}  // namespace toolkit

int main(int argc, char** argv) {
  const std::span<char*> typed(argv, static_cast<std::size_t>(argc));
  if (typed.size() != 7) {
    std::fputs(
        "usage: data_tables CATALOGUE.yaml CATALOGUE.cpp SET.yaml SET.cpp PRACTICE.yaml "
        "PRACTICE.cpp\n",
        stderr);
    return 2;
  }
  try {
    toolkit::generate(typed.subspan(1));
    return 0;
  } catch (const toolkit::Unreadable&) {
    return 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "data_tables: {}\n", error.what());
    return 2;
  }
}
