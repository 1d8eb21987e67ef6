// Loads an assessment through the library and prints its total.
#include <cstdio>

#include <toolkit/assessment/load.hpp>
#include <toolkit/files/read.hpp>
#include <toolkit/score/score.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const toolkit::LoadOptions options;
  const toolkit::SourceText source(argv[1], toolkit::read_file(argv[1], options.limits.bytes));
  const toolkit::StatementSets sets;
  const auto loaded = toolkit::load_assessment(source, sets, options);
  if (!loaded.usable) return 1;
  const toolkit::Total total = toolkit::score_assessment(loaded.assessment).overall;
  std::printf("%d out of %d\n", total.total, total.max);
}
