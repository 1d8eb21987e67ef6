#include "toolkit/report/tables/score_cell.hpp"

#include <cstddef>
#include <string>

namespace toolkit {

ScoreCell score_cell(const View& view, const View::Answer& answer) {
  return {answer.score,
          answer.score ? std::string(view.set->labels[static_cast<std::size_t>(*answer.score)])
                       : std::string(),
          answer.last_year};
}

}  // namespace toolkit
