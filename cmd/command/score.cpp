#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/suggestion.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/input/inputs.hpp"
#include "cmd/input/settings.hpp"
#include "cmd/output/findings_output.hpp"
#include "cmd/output/named_format.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/text_output.hpp"
#include "toolkit/render/score_json.hpp"
#include "toolkit/render/score_rows.hpp"
#include "toolkit/report/tables/score_page.hpp"
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
    throw UsageError(fmt::format("--fail-under takes a total such as 30 or police=6, not {}",
                                 visible_name(typed)));
  }
  if (equals == std::string::npos) return threshold;
  std::vector<std::string_view> known;
  for (const StatementSet* set : sets.all()) {
    for (const Principle& principle : set->principles) known.push_back(principle.id);
  }
  if (std::ranges::find(known, threshold.principle) == known.end()) {
    const auto near = nearest(threshold.principle, known);
    throw UsageError(fmt::format("--fail-under: there is no principle {}{}",
                                 visible_name(threshold.principle),
                                 near ? "; " + did_you_mean(*near) : ""));
  }
  return threshold;
}

/// Says which thresholds a file stays under. What is not scored yet counts nothing.
std::vector<std::string> shortfalls(const Input& input, const Assessment& assessment,
                                    const Scores& scores,
                                    const std::vector<Threshold>& thresholds) {
  std::vector<std::string> found;
  for (const Threshold& threshold : thresholds) {
    Total total = scores.overall;
    if (!threshold.principle.empty()) {
      const auto place = find_principle(*assessment.set, threshold.principle);
      if (!place) continue;
      total = scores.principles[*place];
    }
    if (total.total >= threshold.least) continue;
    found.push_back(fmt::format("{}: {} is {}, under {}", shown_name(input),
                                threshold.principle.empty() ? "the total" : threshold.principle,
                                total.total, threshold.least));
  }
  return found;
}

/// Files as they come, in one of the formats: a page for a single file, a row each for several, or
/// entries of JSON.
class Results {
 public:
  Results(Output& output, const Arguments& arguments, bool json, bool single)
      : output_(output), arguments_(arguments), json_(json), single_(single) {}

  void add(const Input& input, const Assessment& assessment, const Scores& scores) {
    if (json_) {
      output_.write(json_entries_.entry(file_name(input), assessment, scores));
    } else if (single_) {
      output_.write(text_output(score_page(assessment, scores), output_, arguments_));
    } else {
      output_.write(output_.as_text(rows_.row(file_name(input), assessment, scores)));
    }
  }

  void add_error(const Input& input) {
    if (json_) output_.write(json_entries_.error_entry(file_name(input)));
  }

  void finish() {
    if (json_) output_.write(json_entries_.end());
    output_.finish();
  }

 private:
  Output& output_;
  const Arguments& arguments_;
  bool json_;
  bool single_;
  ScoreRows rows_;
  ScoreJson json_entries_;
};

}  // namespace

ExitStatus run_score(const Arguments& arguments) {
  // Refuses a name before anything is read.
  const bool json = named_format(arguments) == "json";
  ExitStatus status = ExitStatus::ok;
  const auto sets =
      load_statement_sets(arguments, settings_for(first_operand(arguments), arguments, status));
  if (!sets) return ExitStatus::findings;
  std::vector<Threshold> thresholds;
  for (const std::string& typed : arguments.fail_under)
    thresholds.push_back(parse_threshold(typed, *sets));
  const Inputs inputs = expand(arguments.operands, status);
  refuse_to_replace(arguments, inputs.files);
  LoadOptions options;
  options.draft = true;  // a draft scores as a range
  options.warnings = false;

  Output output(arguments);
  // A page for one file; rows as soon as the user asked for more than one thing.
  Results results(output, arguments, json,
                  inputs.files.size() == 1 && arguments.operands.size() < 2);
  ExitStatus found = ExitStatus::ok;
  std::vector<std::string> too_low;
  const auto visit = [&](const Input& input, LoadedInput* loaded) {
    if (loaded != nullptr && loaded->loaded.usable) {
      const Assessment& assessment = loaded->loaded.assessment;
      const Scores scores = score_assessment(assessment);
      results.add(input, assessment, scores);
      for (std::string& text : shortfalls(input, assessment, scores, thresholds)) {
        too_low.push_back(std::move(text));
      }
      return;
    }
    results.add_error(input);
    if (loaded == nullptr) return;
    found = ExitStatus::findings;
    error_findings(arguments, only(loaded->loaded.findings, Severity::error));
    message(fmt::format("{} has errors, so it has no total", shown_name(input)));
  };
  status = worse(status, for_each_assessment(arguments, inputs, *sets, options, visit));
  results.finish();
  print_file_name(output, arguments);
  for (const std::string& text : too_low) message(text);
  if (!too_low.empty()) found = ExitStatus::findings;
  return worse(status, found);
}

}  // namespace toolkit::cli
