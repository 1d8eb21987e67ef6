#include "toolkit/document/block_scan.hpp"

#include <utility>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/line_text.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// A comment, a list item or a document marker: what ends a block without being a key.
bool starts_something(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view rest = text.substr(at);
  const bool marker = rest.starts_with("---") || rest.starts_with("...");
  return rest.starts_with('#') || (rest.starts_with('-') && blank_follows(text, at + 1, end)) ||
         (marker && blank_follows(text, at + 3, end));
}

}  // namespace

BlockScan::BlockScan(ScanContext& context, IndentationScan& indentation)
    : context_(context), text_(context.text), indentation_(indentation) {}

void BlockScan::start(std::size_t at, std::size_t end) {
  in_block_ = true;
  block_indent_ = 0;
  block_typed_.reset();
  context_.last = ValueState::block;
  std::size_t after = at + 1;
  while (after < end && (text_[after] == '+' || text_[after] == '-' ||
                         (text_[after] >= '1' && text_[after] <= '9'))) {
    // A digit says how far in the text stands.
    if (text_[after] >= '1') {
      block_indent_ = context_.last_column + static_cast<std::size_t>(text_[after] - '0');
    }
    ++after;
  }
  if (nothing_follows(text_, after, end)) return;
  const std::size_t content = skip_blanks(text_, after, end);
  // Lines that follow may be indented by any number of spaces: the first of them decides.
  const std::size_t indent = context_.further_in_after(end).value_or(context_.last_column + 2);
  std::vector<Edit> fix;
  if (block_indent_ == 0) fix.push_back({{after, content}, "\n" + std::string(indent, ' ')});
  context_.report(Diagnostic::text_beside_bar, {content, end},
                  say("text stands on the same line as {}", text_[at]),
                  say("put the text on the next line, after {}", text_[at]), std::move(fix));
  block_indent_ = context_.last_column + 2;
  context_.repairs.replace({at, content}, "|\n" + std::string(block_indent_, ' '));
}

bool BlockScan::continues(std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && text_[at] == ' ') ++at;
  if (skip_blanks(text_, at, end) == end) return true;
  const std::size_t column = at - begin;
  const bool further_in = context_.started && column > context_.last_column;
  if (further_in && (block_indent_ == 0 || column >= block_indent_)) {
    if (block_indent_ == 0) block_indent_ = column;
    context_.check_for_lost_key(at, end);
    return true;
  }
  const std::size_t wanted = block_indent_ != 0 ? block_indent_ : context_.last_column + 2;
  if (is_odd_space(decode_utf8(text_, at).value)) {
    indentation_.find_content(begin, end, wanted);
    block_indent_ = wanted;
    return true;
  }
  const std::optional<LineKey> key = find_key(text_, at, end);
  const bool known = key && context_.is_known_key(key->name);
  // A key that stands a little too far in is a key all the same: `confidential` must not become
  // text.
  // … and for the same reason no fix makes it text.
  const bool may_be_key = context_.is_lost_key(at, end);
  if (further_in && !known && text_[at] != '#') {
    const Findings::Handle reported =
        context_.report(Diagnostic::bad_indentation, {at, at + 1},
                        "this line of text starts further left than the first line of its block",
                        say("indent it by {} spaces, like the first line", block_indent_));
    if (!may_be_key) {
      context_.findings.add_to_fix(reported, {{begin, at}, std::string(block_indent_, ' ')});
    }
    context_.repairs.replace({begin, at}, std::string(block_indent_, ' '));
    return true;
  }
  const bool more_of_the_same = block_typed_ == column && !known;
  if (!further_in && (more_of_the_same || (!key && !starts_something(text_, at, end)))) {
    if (!more_of_the_same) {
      unindented_ = context_.report(Diagnostic::unindented_text, {at, trimmed_end(text_, at, end)},
                                    "text after | must stand further in than its key",
                                    say("indent the text by {} spaces", wanted));
    }
    if (!may_be_key) {
      context_.findings.add_to_fix(unindented_, {{begin, at}, std::string(wanted, ' ')});
    }
    context_.repairs.replace({begin, at}, std::string(wanted, ' '));
    block_indent_ = wanted;
    block_typed_ = column;
    return true;
  }
  in_block_ = false;
  return false;
}

}  // namespace toolkit
