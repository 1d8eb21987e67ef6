#include "toolkit/api/statement_sets.hpp"
#include "api/caught.hpp"

#include <doctest/doctest.h>

#include <string>

#include "toolkit/api/assessment.hpp"

namespace {

namespace api = toolkit::api;
using toolkit::test::caught;

const std::string folder = TOOLKIT_SOURCE_DIR "/examples/editions/";

TEST_CASE("by itself it is the set that is compiled in") {
  const api::StatementSets sets;
  CHECK(sets.usable());
  CHECK(sets.findings().empty());
}

TEST_CASE("assessments can answer a set from a file, which outlives the handle") {
  api::LoadOptions options;
  CHECK_FALSE(api::load(folder + "2025-26.yaml", options).usable());
  options.sets = api::load_statement_sets({folder + "second-edition.yaml"});
  REQUIRE(options.sets.usable());
  const api::Assessment year = api::load(folder + "2025-26.yaml", options);
  options.sets = {};
  REQUIRE(year.usable());
  CHECK_FALSE(year.scores().statements.empty());
}

TEST_CASE("what is wrong with a set is found, and no assessment is loaded with it") {
  CHECK(caught([] { return api::load_statement_sets({"/nowhere.yaml"}); }) ==
        "file: cannot read /nowhere.yaml: No such file or directory");
  api::LoadOptions options;
  options.sets = api::load_statement_sets({folder + "2025-26.yaml"});
  CHECK_FALSE(options.sets.usable());
  CHECK_FALSE(options.sets.findings().empty());
  CHECK(caught([&] { return api::load_text("a.yaml", "", options); }) ==
        "request: the statement sets have errors");
}

}  // namespace
