#include "toolkit/render/pdf/file/content_digest.hpp"

#include <cstdint>

namespace toolkit::pdf {

ContentDigest::ContentDigest() { md5_init(&context_); }

void ContentDigest::add(std::string_view bytes) {
  md5_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string ContentDigest::bytes() {
  std::string digest(MD5_DIGEST_SIZE, '\0');
  md5_digest(&context_, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

}  // namespace toolkit::pdf
