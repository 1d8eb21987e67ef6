#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace toolkit {

/// What is known without a file: keys, ids of a statement set, names of files, scores, periods.
struct Known {
  std::string_view text;
};
constexpr Known known(std::string_view text) { return {text}; }

/// What a file says. In a log, `instead` stands for it. Views: neither is kept.
struct Quote {
  constexpr Quote(std::string_view of_file, std::string_view in_logs)
      : text(of_file), instead(in_logs) {}
  /// Words that need no stand-in, where others do.
  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions)
  constexpr Quote(const char* ours) : text(ours), instead(ours) {}
  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions)
  constexpr Quote(Known words) : text(words.text), instead(words.text) {}

  std::string_view text;
  std::string_view instead;
};
constexpr Quote quote(std::string_view text, std::string_view instead) { return {text, instead}; }

/// What is said of a file: once for any log, once for the council's own screen.
struct Sentence {
  Sentence() = default;
  /// Words of ours alone: what a file says goes through `say` and `quote`.
  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions)
  Sentence(const char* ours) : plain(ours) {}
  /// Two sentences, where what is quoted cannot be taken out of the second.
  Sentence(const char* ours, std::string with_quotes)
      : plain(ours), quoting(std::move(with_quotes)) {}

  /// Quotes nothing of the file.
  std::string plain;
  /// The same with what it quotes of the file; empty where it quotes nothing.
  std::string quoting;

  /// For the council's own screen.
  [[nodiscard]] const std::string& full() const { return quoting.empty() ? plain : quoting; }
};

}  // namespace toolkit
