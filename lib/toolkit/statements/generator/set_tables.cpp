#include <fmt/format.h>

#include "toolkit/statements/generator/literals.hpp"
#include "toolkit/statements/generator/tables.hpp"

namespace toolkit {
namespace {

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
      const std::string practice = arrays_.add(statement.practice);
      rows += fmt::format("    {{{}, {}, {{{{{}}}}}, {}, {}, {}}},\n", literal(statement.id),
                          wording_literal(statement.text), levels, evidence, steps, practice);
    }
    const std::string name = fmt::format("statements_{}", p);
    add(fmt::format("constexpr Statement {}[] = {{\n{}}};\n\n", name, rows));
    return fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(principle.id),
                       principle.section, wording_literal(principle.title),
                       wording_literal(principle.aim), literal(principle.aim_note),
                       principle.report_number, literal(principle.report_title), name);
  }

  std::string out_;
  LiteralArrays arrays_{out_};
};

}  // namespace

std::string statement_set_tables(const StatementSet& set) { return Tables().write(set); }

}  // namespace toolkit
