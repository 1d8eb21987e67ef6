#pragma once

#include "loaded.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "toolkit/api/views.hpp"

namespace toolkit::test {

/// A year of an invented council, called `PERIOD.yaml`, as the facade loads it.
inline api::Assessment facade_year(std::string period, Pieces pieces = {},
                                   const api::LoadOptions& options = {}) {
  pieces.period = std::move(period);
  const api::Assessment year =
      api::load_text(pieces.period + ".yaml", assessment_text(pieces), options);
  REQUIRE(year.usable());
  return year;
}

/// A year that publishes its evidence, of which one piece is confidential.
inline api::Assessment year_with_secret(const std::string& secret) {
  Pieces pieces;
  pieces.head = "publish: evidence\n";
  pieces.evidence["wellbeing"] =
      "[{text: Minutes of the panel}, {text: " + secret + ", confidential: true, because: names}]";
  return facade_year("2025-26", pieces);
}

inline api::PublishOptions for_the_council() {
  api::PublishOptions options;
  options.audience = api::Audience::internal;
  return options;
}

}  // namespace toolkit::test
