// Turns a statement set into a C++ file of constant tables, so that no command parses one at run
// time. Built from the reader that reads further sets, so both agree on the format.
//
// usage: statement_tables SET.yaml OUTPUT.cpp

#include <array>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/files/read.hpp"
#include "toolkit/files/write.hpp"
#include "toolkit/statements/builtin.hpp"
#include "toolkit/statements/set_reader.hpp"

namespace toolkit {

/// The generator runs before the tables exist.
const StatementSet& builtin_statement_set() {
  static const StatementSet none;
  return none;
}

namespace {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += fmt::format("\\{}", c);
    } else if (byte < 0x20 || byte >= 0x7F) {
      // Octal escapes end after three digits, whatever follows.
      out += fmt::format("\\{:03o}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string origin_literal(Origin origin) { return fmt::format("Origin::{}", origin_name(origin)); }

std::string wording_literal(const Wording& wording) {
  return fmt::format("{{{}, {}}}", literal(wording.text), origin_literal(wording.origin));
}

class Tables {
 public:
  std::string write(const StatementSet& set) {
    out_ =
        "// Generated from the statement set's YAML; do not edit.\n\n"
        "#include \"toolkit/statements/builtin.hpp\"\n\nnamespace toolkit {\nnamespace {\n\n";
    std::string principles;
    for (std::size_t p = 0; p < set.principles.size(); ++p)
      principles += principle(set.principles[p], p);
    add(fmt::format("constexpr Principle principles[] = {{\n{}}};\n\n", principles));
    add("constexpr Section sections[] = {\n");
    for (const Section& section : set.sections) {
      add(fmt::format("    {{{}, {}, {}}},\n", section.number, wording_literal(section.title),
                      wording_literal(section.guide)));
    }
    add("};\n\n");
    add(fmt::format(
        "constexpr StatementSet set = {{\n    {}, {}, {}, {}, {}, {}, {}, {{}},\n"
        "    {{{{{}, {}, {}}}}}, sections, principles}};\n\n",
        literal(set.id), literal(set.edition), literal(set.title), literal(set.publisher),
        literal(set.published), literal(set.source), literal(set.source_url),
        literal(set.labels[0]), literal(set.labels[1]), literal(set.labels[2])));
    add("}  // namespace\n\nconst StatementSet& builtin_statement_set() { return set; }\n\n"
        "}  // namespace toolkit\n");
    return out_;
  }

 private:
  void add(std::string_view text) { out_ += text; }

  /// An array of wordings, and the expression that names it (an empty span has no array).
  std::string wordings(std::span<const Wording> list, const std::string& name) {
    if (list.empty()) return "{}";
    add(fmt::format("constexpr Wording {}[] = {{\n", name));
    for (const Wording& wording : list) add(fmt::format("    {},\n", wording_literal(wording)));
    add("};\n\n");
    return name;
  }

  std::string principle(const Principle& principle, std::size_t p) {
    std::string rows;
    for (std::size_t s = 0; s < principle.statements.size(); ++s) {
      const Statement& statement = principle.statements[s];
      const std::string evidence =
          wordings(statement.evidence, fmt::format("evidence_{}_{}", p, s));
      const std::string steps =
          wordings(statement.next_steps, fmt::format("next_steps_{}_{}", p, s));
      std::string levels;
      for (const Wording& level : statement.levels) levels += wording_literal(level) + ", ";
      rows += fmt::format("    {{{}, {}, {{{{{}}}}}, {}, {}}},\n", literal(statement.id),
                          wording_literal(statement.text), levels, evidence, steps);
    }
    const std::string name = fmt::format("statements_{}", p);
    add(fmt::format("constexpr Statement {}[] = {{\n{}}};\n\n", name, rows));
    return fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(principle.id),
                       principle.section, wording_literal(principle.title),
                       wording_literal(principle.aim), literal(principle.aim_note),
                       principle.report_number, literal(principle.report_title), name);
  }

  std::string out_;
};

int generate(const std::string& input, const std::string& output) {
  const SourceText source(input, read_file(input, std::size_t{1} << 20));
  Findings findings(source);
  const auto store = read_statement_set(source, findings);
  if (const std::vector<Finding> found = findings.take(); !found.empty()) {
    fmt::print(stderr, "{}", format_findings(found, Colour::no));
    return 1;
  }
  write_whole_file(output, Tables().write(store->set), Overwrite::allow);
  return 0;
}

}  // namespace
}  // namespace toolkit

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: statement_tables SET.yaml OUTPUT.cpp\n", stderr);
    return 2;
  }
  try {
    return toolkit::generate(argv[1], argv[2]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "statement_tables: {}\n", error.what());
    return 2;
  }
}
