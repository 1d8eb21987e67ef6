#pragma once

#include <doctest/doctest.h>

#include <string>

#include "toolkit/api/error.hpp"

namespace toolkit::test {

/// What some work throws, as `request: a sentence`; it must throw an Error.
template <class Work>
std::string caught(const Work& work) {
  try {
    work();
  } catch (const api::Error& error) {
    switch (error.cause()) {
      case api::Cause::file:
        return std::string("file: ") + error.what();
      case api::Cause::request:
        return std::string("request: ") + error.what();
      case api::Cause::limit:
        return std::string("limit: ") + error.what();
      case api::Cause::internal:
        break;
    }
    return std::string("internal: ") + error.what();
  }
  FAIL("nothing was thrown");
  return {};
}

}  // namespace toolkit::test
