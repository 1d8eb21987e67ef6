#include "cmd/output/text_output.hpp"

#include "cmd/output/terminal.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/model/without_bars.hpp"

namespace toolkit::cli {
namespace {

ReportDocument as_asked(const ReportDocument& page, const Arguments& arguments) {
  return arguments.no_bars ? without_bars(page) : page;
}

}  // namespace

std::string text_output(const ReportDocument& page, const Output& output,
                        const Arguments& arguments) {
  return output.as_text(
      render_text(as_asked(page, arguments), text_width(output), text_colour(output, arguments)));
}

std::string markdown_output(const ReportDocument& page, const Arguments& arguments,
                            const FigureLinks& figures) {
  return render_markdown(as_asked(page, arguments), figures);
}

}  // namespace toolkit::cli
