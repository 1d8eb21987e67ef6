#pragma once

#include <span>
#include <string>
#include <string_view>

#include "toolkit/report/model/report_document.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// What an action is, and that it is confidential.
std::string action_text(std::string_view action, bool confidential);

/// An action with what a table says of how far it is.
struct ActionRow {
  const View::Action* action = nullptr;
  std::string status;
};

/// Actions of a view as a table.
Table action_table(std::string caption, const View& view, std::span<const ActionRow> actions);

}  // namespace toolkit
