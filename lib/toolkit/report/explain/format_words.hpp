#pragma once

#include <string_view>

namespace toolkit {

/// A format that a command may write.
struct FormatWord {
  std::string_view name;
  std::string_view title;
  std::string_view meaning;  ///< whom it is for
};

inline constexpr FormatWord format_words[] = {
    {"text", "plain text for a terminal",
     "Lines as wide as the terminal, with colour where that shows it. Its layout may change, so "
     "scripts read another format."},
    {"markdown", "Markdown (GitHub's flavour)",
     "Headings, lists and tables that a wiki, a repository or pandoc turn into a page."},
    {"csv", "rows for a spreadsheet",
     "UTF-8 with a row of titles, for Excel, LibreOffice or a script."},
    {"json", "JSON for scripts",
     "Each document names its schema and version; keys are added, and those there are stay."},
    {"pdf", "an accessible PDF",
     "A tagged document (PDF/UA-1, PDF/A-2a) for a committee and the council's website."},
    {"svg", "a drawing for web pages and slides",
     "A chart as vectors, with a title and a description for those who cannot see it."},
    {"ics", "calendar entries",
     "One entry for each open action on the day it is due, for Outlook and other calendars."},
    {"github", "annotations for GitHub Actions",
     "Findings that GitHub shows beside the lines of a pull request. It is chosen by itself where "
     "GitHub Actions runs."},
    {"sarif", "SARIF 2.1.0",
     "Findings for programs that gather those of many tools, such as code scanning."},
    {"junit", "JUnit's XML", "Findings as test results, which most CI servers show."},
};

}  // namespace toolkit
