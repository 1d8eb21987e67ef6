#pragma once

// The script that makes a shell complete this program's command lines. Everything it offers comes
// from the tables of commands and flags, and from these terms.

#include <span>
#include <string>

#include "toolkit/report/explain/terms.hpp"

namespace toolkit::cli {

std::string bash_completion(std::span<const Term> terms);
std::string zsh_completion(std::span<const Term> terms);
std::string fish_completion(std::span<const Term> terms);

}  // namespace toolkit::cli
