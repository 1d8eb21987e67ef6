#include "cmd/output/figure_files.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cmd/output/output.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/files/make_folder.hpp"
#include "toolkit/render/svg.hpp"
#include "toolkit/text/display.hpp"
#include "toolkit/text/plural.hpp"

namespace toolkit::cli {
namespace {

namespace fs = std::filesystem;

/// The folder of the figures as seen from where the report lies.
std::string link_to(const fs::path& folder, const Arguments& arguments) {
  std::error_code unknown;
  const fs::path here = fs::current_path(unknown);
  const fs::path from =
      arguments.has_output_file() ? (here / arguments.output).parent_path() : here;
  const fs::path relative = unknown ? fs::path() : fs::relative(folder, from, unknown);
  if (unknown) {
    throw Failure(fmt::format("cannot tell where {} lies: {}", visible_name(folder.string()),
                              unknown.message()));
  }
  return relative.string();
}

}  // namespace

FigureLinks write_figures(const ReportDocument& document, const ChartFrame& frame,
                          const Arguments& arguments) {
  std::vector<const Figure*> figures;
  for (const Block& block : document.blocks) {
    if (const auto* const figure = std::get_if<Figure>(&block)) figures.push_back(figure);
  }
  // A report that cannot be written needs no charts.
  if (arguments.has_output_file()) refuse_to_overwrite(arguments.output, arguments.force);
  make_folder(arguments.charts);
  const fs::path folder(arguments.charts);
  const auto path_of = [&](const Figure& figure) { return folder / (figure.name + ".svg"); };
  for (const Figure* const figure : figures) {
    refuse_to_overwrite(path_of(*figure).string(), arguments.force);
  }
  FigureLinks links;
  const std::string seen_from_report = link_to(folder, arguments);
  for (const Figure* const figure : figures) {
    write_file(path_of(*figure).string(), render_svg(framed(figure->drawing, frame)),
               arguments.force);
    links.emplace(figure->name,
                  (fs::path(seen_from_report) / path_of(*figure).filename()).string());
  }
  if (!arguments.quiet) {
    message(fmt::format("wrote {} into {}", plural(figures.size(), "chart"),
                        visible_name(arguments.charts)));
  }
  return links;
}

}  // namespace toolkit::cli
