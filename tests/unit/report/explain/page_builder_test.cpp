#include "toolkit/report/explain/page_builder.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using toolkit::Origin;
using toolkit::PageBuilder;
using toolkit::Wording;
using toolkit::test::texts_in;

const toolkit::StatementSet& set() { return toolkit::builtin_statement_set(); }

using Texts = std::vector<std::string>;

TEST_CASE("a page begins with its title, and leaves empty texts out") {
  PageBuilder page("a: A");
  page.paragraph("");
  page.paragraph("Two\n\n\nparagraphs.");
  page.wording(set(), {"", Origin::ours});
  page.wording(set(), {"Words.", Origin::source});
  page.list(set(), "None", {});
  CHECK(texts_in(page.take()) ==
        Texts{"a: A", "a: A", "Two\n\nparagraphs.", "Words. (the publisher's words)"});
}

TEST_CASE("whose words a list is stands in its heading, or beside each where they differ") {
  const Wording alike[] = {{"One.", Origin::ours}, {"Two.", Origin::ours}};
  const Wording mixed[] = {{"One.", Origin::ours}, {"Two.", Origin::supplied}};
  PageBuilder page("a");
  page.list(set(), "Alike", alike);
  page.list(set(), "Mixed", mixed);
  CHECK(texts_in(page.take()) == Texts{"a", "a", "Alike (this tool's guide, not the LGA's)", "",
                                       "One.", "", "", "Two.", "", "Mixed", "", "One.",
                                       "this tool's guide, not the LGA's", "", "Two.",
                                       "wording loaded by the council"});
}

TEST_CASE("levels stand with their labels; a set without them has none") {
  const Wording alike[] = {
      {"No.", Origin::ours}, {"Partly.", Origin::ours}, {"Yes.", Origin::ours}};
  const Wording mixed[] = {
      {"No.", Origin::ours}, {"Partly.", Origin::ours}, {"Yes.", Origin::supplied}};
  PageBuilder page("a");
  page.levels(set(), std::span<const Wording, 3>(alike));
  page.levels(set(), std::span<const Wording, 3>(mixed));
  page.levels(set(), std::span<const Wording, 3>(std::vector<Wording>(3)));
  CHECK(texts_in(page.take()) ==
        Texts{"a", "a", "What each score looks like (this tool's guide, not the LGA's)",
              "0 Not Addressed", "No.", "1 Partial", "Partly.", "2 Comprehensive", "Yes.",
              "What each score looks like", "0 Not Addressed",
              "No. (this tool's guide, not the LGA's)", "1 Partial",
              "Partly. (this tool's guide, not the LGA's)", "2 Comprehensive",
              "Yes. (wording loaded by the council)"});
}

}  // namespace
