#include "toolkit/render/score_json.hpp"
#include "loaded.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::ordered_json;
using toolkit::ScoreJson;
using toolkit::test::load;
using toolkit::test::Loaded;
using toolkit::test::Pieces;

Json parse(const std::string& text) {
  CHECK(text.ends_with('\n'));
  Json json = Json::parse(text, nullptr, false);
  REQUIRE_FALSE(json.is_discarded());
  return json;
}

TEST_CASE("no file, one file and many files each make one whole document") {
  const Loaded loaded = load();
  for (std::size_t count = 0; count < 4; ++count) {
    CAPTURE(count);
    ScoreJson out;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += i % 2 == 0 ? out.entry("a.yaml", loaded.assessment, loaded.scores)
                         : out.error_entry("b.yaml");
    }
    text += out.end();
    const Json json = parse(text);
    CHECK(json["schema"] == "toolkit.score/1");
    CHECK(json["assessments"].is_array());
    CHECK(json["assessments"].size() == count);
  }
}

TEST_CASE("an entry has the keys that scripts rely on") {
  Pieces pieces;
  pieces.answers = {{"wellbeing-1", "2"}, {"police-2", "0"}, {"respect-5", ""}};
  const Loaded loaded = load(pieces);
  ScoreJson out;
  std::string text = out.entry("dir/2026.yaml", loaded.assessment, loaded.scores);
  text += out.end();
  const Json entry = parse(text)["assessments"][0];
  CHECK(entry["file"] == "dir/2026.yaml");
  CHECK(entry["council"] == "Harrowmere District Council");
  CHECK(entry["period"] == "2025-26");
  CHECK(entry["complete"] == false);
  CHECK(entry["answered"] == 24);
  CHECK(entry["total"] == 24);
  CHECK(entry["max"] == 50);
  CHECK(entry["possible"] == 26);
  CHECK_FALSE(entry.contains("error"));
  REQUIRE(entry["principles"].size() == 5);
  CHECK(entry["principles"][0] ==
        Json({{"id", "wellbeing"}, {"total", 6}, {"max", 10}, {"possible", 6}, {"answered", 5}}));
  CHECK(entry["principles"][4] ==
        Json({{"id", "respect"}, {"total", 4}, {"max", 10}, {"possible", 6}, {"answered", 4}}));
  REQUIRE(entry["statements"].size() == 25);
  CHECK(entry["statements"][0] == Json({{"id", "wellbeing-1"}, {"score", 2}}));
  CHECK(entry["statements"][1] == Json({{"id", "wellbeing-2"}, {"score", 1}}));
  CHECK(entry["statements"][16] == Json({{"id", "police-2"}, {"score", 0}}));
  CHECK(entry["statements"][24] == Json({{"id", "respect-5"}, {"score", nullptr}}));
}

TEST_CASE("a file that cannot be scored is listed with an error and null totals") {
  ScoreJson out;
  std::string text = out.error_entry("broken.yaml");
  text += out.end();
  const Json entry = parse(text)["assessments"][0];
  CHECK(entry["file"] == "broken.yaml");
  CHECK(entry["error"] == true);
  for (const std::string key :
       {"council", "period", "complete", "answered", "total", "max", "possible"}) {
    CAPTURE(key);
    REQUIRE(entry.contains(key));
    CHECK(entry[key].is_null());
  }
  CHECK(entry["principles"] == Json::array());
  CHECK(entry["statements"] == Json::array());
}

TEST_CASE("a file may have any name") {
  const Loaded loaded = load();
  struct Row {
    std::string name;
    std::string read;
  };
  const Row rows[] = {
      {"a \"b\"\\c\n.yaml", "a \"b\"\\c\n.yaml"},
      {"\xff.yaml", "\ufffd.yaml"},
      {"\u4e2d.yaml", "\u4e2d.yaml"},
      {"<stdin>", "<stdin>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    ScoreJson out;
    std::string text = out.error_entry(row.name);
    text += out.entry(row.name, loaded.assessment, loaded.scores);
    text += out.end();
    const Json json = parse(text);
    CHECK(json["assessments"][0]["file"] == row.read);
    CHECK(json["assessments"][1]["file"] == row.read);
  }
}

}  // namespace
