#include "cmd/args/flags.hpp"

#include <algorithm>
#include <string>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace toolkit::cli {
namespace {

using A = Arguments;
using T = ValueKind;

constexpr CommandRow commands[] = {
    {Command::init, T::yaml, "init", "FILE", 1, 1, "write a new assessment to fill in", ""},
    {Command::validate, T::yaml, "validate", "[PATH...]", 0, any_number,
     "report everything wrong with assessments", "text,json,github,sarif,junit"},
    {Command::score, T::yaml, "score", "[PATH...]", 0, any_number,
     "total the scores per principle and overall", "text,json"},
    {Command::diff, T::yaml, "diff", "OLD NEW...", 2, any_number, "compare years: what changed",
     "text,markdown,csv,json,pdf"},
    {Command::report, T::yaml, "report", "FILE", 1, 1, "write the whole report of one assessment",
     "text,markdown,csv,json,pdf"},
    {Command::plan, T::yaml, "plan", "FILE", 1, 1, "say what to do next, and what it would bring",
     "text,markdown,csv,json,ics"},
    {Command::chart, T::yaml, "chart", "FILE", 1, 1, "draw one chart of an assessment", "svg"},
    {Command::check, T::folder, "check", "[DIR]", 0, 1,
     "check a folder of assessments against the policy", "text,json,github,sarif,junit"},
    {Command::approve, T::yaml, "approve", "FILE", 1, 1, "write into an assessment who approved it",
     ""},
    {Command::explain, T::term, "explain", "ID", 1, 1,
     "explain a statement, a practice, a diagnostic or another name", "text,markdown"},
    {Command::schema, T::set, "schema", "[SET]", 0, 1, "write the JSON Schema of assessments", ""},
    {Command::statements, T::set, "statements", "[SET]", 0, 1, "list a statement set",
     "text,markdown,json"},
    {Command::completion, T::choice, "completion", "SHELL", 1, 1,
     "print what makes a shell complete commands", "", "bash|zsh|fish"},
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
constexpr unsigned schema = bit(Command::schema);
constexpr unsigned statements = bit(Command::statements);
constexpr unsigned completion = bit(Command::completion);

constexpr FlagRow flags[] = {
    {"--council", "NAME", T::text, "name of the council", init, false, text<&A::council>},
    {"--period", "PERIOD", T::text, "such as 2025-26, or 2026", init, false, text<&A::period>},
    {"--from", "LAST", T::yaml, "start from last year's assessment", init, false, text<&A::from>},
    {"--schema-file", "", T::nothing, "write the JSON Schema beside it, for editors", init, false,
     yes<&A::schema_file>},
    {"--draft", "", T::nothing, "answers may be missing", validate | check, false, yes<&A::draft>},
    {"--strict", "", T::nothing, "exit 1 on warnings too", validate | check, false,
     yes<&A::strict>},
    {"--policy", "FILE", T::yaml, "take the policy from this file", check, false, text<&A::policy>},
    {"--base", "DIR", T::folder, "compare with this trusted copy, such as the main branch", check,
     false, text<&A::base>},
    {"--explain", "", T::nothing, "print the policy in force, and check nothing", check, false,
     yes<&A::explain>},
    {"--by", "ROLE", T::text, "who approved it, such as Standards Committee", approve, false,
     text<&A::approved_by>},
    {"--minute", "TEXT", T::text, "the minute that records it", approve, false, text<&A::minute>},
    {"--date", "DATE", T::date, "the day of approval; today if left out", approve, false,
     text<&A::date>},
    {"--again", "REASON", T::text,
     "why other scores are approved with the minute and date in the file", approve, false,
     text<&A::again>},
    {"--force", "", T::nothing, "replace an approval that the file has", approve, false,
     yes<&A::force>},
    {"--exit-code", "", T::nothing, "exit 1 when the years differ", diff, false,
     yes<&A::exit_code>},
    {"--fail-on-fall", "", T::nothing, "exit 1 when a score fell and nobody accepted it", diff,
     false, yes<&A::fail_on_fall>},
    {"--across", "", T::nothing, "compare different councils side by side", diff, false,
     yes<&A::across>},
    {"--previous", "FILE", T::yaml, "compare with an earlier year (repeatable)", report | chart,
     true, texts<&A::previous>},
    {"--suggest", "", T::nothing, "print entries for the forward plan, to paste into the file",
     plan, false, yes<&A::suggest>},
    {"--previous", "FILE", T::yaml,
     "with --suggest: an earlier year, whose ids are taken (repeatable)", plan, true,
     texts<&A::previous>},
    {"--kind", "bars|radar|trend|strip", T::choice, "which chart; bars if left out", chart, false,
     text<&A::kind>},
    {"--charts", "DIR", T::folder, "with Markdown: write the charts into this folder and link them",
     report, false, text<&A::charts>},
    {"--fail-under", "N|ID=N", T::threshold,
     "exit 1 when the total, or that of a principle, is lower (repeatable)", score, true,
     texts<&A::fail_under>},
    {"--audience", "public|internal", T::choice,
     "who may read it; internal prints notes and what is confidential",
     diff | report | plan | chart, false, text<&A::audience>},
    {"--no-bars", "", T::nothing, "leave out bars of block characters; the numbers say the same",
     score | diff | report, false, yes<&A::no_bars>},
    {"--paper", "a4|letter", T::choice, "the paper of a PDF; a4 if left out", diff | report, false,
     text<&A::paper>},
    {"--search", "", T::nothing, "find the pages that have these words, in place of an ID", explain,
     false, yes<&A::search>},
    {"--wording-template", "", T::nothing, "write a wording file to fill in", statements, false,
     yes<&A::wording_template>},
    {"-f,--format", "FORMAT", T::format, "how to write the result",
     all & ~(init | approve | schema | completion), false, text<&A::format>},
    {"-o,--output", "FILE", T::file, "write to a file, whole or not at all",
     all & ~(init | approve), false, text<&A::output>},
    {"--force", "", T::nothing, "replace the file if it exists", all & ~approve, false,
     yes<&A::force>},
    {"--statement-set", "FILE", T::yaml, "add a statement set (repeatable)", all, true,
     texts<&A::statement_sets>},
    {"--wording", "FILE", T::yaml, "lay the official wording over a statement set", all, false,
     text<&A::wording>},
    {"--as-of", "DATE", T::date, "the day to take for today",
     validate | diff | report | plan | chart | check | approve, false, text<&A::as_of>},
    {"-q,--quiet", "", T::nothing, "say only what is wrong", all, false, yes<&A::quiet>},
    {"--color", "auto|always|never", T::choice, "colour in the result",
     all & ~(init | approve | schema | completion), false, text<&A::color>},
    {"-h,--help", "", T::nothing, "this page", all, false, yes<&A::help>},
    {"--version", "", T::nothing, "print the version", 0, false, nullptr},
};

// Completion rests on these: a row that leaves something out does not compile.
static_assert(std::ranges::all_of(flags, [](const FlagRow& flag) {
  return flag.value.empty() == (flag.value_kind == T::nothing) &&
         (flag.value.find('|') != std::string_view::npos) ==
             (flag.value_kind == T::choice || flag.value_kind == T::threshold);
}));
static_assert(std::ranges::all_of(flags, [](const FlagRow& flag) {
  return std::ranges::all_of(flags, [&](const FlagRow& other) {
    return flag.names != other.names || flag.value_kind == other.value_kind;
  });
}));
static_assert(std::ranges::all_of(commands, [](const CommandRow& command) {
  return command.value_kind != T::nothing &&
         command.choices.empty() == (command.value_kind != T::choice) &&
         command.formats.empty() == std::ranges::none_of(flags, [&](const FlagRow& flag) {
           return flag.value_kind == T::format && has_flag(command, flag);
         });
}));

std::vector<std::string_view> split(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    parts.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

}  // namespace

std::span<const CommandRow> command_table() { return commands; }
std::span<const FlagRow> flag_table() { return flags; }

const CommandRow* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(commands, name, &CommandRow::name);
  return found == std::end(commands) ? nullptr : found;
}

const FlagRow* find_flag(std::string_view typed, const CommandRow* command) {
  const std::string_view name = typed.substr(0, typed.find('='));
  const auto* const found = std::ranges::find_if(flags, [&](const FlagRow& flag) {
    return (name == long_name(flag) || (!name.empty() && name == short_name(flag))) &&
           (command == nullptr || has_flag(*command, flag));
  });
  return found == std::end(flags) ? nullptr : found;
}

std::string_view short_name(const FlagRow& flag) {
  return flag.names.substr(0, flag.names.find("--")).substr(0, 2);
}

std::string_view long_name(const FlagRow& flag) { return flag.names.substr(flag.names.find("--")); }

std::vector<std::string_view> formats_of(const CommandRow& command) {
  return split(command.formats, ',');
}

std::vector<std::string_view> choices_of(const CommandRow& command) {
  return split(command.choices, '|');
}

std::vector<std::string_view> choices_of(const FlagRow& flag) {
  return flag.value_kind == ValueKind::choice ? split(flag.value, '|')
                                              : std::vector<std::string_view>();
}

}  // namespace toolkit::cli
