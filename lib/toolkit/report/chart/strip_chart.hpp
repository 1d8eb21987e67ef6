#pragma once

#include "toolkit/report/model/drawing.hpp"
#include "toolkit/report/view/view.hpp"

namespace toolkit {

/// A box for each statement, with its score, in the order of the set. The view must show scores.
Drawing strip_chart(const View& view);

}  // namespace toolkit
