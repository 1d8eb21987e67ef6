#include "toolkit/render/pdf/text/link_runs.hpp"

#include <string>
#include <utility>

namespace toolkit::pdf {
namespace {

/// Adds texts and addresses as runs that look alike.
class Runs {
 public:
  Runs(bool bold, ColourRole ink) : bold_(bold), ink_(ink) {}

  void add_address(std::string_view address) {
    runs_.push_back({std::string(address), bold_, ColourRole::link, uri_of(address)});
  }

  /// With what looks like an address in it.
  void add_text(std::string_view text) {
    std::size_t plain = 0;
    while (const auto found = find_web_address(text, plain)) {
      add_plain(text.substr(plain, found->at - plain));
      add_address(text.substr(found->at, found->length));
      plain = found->at + found->length;
    }
    add_plain(text.substr(plain));
  }

  std::vector<TextRun> take() { return std::move(runs_); }

 private:
  void add_plain(std::string_view words) {
    if (!words.empty()) runs_.push_back({std::string(words), bold_, ink_, {}});
  }

  bool bold_;
  ColourRole ink_;
  std::vector<TextRun> runs_;
};

}  // namespace

std::vector<TextRun> linked_runs(std::string_view text, bool bold, ColourRole ink,
                                 AddressPlace address) {
  Runs runs(bold, ink);
  if (address.length == 0 || address.length > longest_address) {
    runs.add_text(text);
  } else {
    runs.add_text(text.substr(0, address.at));
    runs.add_address(text.substr(address.at, address.length));
    runs.add_text(text.substr(address.at + address.length));
  }
  return runs.take();
}

}  // namespace toolkit::pdf
