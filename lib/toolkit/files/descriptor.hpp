#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace toolkit {

/// Owns an open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] int number() const { return number_; }

  /// Closes for good: false where the system reports that bytes were lost.
  [[nodiscard]] bool close() {
    // After EINTR the descriptor is closed all the same.
    return ::close(std::exchange(number_, -1)) == 0 || errno == EINTR;
  }

 private:
  int number_;
};

}  // namespace toolkit
