#include "toolkit/diagnostics/did_you_mean.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {

using toolkit::did_you_mean;

TEST_CASE("a slip is answered with what is near, or with what else there is to say") {
  const std::vector<std::string_view> words = {"owner", "date", "score"};
  CHECK(did_you_mean(toolkit::known("2026")).full() == "did you mean 2026?");
  CHECK(did_you_mean("scores", words, "else").full() == "did you mean score?");
  CHECK(did_you_mean("elephant", words, "else").full() == "else");
}

TEST_CASE("what a file says is quoted on no log") {
  const toolkit::Sentence asked = did_you_mean(toolkit::quote("Zqx", "another"));
  CHECK(asked.full() == "did you mean Zqx?");
  CHECK(asked.plain == "did you mean another?");
}

}  // namespace
