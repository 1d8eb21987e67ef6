#include "toolkit/api/render.hpp"
#include "api/caught.hpp"
#include "api/published.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace api = toolkit::api;
using toolkit::test::caught;
using toolkit::test::facade_year;
using toolkit::test::for_the_council;
using toolkit::test::Pieces;
using toolkit::test::year_with_secret;

constexpr api::Format formats[] = {api::Format::text, api::Format::markdown, api::Format::csv,
                                   api::Format::json, api::Format::pdf};
constexpr api::Chart charts[] = {api::Chart::bars, api::Chart::radar, api::Chart::strip};

/// Whatever can be made of a year and one before it.
std::vector<std::string> all_outputs(const api::Assessment& year, const api::Assessment& earlier,
                                     const api::PublishOptions& options) {
  const api::PublishedView view = api::publish(year, {earlier}, options);
  const api::Comparison comparison = api::compare({year, earlier}, options);
  std::vector<std::string> made;
  for (const api::Format format : formats) {
    made.push_back(api::render(api::publish(year, {}, options), format));
    made.push_back(api::render(view, format, api::Paper::letter));
    made.push_back(api::render(comparison, format));
  }
  for (const api::Chart chart : charts) made.push_back(api::render(view, chart));
  made.push_back(api::render(view, api::Chart::trend));
  return made;
}

TEST_CASE("each format has what marks it") {
  const api::Assessment year = facade_year("2025-26");
  const api::PublishedView view = api::publish(year);
  CHECK(api::render(view, api::Format::text).find("25 out of 50") != std::string::npos);
  CHECK(api::render(view, api::Format::markdown).starts_with("# "));
  CHECK(api::render(view, api::Format::csv).find("\r\n") != std::string::npos);
  CHECK(api::render(view, api::Format::json).find("toolkit.report/1") != std::string::npos);
  CHECK(api::render(view, api::Format::pdf).starts_with("%PDF-1."));
  CHECK(api::render(view, api::Format::pdf) !=
        api::render(view, api::Format::pdf, api::Paper::letter));
  const api::Comparison comparison = api::compare({year, facade_year("2024-25")});
  CHECK(api::render(comparison, api::Format::json).find("toolkit.diff/1") != std::string::npos);
  CHECK(api::render(comparison, api::Format::pdf).starts_with("%PDF-1."));
  for (const api::Chart chart : charts) {
    CHECK(api::render(view, chart).find("<svg") != std::string::npos);
  }
}

TEST_CASE("nothing that the public gets depends on what is confidential") {
  const api::Assessment earlier = facade_year("2024-25");
  const api::Assessment one = year_with_secret("Amira told the clerk");
  const api::Assessment other = year_with_secret("Nobody did anything at all");
  CHECK(all_outputs(one, earlier, {}) == all_outputs(other, earlier, {}));
  const auto known = all_outputs(one, earlier, for_the_council());
  CHECK(known != all_outputs(other, earlier, for_the_council()));
  CHECK(known[0].find("Internal: not for publication") != std::string::npos);
  CHECK(api::render(api::publish(one), api::Format::text).find("Amira") == std::string::npos);
  CHECK(known[0].find("Amira") != std::string::npos);
}

TEST_CASE("a chart that cannot be drawn is refused") {
  Pieces totals;
  totals.head = "publish: totals\n";
  const api::PublishedView view = api::publish(facade_year("2025-26", totals));
  CHECK(caught([&] { return api::render(view, api::Chart::trend); }) ==
        "request: a trend takes two years or more");
  CHECK(caught([&] { return api::render(view, api::Chart::strip); }) ==
        "request: this chart shows scores, which the audience may not read");
}

TEST_CASE("a marking that no page has room for is a limit, and no crash") {
  api::PublishOptions options = for_the_council();
  options.internal_marking = std::string(6000, 'm');
  const api::PublishedView view = api::publish(facade_year("2025-26"), {}, options);
  CHECK(caught([&] { return api::render(view, api::Format::pdf); }).starts_with("limit: "));
  CHECK_FALSE(api::render(view, api::Format::json).empty());
}

TEST_CASE("threads may make anything of the same years at once") {
  const api::Assessment year = year_with_secret("Amira told the clerk");
  const api::Assessment earlier = facade_year("2024-25");
  const std::vector<std::string> alone = all_outputs(year, earlier, {});
  std::array<std::vector<std::string>, 2> together;
  std::vector<std::thread> running;
  for (auto& mine : together) {
    running.emplace_back([&] { mine = all_outputs(year, earlier, {}); });
  }
  for (std::thread& thread : running) thread.join();
  for (const auto& mine : together) CHECK(mine == alone);
}

}  // namespace
