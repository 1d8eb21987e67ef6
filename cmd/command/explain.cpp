#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/suggestion.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/named_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/report/explain/terms.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit::cli {
namespace {

/// Names that a mistyped one may mean.
constexpr std::size_t max_near = 3;

[[noreturn]] void refuse(const std::string& id, const std::vector<Term>& all) {
  std::vector<std::string_view> known;
  known.reserve(all.size());
  for (const Term& term : all) known.push_back(term.id);
  const std::vector<std::string_view> near = nearest_few(id, known, max_near);
  throw UsageError(fmt::format("nothing is called {}; {}", visible_name(id),
                               near.empty()
                                   ? "toolkit explain --search WORDS looks into all pages"
                                   : did_you_mean(fmt::format("{}", fmt::join(near, " or ")))));
}

/// One page for each thing that has the name.
std::vector<ReportDocument> find_pages(const std::string& id, const StatementSets& sets) {
  const std::vector<Term> all = terms(sets);
  std::vector<ReportDocument> pages;
  for (const Term& term : all) {
    if (is_called(term, id)) pages.push_back(explain_term(term, sets));
  }
  if (pages.empty()) refuse(id, all);
  return pages;
}

std::vector<ReportDocument> search(const std::vector<std::string>& words,
                                   const StatementSets& sets) {
  ReportDocument found = search_terms(sets, words);
  const auto is_blank = [](const std::string& word) {
    return word.find_first_not_of(' ') == std::string::npos;
  };
  if (std::ranges::all_of(words, is_blank)) throw UsageError("--search needs WORDS");
  if (found.blocks.empty()) {
    throw UsageError(
        fmt::format("no page has {}", visible_name(fmt::format("{}", fmt::join(words, " ")))));
  }
  return {std::move(found)};
}

}  // namespace

ExitStatus run_explain(const Arguments& arguments) {
  const std::string_view format = named_format(arguments);
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments, settings_for(".", arguments, status),
                                        PolicyWording::may_be_missing);
  if (!sets) return ExitStatus::findings;
  const std::vector<ReportDocument> pages = arguments.search
                                                ? search(arguments.operands, *sets)
                                                : find_pages(arguments.operands.front(), *sets);
  Output output(arguments);
  for (const ReportDocument& page : pages) {
    if (&page != &pages.front()) output.write("\n");
    output.write(format == "markdown" ? render_markdown(page)
                                      : text_output(page, output, arguments));
  }
  output.finish();
  print_file_name(output, arguments);
  return status;
}

}  // namespace toolkit::cli
