#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <unistd.h>

#include <fmt/format.h>

#include "cmd/args/command_line.hpp"
#include "cmd/args/environment.hpp"
#include "cmd/command/commands.hpp"
#include "cmd/completion/shells.hpp"
#include "cmd/output/exit_status.hpp"
#include "cmd/output/output.hpp"
#include "cmd/output/target.hpp"
#include "toolkit/files/failure.hpp"

namespace toolkit::cli {
namespace {

ExitStatus run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::init:
      return run_init(arguments);
    case Command::validate:
      return run_validate(arguments);
    case Command::score:
      return run_score(arguments);
    case Command::diff:
      return run_diff(arguments);
    case Command::report:
      return run_report(arguments);
    case Command::plan:
      return run_plan(arguments);
    case Command::chart:
      return run_chart(arguments);
    case Command::check:
      return run_check(arguments);
    case Command::approve:
      return run_approve(arguments);
    case Command::explain:
      return run_explain(arguments);
    case Command::schema:
      return run_schema(arguments);
    case Command::statements:
      return run_statements(arguments);
    case Command::completion:
      return run_completion(arguments);
  }
  return ExitStatus::failed;
}

ExitStatus run_typed(std::vector<std::string> typed) {
  if (!typed.empty() && typed.front() == complete_word) {
    typed.erase(typed.begin());
    return run_complete(std::move(typed));
  }
  const auto parsed = parse_command_line(std::move(typed));
  if (const auto* const page = std::get_if<HelpRequest>(&parsed)) {
    Output output{Arguments{}};
    output.write(page->text);
    output.finish();
    return ExitStatus::ok;
  }
  const auto& arguments = std::get<Arguments>(parsed);
  check_target(arguments);
  return run(arguments);
}

/// The one place where failures become messages. Throws bad_alloc where memory ran out, be it for
/// the message.
ExitStatus run_and_report(std::vector<std::string> typed) {
  try {
    return run_typed(std::move(typed));
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const OutputClosed&) {
    // Whoever read has seen enough.
  } catch (const UsageError& error) {
    message(error.what());
  } catch (const Failure& failure) {
    message(failure.what());
  } catch (const std::exception& error) {
    message(fmt::format("internal error: {}; please report it", error.what()));
  }
  return ExitStatus::failed;
}

const std::terminate_handler usual_end = std::get_terminate();

/// Memory can run out where nothing may be thrown: JSON asks for some when it is taken down. No
/// file is being written then, so that there is nothing to clean up.
[[noreturn]] void end_at_once() {
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    print_out_of_memory();
    ::_exit(static_cast<int>(ExitStatus::failed));
  } catch (...) {
    usual_end();
  }
  usual_end();
  std::abort();
}

int run_program(int argc, char** argv) {
  std::set_terminate(end_at_once);
  secure_standard_descriptors();
  // A reader that goes away shows as a failed write.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  try {
    std::vector<std::string> typed(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(run_and_report(std::move(typed)));
  } catch (const std::bad_alloc&) {
    print_out_of_memory();
  }
  return static_cast<int>(ExitStatus::failed);
}

}  // namespace
}  // namespace toolkit::cli

int main(int argc, char** argv) { return toolkit::cli::run_program(argc, argv); }
