// The only file that includes yaml-cpp.

#include "toolkit/document/parse.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "toolkit/diagnostics/say.hpp"
#include "toolkit/document/check_encoding.hpp"
#include "toolkit/document/check_size.hpp"
#include "toolkit/document/line_scan.hpp"
#include "toolkit/document/refusals.hpp"
#include "toolkit/document/repairs.hpp"
#include "toolkit/text/utf8.hpp"

namespace toolkit {
namespace {

/// Thrown through the parser to stop it; never leaves this file.
struct Stop {};

}  // namespace

/// Builds the tree from the parser's events, and refuses what a file of ours has no use for.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(Document& document, const Repairs& repairs, const Limits& limits, Findings& findings)
      : document_(document),
        source_(document.source().text()),
        repairs_(repairs),
        limits_(limits),
        findings_(findings) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    const std::size_t at = offset(mark);
    refuse(Diagnostic::several_documents, {at, at + 1}, "this stands after the end of the document",
           "indent every line of the file in the same way");
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    const std::size_t at = offset(mark);
    refuse(Diagnostic::yaml_anchor, {at, at + name.size() + 1});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    const std::size_t at = offset(mark);
    refuse(Diagnostic::yaml_alias, {at, at + 1});
    add(NodeKind::empty, mark);
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    if (const std::string_view word = written_null(offset(mark)); !word.empty() || expects_key()) {
      return OnScalar(mark, "?", 0, std::string(word));
    }
    // An empty value's mark can lie on the next token; its key is the place to show.
    const bool in_mapping = !open_.empty() && open_.back().is_mapping;
    const std::uint32_t index = add(NodeKind::empty, mark);
    if (in_mapping) document_.nodes_[index].begin = document_.nodes_[last_key_].begin;
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    if (tag != "?" && tag != "!") refuse_tag(at);
    const bool is_key = expects_key();
    check_length(at, value.size(), is_key);
    const std::uint32_t index = add(NodeKind::text, mark);
    Document::Data& node = document_.nodes_[index];
    node.style = style(at, tag);
    node.text = keep(at, value);
    if (node.style == ScalarStyle::quoted) check_decoded(at, value);
    if (is_key) check_key(index);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    start(mark, tag, NodeKind::list);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    start(mark, tag, NodeKind::mapping);
  }
  void OnMapEnd() override { open_.pop_back(); }

  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    const auto repaired = static_cast<std::size_t>(std::max(mark.pos, 0));
    return std::min(repairs_.original(repaired), source_.size());
  }

 private:
  struct Open {
    std::uint32_t index;
    std::uint32_t last_child;
    std::size_t children;
    bool is_mapping;
  };

  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && open_.back().is_mapping && open_.back().children % 2 == 0;
  }

  /// `~` and `null` are words that somebody wrote; only nothing at all is an empty value. An empty
  /// value's mark can lie on the next key, which is followed by a colon.
  [[nodiscard]] std::string_view written_null(std::size_t at) const {
    const std::string_view rest = source_.substr(at);
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!rest.starts_with(word)) continue;
      const std::size_t next = rest.find_first_not_of(' ', word.size());
      const bool whole_word =
          word == "~" || next > word.size() || next == std::string_view::npos ||
          std::string_view("\n,]}").find(rest[word.size()]) != std::string_view::npos;
      const bool is_key = next != std::string_view::npos && rest[next] == ':';
      return whole_word && !is_key ? word : std::string_view();
    }
    return {};
  }

  std::uint32_t add(NodeKind kind, const YAML::Mark& mark) {
    if (document_.nodes_.size() >= limits_.entries) {
      refuse_entries(offset(mark), limits_, findings_);
      throw Stop{};
    }
    const auto index = static_cast<std::uint32_t>(document_.nodes_.size());
    Document::Data& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.begin = static_cast<std::uint32_t>(offset(mark));
    if (!open_.empty()) {
      Open& parent = open_.back();
      if (parent.children++ == 0) {
        document_.nodes_[parent.index].first_child = index;
      } else {
        document_.nodes_[parent.last_child].next_sibling = index;
      }
      parent.last_child = index;
    }
    return index;
  }

  void start(const YAML::Mark& mark, const std::string& tag, NodeKind kind) {
    const std::size_t at = offset(mark);
    if (tag != "?") refuse_tag(at);
    if (open_.size() >= limits_.depth) {
      refuse_depth(at, limits_, findings_);
      throw Stop{};
    }
    const bool complex_key = expects_key();
    const std::uint32_t index = add(kind, mark);
    if (complex_key) {
      refuse(Diagnostic::yaml_complex_key, {at, at + 1}, "a key must be a plain word",
             "write `key: value`");
      last_key_ = index;
    }
    open_.push_back({index, index, 0, kind == NodeKind::mapping});
  }

  ScalarStyle style(std::size_t at, const std::string& tag) const {
    const char first = at < source_.size() ? source_[at] : '\0';
    if (first == '|' || first == '>') return tag == "!" ? ScalarStyle::block : ScalarStyle::plain;
    return first == '"' || first == '\'' ? ScalarStyle::quoted : ScalarStyle::plain;
  }

  /// The text as part of the source where it stands there as it is, else a copy.
  std::string_view keep(std::size_t at, const std::string& value) {
    const std::string_view there = source_.substr(at, value.size());
    if (there == value) return there;
    return document_.decoded_.emplace_back(value);
  }

  void check_length(std::size_t at, std::size_t size, bool is_key) {
    const std::size_t most = is_key ? limits_.key_bytes : limits_.text_bytes;
    if (size <= most) return;
    if (is_key) {
      refuse(Diagnostic::key_too_long, {at, at + 1}, say("this key is longer than {} bytes", most),
             "is a colon in the wrong place?");
    } else {
      refuse(Diagnostic::text_too_long, {at, at + 1},
             say("this text is longer than {} KB", most / 1024),
             "keep the document in the evidence folder and link to it");
    }
  }

  /// Escapes in a quoted text can spell what may not stand in the file as it is.
  void check_decoded(std::size_t at, std::string_view value) {
    for (std::size_t i = 0; i < value.size();) {
      const CodePoint point = decode_utf8(value, i);
      if (point.length == 0 || is_forbidden(point.value)) {
        refuse(Diagnostic::control_character, {at, at + 1},
               "an escape in this text stands for a control character or for no character at all",
               "delete the backslash and what follows it");
        return;
      }
      if (is_bidirectional_control(point.value)) {
        findings_.add(Diagnostic::bidirectional_control, Span{at, at + 1},
                      "an escape in this text turns its direction", "delete it");
      }
      i += point.length;
    }
  }

  void check_key(std::uint32_t index) {
    const Open& mapping = open_.back();
    last_key_ = index;
    const Document::Data& key = document_.nodes_[index];
    std::uint32_t other = document_.nodes_[mapping.index].first_child;
    for (std::size_t i = 0; other != index && other != Document::none; ++i) {
      const Document::Data& node = document_.nodes_[other];
      if (i % 2 == 0 && node.text == key.text && !key.text.empty()) {
        const std::size_t first_line = document_.source().position(node.begin).line;
        refuse(Diagnostic::duplicate_key, {key.begin, key.begin + key.text.size()},
               say("{} stands twice; the first is in line {}", quote(key.text, "this key"),
                   first_line),
               "keep one of the two");
        return;
      }
      other = node.next_sibling;
    }
  }

  void refuse_tag(std::size_t at) { refuse(Diagnostic::yaml_tag, {at, at + 1}); }

  void refuse(Diagnostic diagnostic, Span span) {
    const Refusal& refusal = refusal_of(diagnostic);
    refuse(diagnostic, span, refusal.message, refusal.help);
  }

  void refuse(Diagnostic diagnostic, Span span, Sentence message, Sentence help) {
    findings_.add(diagnostic, span, std::move(message), std::move(help));
  }

  Document& document_;
  std::string_view source_;
  const Repairs& repairs_;
  const Limits& limits_;
  Findings& findings_;
  std::vector<Open> open_;
  std::uint32_t last_key_ = 0;
  std::size_t documents_ = 0;
};

namespace {

/// The parser's own complaint, in our words where it would only puzzle.
void report_parser_error(const YAML::Exception& error, const TreeBuilder& builder,
                         const SourceText& source, Findings& findings) {
  std::size_t at = builder.offset(error.mark);
  const std::size_t content = source.text().find_last_not_of(" \t\n");
  if (content != std::string_view::npos) at = std::min(at, content);
  const bool explained = findings.has_error_near(at, 2);
  findings.add(Diagnostic::invalid_yaml, Span{at, at + 1}, "the file cannot be read from here on",
               explained
                   ? "mend the errors just above, and run this again"
                   : "look at this line and the one above: is a colon, a quotation mark or some "
                     "indentation missing?");
}

}  // namespace

Document parse_document(const SourceText& source, const Vocabulary& vocabulary,
                        const Limits& limits, Findings& findings) {
  Document document(source);
  Repairs repairs;
  const bool readable = check_size(source, limits, findings) &&
                        check_encoding(source, findings, repairs) &&
                        LineScan(source, vocabulary, limits, findings, repairs).run();
  if (!readable || repairs.lost_something()) document.mark_incomplete();
  if (!readable) return document;

  TreeBuilder builder(document, repairs, limits, findings);
  try {
    std::istringstream input(repairs.empty() ? std::string(source.text())
                                             : repairs.apply(source.text()));
    YAML::Parser parser(input);
    // Twice at most: on some inputs the parser never says that it is done.
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const Stop&) {
    document.mark_incomplete();
  } catch (const YAML::Exception& error) {
    document.mark_incomplete();
    report_parser_error(error, builder, source, findings);
  }
  const bool nothing = !document.root() || document.root().is_empty();
  if (nothing) document.mark_incomplete();
  if (nothing && !findings.has_errors()) {
    findings.add(Diagnostic::empty_file, std::nullopt, "the file is empty",
                 "toolkit init FILE writes a new assessment");
  }
  return document;
}

}  // namespace toolkit
