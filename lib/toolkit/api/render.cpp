#include "toolkit/api/render.hpp"

#include "toolkit/api/inside.hpp"
#include "toolkit/diagnostics/text_format.hpp"
#include "toolkit/render/comparison_json.hpp"
#include "toolkit/render/csv.hpp"
#include "toolkit/render/json.hpp"
#include "toolkit/render/markdown.hpp"
#include "toolkit/render/pdf/pdf.hpp"
#include "toolkit/render/svg.hpp"
#include "toolkit/render/text.hpp"
#include "toolkit/report/chart/chart_kind.hpp"
#include "toolkit/report/comparison/comparison_report.hpp"
#include "toolkit/report/comparison/comparison_rows.hpp"
#include "toolkit/report/year/statement_rows.hpp"
#include "toolkit/report/year/year_report.hpp"

namespace toolkit::api {
namespace {

constexpr std::size_t columns = 80;

/// The formats of a page, as bytes.
std::string render_page(const ReportDocument& page, Format format, Paper paper) {
  switch (format) {
    case Format::text:
      return render_text(page, columns, Colour::no);
    case Format::markdown:
      return render_markdown(page);
    case Format::pdf:
      return render_pdf(page, paper == Paper::letter ? toolkit::Paper::letter : toolkit::Paper::a4)
          .bytes;
    case Format::csv:
    case Format::json:
      break;
  }
  throw Error(Cause::request, "there is no such format");
}

ChartKind kind_of(Chart chart) {
  switch (chart) {
    case Chart::bars:
      return ChartKind::bars;
    case Chart::radar:
      return ChartKind::radar;
    case Chart::trend:
      return ChartKind::trend;
    case Chart::strip:
      return ChartKind::strip;
  }
  throw Error(Cause::request, "there is no such chart");
}

}  // namespace

std::string render(const PublishedView& view, Format format, Paper paper) {
  return guarded(Cause::limit, [&] {
    const PublishedViews& views = Inside::data(view)->views;
    if (format == Format::csv) return render_csv(statement_rows(views.year(), views.comparison()));
    if (format == Format::json) return render_json(views.year(), views.comparison());
    return render_page(year_report(views.year(), views.comparison()), format, paper);
  });
}

std::string render(const Comparison& comparison, Format format, Paper paper) {
  return guarded(Cause::limit, [&] {
    const ComparisonView& view = *Inside::data(comparison)->views.comparison();
    if (format == Format::csv) return render_csv(comparison_rows(view));
    if (format == Format::json) return comparison_json(view);
    return render_page(comparison_report(view), format, paper);
  });
}

std::string render(const PublishedView& view, Chart chart) {
  return guarded(Cause::internal, [&] {
    const PublishedViews& views = Inside::data(view)->views;
    const ChartKind kind = kind_of(chart);
    switch (chart_lack(kind, views)) {
      case ChartLack::nothing:
        break;
      case ChartLack::second_year:
        throw Error(Cause::request, "a trend takes two years or more");
      case ChartLack::scores:
        throw Error(Cause::request, "this chart shows scores, which the audience may not read");
    }
    return render_svg(chart_sheet(kind, views));
  });
}

}  // namespace toolkit::api
