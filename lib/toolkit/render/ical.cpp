#include "toolkit/render/ical.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "toolkit/assessment/model/words.hpp"
#include "toolkit/text/sha256.hpp"
#include "toolkit/text/utf8.hpp"
#include "toolkit/text/words.hpp"

namespace toolkit {
namespace {

/// Bytes of a line before it is folded, as the RFC has it.
constexpr std::size_t longest_line = 75;

/// A text value: what has a meaning there is escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c == '\t' ? ' ' : c;
  }
  return out;
}

/// A title is one line, whatever lines its text was typed in.
std::string one_line(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  std::string out;
  for (std::size_t at = text.find_first_not_of(blanks); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    out += fmt::format("{}{}", out.empty() ? "" : " ", text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return out;
}

std::string basic_date(Date date) {
  std::string digits = date_iso(date);
  std::erase(digits, '-');
  return digits;
}

/// Days since the start of 2000; none before it.
int days_of_century(Date date) {
  using std::chrono::sys_days;
  constexpr Date start = std::chrono::January / 1 / 2000;
  return std::max<int>(0, static_cast<int>((sys_days{date} - sys_days{start}).count()));
}

Date day_after(Date date) { return std::chrono::sys_days{date} + std::chrono::days{1}; }

class Calendar {
 public:
  explicit Calendar(const PlanView& plan) : plan_(plan), view_(*plan.view) {}

  std::string write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//toolkit//Forward plan//EN");
    line("CALSCALE:GREGORIAN");
    bool any = false;
    for (const View::Action* const action : plan_.open) {
      if (!action->due) continue;
      any = true;
      add(*action);
    }
    line("END:VCALENDAR");
    return any ? std::move(out_) : std::string();
  }

 private:
  /// Folds a long line between letters: a blank begins each line that goes on.
  void line(std::string_view text) {
    std::size_t room = longest_line;
    while (text.size() > room) {
      std::size_t end = room;
      while (is_continuation(text[end])) --end;
      out_ += text.substr(0, end);
      out_ += "\r\n ";
      text.remove_prefix(end);
      room = longest_line - 1;
    }
    out_ += text;
    out_ += "\r\n";
  }

  void add(const View::Action& action) {
    const Date due = *action.due;
    line("BEGIN:VEVENT");
    line(fmt::format("UID:{}", uid(action)));
    line(fmt::format("SEQUENCE:{}", sequence()));
    line(fmt::format("DTSTAMP:{}T000000Z", basic_date(view_.today)));
    line(fmt::format("DTSTART;VALUE=DATE:{}", basic_date(due)));
    line(fmt::format("DTEND;VALUE=DATE:{}", basic_date(day_after(due))));
    line(fmt::format("SUMMARY:{}",
                     escaped(fmt::format("{} due: {}", action.id, one_line(action.action)))));
    line(fmt::format("DESCRIPTION:{}", escaped(description(action))));
    line(fmt::format("CLASS:{}", view_.marking.internal ? "CONFIDENTIAL" : "PUBLIC"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /// Of what an action keeps: the first name of its council and its id, however they are spelled.
  [[nodiscard]] std::string uid(const View::Action& action) const {
    return sha256_hex(fmt::format("{}\n{}", folded(view_.first_name), folded_id(action.id)));
  }

  /// Of the day and the year alone, which only go up. What an action says may be taken back, and
  /// a number made of it would fall: then programs keep the older entry.
  [[nodiscard]] int sequence() const {
    return days_of_century(view_.today) +
           (view_.period ? days_of_century(view_.period->first_day()) : 0);
  }

  [[nodiscard]] std::string description(const View::Action& action) const {
    std::string text;
    const auto add = [&](std::string_view label, std::string_view value) {
      if (value.empty()) return;
      text += fmt::format("{}{}: {}", text.empty() ? "" : "\n", label, value);
    };
    if (view_.marking.internal) text = *view_.marking.internal;
    add("Council", view_.council);
    if (view_.period) add("Period", view_.period->label());
    add("Owner", action.owner);
    add("For", fmt::format("{}", fmt::join(action.targets, ", ")));
    if (action.target) add("Target", fmt::format("{}", *action.target));
    add("Status", status_word(action.status));
    return text;
  }

  const PlanView& plan_;
  const View& view_;
  std::string out_;
};

}  // namespace

std::string render_calendar(const PlanView& plan) { return Calendar(plan).write(); }

}  // namespace toolkit
