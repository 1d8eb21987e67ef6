#include "cmd/output/text_output.hpp"

#include "cmd/output/terminal.hpp"
#include "toolkit/render/text.hpp"

namespace toolkit::cli {

std::string text_output(const ReportDocument& page, const Output& output,
                        const Arguments& arguments) {
  return output.as_text(render_text(page, text_width(output), text_colour(output, arguments)));
}

}  // namespace toolkit::cli
