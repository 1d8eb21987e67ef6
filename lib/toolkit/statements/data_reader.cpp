#include "toolkit/statements/data_reader.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "toolkit/calendar/date.hpp"
#include "toolkit/diagnostics/say.hpp"
#include "toolkit/text/ascii.hpp"

namespace toolkit {
namespace {

bool is_id(std::string_view text) {
  const auto ok = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return !text.empty() && text != "null" && is_lower(text.front()) && text.back() != '-' &&
         std::ranges::all_of(text, ok);
}

}  // namespace

void DataReader::check_format(const Fields& fields, std::string_view key) {
  const Node node = fields.required(key);
  if (!node || node.text() == "1") return;
  findings_.add(
      Diagnostic::format_version, node.span(),
      say("{} {} is not known to this version", known(key), quote(node.text(), "of this number")),
      say("write {}: 1", known(key)));
}

std::string_view DataReader::text(Node node, std::string_view key) {
  return kept_.keep(read_text(node, key, findings_).value);
}

std::string_view DataReader::date(Node node, std::string_view key) {
  if (!node || node.is_empty()) return {};
  if (!parse_date(node.text())) {
    const std::optional<Date> guess = guess_date(node.text());
    findings_.add(Diagnostic::date_invalid, node.span(),
                  say("{} is not a date", quote(node.text(), "this")),
                  guess ? say("write {}", quote(date_iso(*guess), "YYYY-MM-DD"))
                        : "dates are written YYYY-MM-DD");
  }
  return text(node, key);
}

std::string_view DataReader::id(Node node) {
  if (!node) return {};
  const Text read = read_text(node, "id", findings_);
  if (!is_id(read.value)) {
    findings_.add(
        Diagnostic::id_invalid, node.span(),
        say("{} is not an id", read.empty() ? Quote("an empty text") : quote(read.value, "this")),
        "ids are small letters, digits and hyphens, such as wellbeing-1");
    return {};
  }
  const auto [first, is_new] = ids_.emplace(read.value, node.span());
  if (!is_new) {
    findings_.add(
        Diagnostic::duplicate_id, node.span(),
        say("{} is taken already", quote(fmt::format("the id {}", read.value), "this id")),
        "every principle and statement has an id of its own");
  }
  return kept_.keep(read.value);
}

}  // namespace toolkit
