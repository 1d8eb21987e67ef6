#include "toolkit/text/sha256.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

// The answers that FIPS 180 and its examples give.
TEST_CASE("known answers") {
  struct Row {
    std::string bytes;
    std::string_view digest;
  };
  const Row rows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.size());
    CHECK(toolkit::sha256_hex(row.bytes) == row.digest);
  }
}

TEST_CASE("every byte counts") {
  CHECK(toolkit::sha256_hex(std::string(1, '\0')) != toolkit::sha256_hex(std::string(2, '\0')));
  CHECK(toolkit::sha256_hex("\xff") != toolkit::sha256_hex("\x7f"));
}

}  // namespace
