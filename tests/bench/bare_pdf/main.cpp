// What tests/bench/run compares the PDF report with: a program that links libharu alone and writes
// a tagged PDF of as many pages as it is asked for, with headings, paragraphs, a list, links, a
// chart and a table a page. Letters stand as wide as the font says: nothing is kerned, and no file
// is read but the fonts.

#include <charconv>
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "pages.hpp"

namespace {

constexpr std::size_t first_of_annexes = 2;

std::string written(std::size_t pages) {
  constexpr std::size_t sections = 4;
  const std::string title = "Swyddfa’r Cyngor: replies by ward";
  bare::Document pdf(title);
  bare::Pages report(pdf, BARE_FONT, BARE_FONT_BOLD);
  report.start();
  report.heading(1, title);
  report.leave_contents(sections);
  report.heading(2, "In short");
  report.paragraph(
      "Of every hundred letters that went out in spring, ninety came back – four more than the "
      "“usual” number. Numbers here are rounded to one decimal, which is why a column may seem to "
      "miss its sum by a tenth. Ŵ, ŵ, Ŷ and ŷ stand in names of places; â, ê, î, ô and û as well.");
  report.paragraph(
      "Every page from the third on holds one table, so that a document of any length can be made "
      "and measured; nothing that it says is true of any place.");
  report.list({"Lower Brook sent fewer replies: its post came late in two of the four weeks.",
               "Upper Brook sent more, after a reminder – the first since the wards were drawn.",
               "Mill End sent as many as last year (± 1%)."});
  report.heading(2, "Replies");
  report.table("Replies of six wards, in hundreds", 6);
  report.start();
  report.heading(2, "Over the years");
  report.paragraph(
      "The bars show six years. Each number stands above its bar, and in the description that is "
      "read out in place of the picture.");
  report.chart("Six bars, from 24.1 to 28.4, each a little higher than the one before it.",
               {24.1, 25.2, 25.9, 26.6, 27.3, 28.4});
  report.heading(2, "More");
  report.web_address("https://www.example.org/replies?year=2025&part=2");
  for (std::size_t page = first_of_annexes; page < pages; ++page) {
    report.start();
    report.heading(2, "Annex " + std::to_string(page - 1));
    report.paragraph(
        "This table has the same row many times over, with four cells in each: the name of a "
        "ward, how many were asked, how many replied – and how that differs from the year before. "
        "“Change” is what was asked for less what came back, in hundreds, to one decimal.");
    report.table("Replies, in hundreds", 27);
  }
  report.write_contents(sections);
  report.write_furniture(title);
  return pdf.save();
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view asked = argc == 3 ? argv[1] : "";
  std::size_t pages = 0;
  const char* const end = asked.data() + asked.size();
  if (std::from_chars(asked.data(), end, pages).ptr != end || pages < first_of_annexes) {
    std::fputs("usage: bare_pdf PAGES FILE, with at least 2 pages\n", stderr);
    return 2;
  }
  try {
    const std::string bytes = written(pages);
    std::ofstream file(argv[2], std::ios::binary);
    if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
      throw std::runtime_error(std::string(argv[2]) + " cannot be written");
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bare_pdf: %s\n", error.what());
    return 2;
  }
  return 0;
}
