#include <algorithm>
#include <array>

#include "toolkit/assessment/rules/personal_data/personal_data_parts.hpp"

// Crime references, and links that open for staff only.
namespace toolkit::personal_data {
namespace {

constexpr std::size_t longest_token = 40;
constexpr std::size_t longest_host = 253;

bool is_year(std::string_view digits) {
  return digits.size() == 4 && "1990" <= digits && digits < "2040";
}

/// The end of letters and digits with single signs between them: 42/12345/26, 26*123456.
std::size_t skip_token(std::string_view text, std::size_t at) {
  const std::size_t limit = at + longest_token;
  for (; at < limit; ++at) {
    const char byte = byte_at(text, at);
    const bool joins = byte == '/' || byte == '*' || byte == '-' || byte == '.';
    if (is_alphanumeric(byte) || (joins && is_alphanumeric(byte_at(text, at + 1)))) continue;
    break;
  }
  return at;
}

/// A token cut at its signs. One part more than any reference has, so that longer ones show.
struct Parts {
  std::array<std::string_view, 4> part;
  std::size_t count = 0;
};

Parts split(std::string_view token) {
  Parts parts;
  while (parts.count < parts.part.size()) {
    const std::size_t cut = token.find_first_of("/*-.");
    parts.part[parts.count++] = token.substr(0, cut);
    if (cut == std::string_view::npos) break;
    token.remove_prefix(cut + 1);
  }
  return parts;
}

bool is_number(std::string_view part, std::size_t fewest, std::size_t most) {
  return fewest <= part.size() && part.size() <= most && std::ranges::all_of(part, is_digit);
}

/// A year, a financial year, a date, or a share such as 31/42.
bool is_calendar(std::string_view token) {
  const Parts parts = split(token);
  return parts.count < parts.part.size() &&
         std::all_of(parts.part.begin(), parts.part.begin() + parts.count, [](auto part) {
           return is_number(part, 1, 2) || (is_number(part, 4, 4) && is_year(part));
         });
}

/// What a council calls its own papers: DS-2026-031, SC/26/14.
bool is_council_record(std::string_view token) {
  const Parts parts = split(token);
  const auto& [series, year, number, fourth] = parts.part;
  return parts.count == 3 && std::ranges::none_of(series, is_digit) &&
         (is_number(year, 2, 2) || is_year(year)) && is_number(number, 1, 3);
}

/// The end of "14/05/2026", "2026-05-14" or "14 May", or `nothing`.
std::size_t skip_date(std::string_view text, std::size_t at) {
  const std::size_t end = skip_token(text, at);
  const std::string_view token = text.substr(at, end - at);
  if (split(token).count == 3 && is_calendar(token)) return end;
  const std::size_t digits = count_digits(text, at, 3);
  if (digits == 0 || digits > 2) return nothing;
  const std::size_t month = skip_blanks(text, end);
  if (month == end) return nothing;
  constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  const bool named = std::ranges::any_of(
      months, [&](std::string_view name) { return continues_with(text, month, name); });
  return named ? skip_token(text, month) : nothing;
}

bool skip_word(std::string_view text, std::size_t& at, std::string_view word) {
  if (!word_is(text, at, word)) return false;
  at += word.size();
  return true;
}

/// One of the words, and the signs and blanks behind it.
template <std::size_t Count>
bool skip_any(std::string_view text, std::size_t& at,
              const std::array<std::string_view, Count>& words) {
  for (const std::string_view word : words) {
    if (!skip_word(text, at, word)) continue;
    const char sign = byte_at(text, at);
    if (sign == '.' || sign == ':') ++at;
    at = skip_blanks(text, at);
    if (byte_at(text, at) == '#') ++at;
    return true;
  }
  return false;
}

/// The words in front of a reference: where they end, and whether they are "log" alone, which is
/// said of much else.
struct Lead {
  std::size_t end = nothing;
  bool log_only = false;
};

Lead skip_lead(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 3> records = {"crime", "incident", "occurrence"};
  constexpr std::array<std::string_view, 8> labels = {"reference", "references", "ref", "refs",
                                                      "number",    "no",         "log", "id"};
  constexpr std::array<std::string_view, 5> police_labels = {"reference", "references", "ref",
                                                             "refs", "log"};
  constexpr std::array<std::string_view, 5> more = {"number", "no", "ref", "is", "was"};
  Lead lead{at};
  const auto skip_more = [&] {
    int count = 0;
    while (count < 3 && skip_any(text, lead.end, more)) ++count;
    return count > 0;
  };
  if (skip_any(text, lead.end, records)) {
    if (!skip_any(text, lead.end, labels)) return {};
  } else if (skip_any(text, lead.end, std::array<std::string_view, 1>{"police"})) {
    // Not "number": everybody may know that it is 101.
    if (!skip_any(text, lead.end, police_labels)) return {};
  } else if (skip_any(text, lead.end, std::array<std::string_view, 1>{"log"})) {
    lead.log_only = !skip_more();
  } else {
    // An urn and a cad are other things in small letters.
    if (!text.substr(at).starts_with("CRN") && !text.substr(at).starts_with("CAD") &&
        !text.substr(at).starts_with("URN")) {
      return {};
    }
    if (!skip_any(text, lead.end, std::array<std::string_view, 3>{"crn", "cad", "urn"})) return {};
    skip_any(text, lead.end, std::array<std::string_view, 1>{"log"});
  }
  skip_more();
  return lead;
}

std::size_t match_with_lead(std::string_view text, std::size_t at) {
  const Lead lead = skip_lead(text, at);
  if (lead.end == nothing) return nothing;
  const std::size_t end = skip_token(text, lead.end);
  const std::string_view token = text.substr(lead.end, end - lead.end);
  const auto digits = std::ranges::count_if(token, is_digit);
  if (digits == 0 || !ends_token(text, end)) return nothing;
  // A day makes any number the number of a report: "log 12 of 14 May".
  const std::size_t of = skip_blanks(text, end);
  if (word_is(text, of, "of") || word_is(text, of, "on")) {
    const std::size_t date_end = skip_date(text, skip_blanks(text, of + 2));
    if (date_end != nothing && is_number(token, 1, 6)) return date_end;
  }
  const bool matches =
      !lead.log_only && digits >= 3 && !is_calendar(token) && !is_council_record(token);
  return matches ? end : nothing;
}

/// 42/12345/26, 01CC/1234/26, 2300123/26, 26*123456
bool is_reference(std::string_view token) {
  const bool star = token.find('*') != std::string_view::npos;
  if (token.find_first_of(".-") != std::string_view::npos) return false;
  const Parts parts = split(token);
  const auto& [first, second, third, fourth] = parts.part;
  if (star) return parts.count == 2 && is_number(first, 2, 2) && is_number(second, 5, 7);
  if (parts.count == 2) return is_number(first, 6, 8) && is_number(second, 2, 2);
  if (parts.count != 3) return false;
  const bool division = 3 <= first.size() && first.size() <= 4 &&
                        is_number(first.substr(0, 2), 2, 2) &&
                        std::ranges::all_of(first.substr(2), is_upper);
  return (division || is_number(first, 2, 2)) && is_number(second, 4, 7) && !is_year(second) &&
         (is_number(third, 2, 2) || (is_number(third, 4, 4) && is_year(third)));
}

}  // namespace

std::size_t match_crime_reference(std::string_view text, std::size_t at) {
  if (!is_alphanumeric(text[at]) || !starts_token(text, at)) return nothing;
  if (!is_digit(text[at])) return match_with_lead(text, at);
  const std::size_t end = skip_token(text, at);
  return ends_token(text, end) && is_reference(text.substr(at, end - at)) ? end : nothing;
}

namespace {

/// The end of an address: the next blank or quotation mark, without the stop of a sentence.
std::size_t skip_address(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (;;) {
    const Character next = character_at(text, at);
    const bool ascii = 0x20 < next.value && next.value < 0x7F;
    const bool ends = next.value == U'"' || next.value == U'<' || next.value == U'>' ||
                      next.value == U'|' || next.value == U'`';
    if (ends || (!ascii && !is_word(next))) break;
    at += next.length;
  }
  const std::string_view address = text.substr(begin, at - begin);
  const std::size_t last = address.find_last_not_of(".,;:!?)]}'*");
  return last == std::string_view::npos ? begin : begin + last + 1;
}

std::string_view host_at(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  for (; size < longest_host; ++size) {
    const char byte = byte_at(text, at + size);
    if (!is_alphanumeric(byte) && byte != '.' && byte != '-' && byte != '_') break;
  }
  while (size > 0 && !is_alphanumeric(text[at + size - 1])) --size;
  return text.substr(std::min(at, text.size()), size);
}

bool is_within(std::string_view host, std::string_view domain) {
  if (host.size() < domain.size()) return false;
  const std::size_t rest = host.size() - domain.size();
  return continues_with(host, rest, domain) && (rest == 0 || host[rest - 1] == '.');
}

bool is_shared_storage(std::string_view host) {
  constexpr std::array<std::string_view, 6> domains = {"sharepoint.com",      "onedrive.live.com",
                                                       "onedrive.com",        "1drv.ms",
                                                       "teams.microsoft.com", "teams.live.com"};
  return std::ranges::any_of(domains,
                             [&](std::string_view domain) { return is_within(host, domain); });
}

/// intranet.council.gov.uk, staff-intranet.council.gov.uk
bool is_intranet(std::string_view host) {
  constexpr std::string_view word = "intranet";
  const std::string_view first = host.substr(0, host.find('.'));
  return first.size() >= word.size() && continues_with(first, first.size() - word.size(), word);
}

bool is_internal_zone(std::string_view host) {
  return is_within(host, "local") || is_within(host, "internal") || is_within(host, "intranet");
}

bool is_internal(std::string_view host) {
  return is_shared_storage(host) || is_intranet(host) || is_internal_zone(host);
}

/// Without a scheme a host can be two sentences with no space between them, such as "to the
/// council.Internal audit", so the less certain ones need more behind them.
bool is_internal_without_scheme(std::string_view text, std::size_t at) {
  const std::string_view host = host_at(text, at);
  const auto dots = std::ranges::count(host, '.');
  if (dots == 0) return false;
  if (is_shared_storage(host)) return true;
  const bool path = byte_at(text, at + host.size()) == '/';
  if (is_intranet(host)) return path || dots > 1;
  return path && is_internal_zone(host);
}

std::size_t skip_scheme(std::string_view text, std::size_t at) {
  for (const std::string_view scheme : {"https://", "http://", "ftp://"}) {
    if (continues_with(text, at, scheme)) return at + scheme.size();
  }
  return nothing;
}

/// \\server\share
bool is_network_path(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '\\') return false;
  const std::string_view server = host_at(text, at + 2);
  const std::size_t share = at + 2 + server.size();
  return byte_at(text, at + 1) == '\\' && !server.empty() && byte_at(text, share) == '\\' &&
         is_word(character_at(text, share + 1));
}

}  // namespace

std::size_t match_internal_link(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte == '\\') return is_network_path(text, at) ? skip_address(text, at) : nothing;
  const Character last = character_before(text, at);
  if (is_word(last) || last.value == U'@') return nothing;
  if (byte == '/') {
    if (!continues_with(text, at, "//") || last.value == U':' || last.value == U'/') return nothing;
    return is_internal(host_at(text, at + 2)) ? skip_address(text, at) : nothing;
  }
  if (!is_alphanumeric(byte)) return nothing;
  if (!is_digit(byte) && byte_at(text, at + 1) == ':' && byte_at(text, at + 2) == '\\') {
    return skip_address(text, at);
  }
  for (const std::string_view scheme : {"file://", "smb://"}) {
    if (!continues_with(text, at, scheme)) continue;
    const std::size_t end = skip_address(text, at);
    return end > at + scheme.size() ? end : nothing;
  }
  if (const std::size_t begin = skip_scheme(text, at); begin != nothing) {
    const std::string_view host = host_at(text, begin);
    const bool internal =
        !host.empty() && (host.find('.') == std::string_view::npos || is_internal(host));
    return internal ? skip_address(text, at) : nothing;
  }
  // Not in the middle of a path or of a host.
  if (last.value == U'/' || last.value == U'.' || last.value == U'-' || last.value == U'=') {
    return nothing;
  }
  return is_internal_without_scheme(text, at) ? skip_address(text, at) : nothing;
}

}  // namespace toolkit::personal_data
