#include "flags.hpp"

#include <limits>
#include <string>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace toolkit::cli {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr CommandRow commands[] = {
    {Command::init, "init", "FILE", 1, 1, "write a new assessment to fill in", ""},
    {Command::validate, "validate", "[PATH...]", 0, any_number,
     "report everything wrong with assessments", "text,json,github,sarif,junit"},
    {Command::score, "score", "[PATH...]", 0, any_number,
     "total the scores per principle and overall", "text,json"},
    {Command::diff, "diff", "OLD NEW...", 2, any_number, "compare years: what changed",
     "text,markdown,csv,json,pdf"},
    {Command::report, "report", "FILE", 1, 1, "write the whole report of one assessment",
     "text,markdown,csv,json,pdf"},
    {Command::plan, "plan", "FILE", 1, 1, "say what to do next, and what it would bring",
     "text,markdown,csv,json,ics"},
    {Command::chart, "chart", "FILE", 1, 1, "draw one chart of an assessment", "svg"},
    {Command::check, "check", "[DIR]", 0, 1, "check a folder of assessments against the policy",
     "text,json,github,sarif,junit"},
    {Command::approve, "approve", "FILE", 1, 1, "write into an assessment who approved it", ""},
    {Command::explain, "explain", "ID", 1, 1,
     "explain a statement, a practice, a diagnostic or another name", "text,markdown"},
    {Command::statements, "statements", "[SET]", 0, 1, "list a statement set",
     "text,markdown,json"},
};

template <std::string Arguments::*field>
CLI::Option* text(CLI::App& app, const FlagRow& flag, Arguments& arguments) {
  return app.add_option(std::string(flag.names), arguments.*field, std::string(flag.help));
}

template <std::vector<std::string> Arguments::*field>
CLI::Option* texts(CLI::App& app, const FlagRow& flag, Arguments& arguments) {
  // One value at a time: what follows is an operand.
  return app.add_option(std::string(flag.names), arguments.*field, std::string(flag.help))
      ->allow_extra_args(false);
}

template <bool Arguments::*field>
CLI::Option* yes(CLI::App& app, const FlagRow& flag, Arguments& arguments) {
  return app.add_flag(std::string(flag.names), arguments.*field, std::string(flag.help));
}

using A = Arguments;

constexpr unsigned all = (1U << std::size(commands)) - 1;
constexpr unsigned init = bit(Command::init);
constexpr unsigned validate = bit(Command::validate);
constexpr unsigned score = bit(Command::score);
constexpr unsigned diff = bit(Command::diff);
constexpr unsigned report = bit(Command::report);
constexpr unsigned plan = bit(Command::plan);
constexpr unsigned chart = bit(Command::chart);
constexpr unsigned check = bit(Command::check);
constexpr unsigned approve = bit(Command::approve);
constexpr unsigned explain = bit(Command::explain);
constexpr unsigned statements = bit(Command::statements);

constexpr FlagRow flags[] = {
    {"--council", "NAME", "name of the council", init, false, text<&A::council>},
    {"--period", "PERIOD", "such as 2025-26, or 2026", init, false, text<&A::period>},
    {"--from", "LAST", "start from last year's assessment", init, false, text<&A::from>},
    {"--draft", "", "answers may be missing", validate | check, false, yes<&A::draft>},
    {"--strict", "", "exit 1 on warnings too", validate | check, false, yes<&A::strict>},
    {"--policy", "FILE", "take the policy from this file", check, false, text<&A::policy>},
    {"--base", "DIR", "compare with this trusted copy, such as the main branch", check, false,
     text<&A::base>},
    {"--explain", "", "print the policy in force, and check nothing", check, false,
     yes<&A::explain>},
    {"--by", "ROLE", "who approved it, such as Standards Committee", approve, false,
     text<&A::approved_by>},
    {"--minute", "TEXT", "the minute that records it", approve, false, text<&A::minute>},
    {"--date", "DATE", "the day of approval; today if left out", approve, false, text<&A::date>},
    {"--force", "", "replace an approval that the file has", approve, false, yes<&A::force>},
    {"--exit-code", "", "exit 1 when the years differ", diff, false, yes<&A::exit_code>},
    {"--fail-on-fall", "", "exit 1 when a score fell and nobody accepted it", diff, false,
     yes<&A::fail_on_fall>},
    {"--across", "", "compare different councils side by side", diff, false, yes<&A::across>},
    {"--previous", "FILE", "compare with an earlier year (repeatable)", report | chart, true,
     texts<&A::previous>},
    {"--suggest", "", "print entries for the forward plan, to paste into the file", plan, false,
     yes<&A::suggest>},
    {"--previous", "FILE", "with --suggest: an earlier year, whose ids are taken (repeatable)",
     plan, true, texts<&A::previous>},
    {"--kind", "bars|radar|trend|strip", "which chart; bars if left out", chart, false,
     text<&A::kind>},
    {"--charts", "DIR", "with Markdown: write the charts into this folder and link them", report,
     false, text<&A::charts>},
    {"--fail-under", "N|ID=N",
     "exit 1 when the total, or that of a principle, is lower (repeatable)", score, true,
     texts<&A::fail_under>},
    {"--audience", "public|internal",
     "who may read it; internal prints notes and what is confidential",
     diff | report | plan | chart, false, text<&A::audience>},
    {"--paper", "a4|letter", "the paper of a PDF; a4 if left out", diff | report, false,
     text<&A::paper>},
    {"--search", "", "find the pages that have these words, in place of an ID", explain, false,
     yes<&A::search>},
    {"--wording-template", "", "write a wording file to fill in", statements, false,
     yes<&A::wording_template>},
    {"-f,--format", "FORMAT", "how to write the result", all & ~(init | approve), false,
     text<&A::format>},
    {"-o,--output", "FILE", "write to a file, whole or not at all", all & ~(init | approve), false,
     text<&A::output>},
    {"--force", "", "replace the file if it exists", all & ~approve, false, yes<&A::force>},
    {"--statement-set", "FILE", "add a statement set (repeatable)", all, true,
     texts<&A::statement_sets>},
    {"--wording", "FILE", "lay the official wording over a statement set", all, false,
     text<&A::wording>},
    {"--as-of", "DATE", "the day to take for today",
     validate | diff | report | plan | chart | check | approve, false, text<&A::as_of>},
    {"-q,--quiet", "", "say only what is wrong", all, false, yes<&A::quiet>},
    {"--color", "auto|always|never", "colour in the result", all & ~(init | approve), false,
     text<&A::color>},
};

}  // namespace

std::span<const CommandRow> command_table() { return commands; }
std::span<const FlagRow> flag_table() { return flags; }

}  // namespace toolkit::cli
