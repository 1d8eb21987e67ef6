#include <fmt/format.h>

#include "toolkit/statements/generator/literals.hpp"
#include "toolkit/statements/generator/tables.hpp"

namespace toolkit {
namespace {

class Tables {
 public:
  std::string write(const PracticeLibrary& library) {
    out_ =
        "// Generated from the practice library's YAML; do not edit.\n\n"
        "#include \"toolkit/statements/practice.hpp\"\n\nnamespace toolkit {\nnamespace {\n\n";
    std::string sources;
    for (const PracticeSource& source : library.sources) {
      sources +=
          fmt::format("    {{{}}},\n", literals({source.id, source.title, source.publisher,
                                                 source.published, source.reference, source.note}));
    }
    std::string entries;
    for (const PracticeEntry& each : library.entries) entries += entry(each);
    out_ += fmt::format("constexpr PracticeSource sources[] = {{\n{}}};\n\n", sources);
    out_ += fmt::format("constexpr PracticeEntry entries[] = {{\n{}}};\n\n", entries);
    out_ += fmt::format(
        "constexpr PracticeLibrary library = {{{}, sources, entries}};\n\n"
        "}}  // namespace\n\nconst PracticeLibrary& practice_library() {{ return library; }}\n\n"
        "}}  // namespace toolkit\n",
        literals({library.id, library.title}));
    return out_;
  }

 private:
  std::string entry(const PracticeEntry& entry) {
    const std::string all_lists = lists(entry.lists);
    const std::string see = arrays_.add(entry.see);
    const std::string sources = arrays_.add(entry.sources);
    return fmt::format("    {{{}, PracticeKind{{{}}}, {}, {}, {}, {}}},\n", literal(entry.id),
                       static_cast<int>(entry.kind),
                       literals({entry.title, entry.text, entry.place, entry.council, entry.date,
                                 entry.link, entry.theme, entry.principle, entry.caution}),
                       all_lists, see, sources);
  }

  std::string lists(std::span<const PracticeList> lists) {
    if (lists.empty()) return "{}";
    std::string rows;
    for (const PracticeList& list : lists) {
      const std::string points = arrays_.add(list.points);
      rows += fmt::format("    {{{}, {}}},\n", literal(list.about), points);
    }
    std::string name = fmt::format("lists_{}", count_++);
    out_ += fmt::format("constexpr PracticeList {}[] = {{\n{}}};\n\n", name, rows);
    return name;
  }

  std::string out_;
  LiteralArrays arrays_{out_};
  int count_ = 0;
};

}  // namespace

std::string practice_tables(const PracticeLibrary& library) { return Tables().write(library); }

}  // namespace toolkit
