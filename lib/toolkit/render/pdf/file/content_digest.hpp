#pragma once

#include <string>
#include <string_view>

#include <nettle/md5.h>

namespace toolkit::pdf {

/// What tells one document from another (ISO 32000-1, 14.4, which names MD5; it protects nothing).
class ContentDigest {
 public:
  ContentDigest();
  void add(std::string_view bytes);
  /// 16 bytes. Ends the digest.
  std::string bytes();

 private:
  md5_ctx context_{};
};

}  // namespace toolkit::pdf
