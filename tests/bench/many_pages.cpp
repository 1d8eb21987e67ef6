// Makes a PDF report of any length, for tests/bench/run to see how time and memory grow: the
// largest file that toolkit reads does not fill a thousand pages. Each part has what a report has:
// headings that stand in the contents, paragraphs with a web address, a table of typed cells and a
// list.

#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "toolkit/render/pdf/pdf.hpp"

namespace {

/// No two paragraphs are the same, so that no library can do with less work than a real text takes.
std::string paragraph(std::size_t number) {
  std::string text;
  for (std::size_t i = 0; i < 24; ++i) {
    text += "Meeting " + std::to_string(number * 24 + i) +
            " heard what changed since the last one – who was told, by when, and what “done” would "
            "look like; minutes are kept for five years. ";
  }
  return text + "They are at https://www.example.org/minutes?part=" + std::to_string(number) + ".";
}

toolkit::Table table(std::size_t number) {
  toolkit::Table made;
  made.caption = "What part " + std::to_string(number) + " found";
  made.columns = {{"Statement", false}, {"Score", false}, {"Change", true}};
  for (int i = 0; i < 8; ++i) {
    made.rows.push_back({"Statement " + std::to_string(i) + " of part " + std::to_string(number) +
                             ", in words enough to fill two lines of the column that they stand in",
                         toolkit::ScoreCell{i % 3, "Label", {}}, toolkit::ChangeCell{i % 3 - 1}});
  }
  return made;
}

toolkit::ReportDocument document(std::size_t parts) {
  toolkit::ReportDocument made;
  made.title = "A report of many pages";
  made.running_title = made.title;
  made.author = "Nowhere Council";
  made.date = {std::chrono::year(2026), std::chrono::May, std::chrono::day(14)};
  made.blocks.emplace_back(toolkit::Heading{1, made.title});
  made.blocks.emplace_back(toolkit::Contents{});
  for (std::size_t i = 0; i < parts; ++i) {
    made.blocks.emplace_back(toolkit::Heading{2, "Part " + std::to_string(i)});
    made.blocks.emplace_back(toolkit::Paragraph{paragraph(i)});
    made.blocks.emplace_back(table(i));
    toolkit::List list;
    for (const std::string_view lead : {"FP-1", "FP-2", "FP-3"}) {
      list.items.push_back({std::string(lead), "Publish what part " + std::to_string(i) + " asks",
                            "due on 30 September 2026"});
    }
    made.blocks.emplace_back(std::move(list));
  }
  return made;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view asked = argc == 3 ? argv[1] : "";
  std::size_t parts = 0;
  const char* const end = asked.data() + asked.size();
  if (std::from_chars(asked.data(), end, parts).ptr != end || parts == 0) {
    std::fputs("usage: many_pages PARTS FILE\n", stderr);
    return 2;
  }
  try {
    const toolkit::PdfFile made = toolkit::render_pdf(document(parts), toolkit::Paper::a4);
    std::ofstream file(argv[2], std::ios::binary);
    if (!file.write(made.bytes.data(), static_cast<std::streamsize>(made.bytes.size())).flush()) {
      throw std::runtime_error(std::string(argv[2]) + " cannot be written");
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "many_pages: %s\n", error.what());
    return 2;
  }
  return 0;
}
