#include <algorithm>
#include <charconv>
#include <iterator>

#include <unistd.h>

#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "terminal.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/report/outline.hpp"
#include "toolkit/score/score.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/nearest.hpp"

namespace toolkit::cli {
namespace {

/// A total that must be reached: the overall one, or that of a principle.
struct Threshold {
  std::string principle;  ///< empty for the overall total
  int least = 0;
};

Threshold parse_threshold(const std::string& typed, const StatementSets& sets) {
  const std::size_t equals = typed.find('=');
  Threshold threshold;
  if (equals != std::string::npos) threshold.principle = typed.substr(0, equals);
  const std::string number = typed.substr(equals == std::string::npos ? 0 : equals + 1);
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), threshold.least);
  if (number.empty() || error != std::errc{} || end != number.data() + number.size() ||
      threshold.least < 0) {
    throw UsageError(
        fmt::format("--fail-under takes a total such as 30 or police=6, not {}", visible(typed)));
  }
  if (equals == std::string::npos) return threshold;
  std::vector<std::string_view> known;
  for (const StatementSet* set : sets.all()) {
    for (const Principle& principle : set->principles) known.push_back(principle.id);
  }
  if (std::ranges::find(known, threshold.principle) == known.end()) {
    const auto near = nearest(threshold.principle, known);
    throw UsageError(fmt::format("--fail-under: there is no principle {}{}",
                                 visible(threshold.principle),
                                 near ? fmt::format("; did you mean {}?", *near) : ""));
  }
  return threshold;
}

/// Says which thresholds a file stays under; true when any. What is not scored yet counts nothing.
bool falls_short(const Input& input, const Assessment& assessment, const Scores& scores,
                 const std::vector<Threshold>& thresholds) {
  bool short_of_any = false;
  for (const Threshold& threshold : thresholds) {
    Total total = scores.overall;
    if (!threshold.principle.empty()) {
      const auto place = find_principle(*assessment.set, threshold.principle);
      if (!place) continue;
      total = scores.principles[*place];
    }
    if (total.total >= threshold.least) continue;
    short_of_any = true;
    message(fmt::format("{}: {} is {}, under {}", shown_name(input),
                        threshold.principle.empty() ? "the total" : threshold.principle,
                        total.total, threshold.least));
  }
  return short_of_any;
}

/// `31/50`, or `14-42/50` while answers are missing.
std::string short_total(const Total& total) {
  if (total.complete()) return fmt::format("{}/{}", total.total, total.max);
  return fmt::format("{}-{}/{}", total.total, total.possible, total.max);
}

std::string one_file(const Assessment& assessment, const Scores& scores) {
  std::string out = fmt::format("{}, {}\n\n", visible(assessment.council.value),
                                assessment.period ? assessment.period->value.label() : "");
  std::size_t widest = 0;
  for (const Principle& principle : assessment.set->principles) {
    widest = std::max(widest, display_width(principle.title.text));
  }
  std::size_t widest_total = 0;
  for (const Total& total : scores.principles) {
    widest_total = std::max(widest_total, total_text(total).size());
  }
  for (std::size_t p = 0; p < scores.principles.size(); ++p) {
    const Total& total = scores.principles[p];
    out += fmt::format("{}  {}  {}\n", pad_right(assessment.set->principles[p].title.text, widest),
                       cell_text(BarCell{total}), pad_left(total_text(total), widest_total));
  }
  return out + fmt::format("\n{}\n", overall_sentence(scores.overall));
}

/// One row a file, written as it comes. A heading stands above the first and wherever the statement
/// set changes.
class Rows {
 public:
  std::string row(const Input& input, const Assessment& assessment, const Scores& scores) {
    std::string out;
    if (assessment.set != set_) out = heading(*assessment.set);
    std::string line = pad_left(short_total(scores.overall), total_width);
    for (std::size_t p = 0; p < scores.principles.size(); ++p) {
      line +=
          "  " + pad_left(short_total(scores.principles[p]), width(assessment.set->principles[p]));
    }
    const std::string period = assessment.period ? assessment.period->value.label() : "";
    return out + fmt::format("{}  {}  {}\n", line, pad_right(period, 7), shown_name(input));
  }

 private:
  static constexpr std::size_t total_width = 8;

  static std::size_t width(const Principle& principle) {
    return std::max<std::size_t>(display_width(principle.id), 7);
  }

  std::string heading(const StatementSet& set) {
    set_ = &set;
    std::string line = pad_left("total", total_width);
    for (const Principle& principle : set.principles)
      line += "  " + pad_left(principle.id, width(principle));
    return line + "  period   file\n";
  }

  const StatementSet* set_ = nullptr;
};

/// The array of `toolkit.score/1`, written an entry at a time so that memory does not grow with the
/// number of files.
class JsonEntries {
 public:
  explicit JsonEntries(Output& output) : output_(output) {
    output_.write("{\"schema\": \"toolkit.score/1\", \"assessments\": [");
  }

  void add(const Input& input, const Assessment* assessment, const Scores& scores) {
    output_.write(first_ ? "\n" : ",\n");
    output_.write(score_json(input.path == "-" ? "<stdin>" : input.path, assessment, scores));
    first_ = false;
  }

  void finish() { output_.write("\n]}\n"); }

 private:
  Output& output_;
  bool first_ = true;
};

void print_errors(const LoadedAssessment& loaded, const Input& input, Colour colour) {
  std::vector<Finding> errors;
  std::ranges::copy_if(loaded.findings, std::back_inserter(errors), [](const Finding& finding) {
    return finding.severity == Severity::error &&
           finding.diagnostic != Diagnostic::missing_answer &&
           finding.diagnostic != Diagnostic::unconfirmed_score &&
           finding.diagnostic != Diagnostic::unconfirmed_evidence;
  });
  error_text(format_findings(errors, colour));
  message(fmt::format("{} has errors, so it has no total", shown_name(input)));
}

}  // namespace

ExitStatus run_score(const Arguments& arguments) {
  ExitStatus status = ExitStatus::ok;
  const auto sets = load_statement_sets(arguments);
  if (!sets) return ExitStatus::findings;
  std::vector<Threshold> thresholds;
  for (const std::string& typed : arguments.fail_under)
    thresholds.push_back(parse_threshold(typed, *sets));
  const std::vector<Input> inputs = expand(arguments.operands, status);
  LoadOptions options;
  options.draft = true;  // a draft scores as a range
  options.warnings = false;

  Output output(arguments);
  const bool json = arguments.format == "json";
  std::optional<JsonEntries> entries;
  if (json) entries.emplace(output);
  Rows rows;
  ExitStatus found = ExitStatus::ok;
  status = worse(
      status, for_each_assessment(arguments, inputs, *sets, options,
                                  [&](const Input& input, const LoadedAssessment* loaded) {
                                    if (loaded == nullptr || !loaded->usable) {
                                      if (loaded != nullptr) {
                                        found = ExitStatus::findings;
                                        print_errors(*loaded, input,
                                                     colour_for(arguments, STDERR_FILENO));
                                      }
                                      if (json) entries->add(input, nullptr, {});
                                      return;
                                    }
                                    const Scores scores = score_assessment(loaded->assessment);
                                    if (json) {
                                      entries->add(input, &loaded->assessment, scores);
                                    } else if (inputs.size() == 1) {
                                      output.write(one_file(loaded->assessment, scores));
                                    } else {
                                      output.write(rows.row(input, loaded->assessment, scores));
                                    }
                                    if (falls_short(input, loaded->assessment, scores, thresholds))
                                      found = ExitStatus::findings;
                                  }));
  if (json) entries->finish();
  output.finish();
  return worse(status, found);
}

}  // namespace toolkit::cli
