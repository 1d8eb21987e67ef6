#include "toolkit/score/score.hpp"

namespace toolkit {

void add_score(Total& total, const std::optional<int>& score) {
  ++total.statements;
  total.max += highest_score;
  total.possible += score.value_or(highest_score);
  if (!score) return;
  total.total += *score;
  ++total.answered;
}

Scores score_assessment(const Assessment& assessment) {
  Scores scores;
  scores.principles.reserve(assessment.principles.size());
  for (const PrincipleAnswers& principle : assessment.principles) {
    Total& total = scores.principles.emplace_back();
    for (const Answer& answer : principle.answers) {
      add_score(total, answer.score);
      add_score(scores.overall, answer.score);
    }
  }
  return scores;
}

}  // namespace toolkit
