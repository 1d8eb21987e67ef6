#include "toolkit/assessment/redact/keys_in_text.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using toolkit::is_lost_key;

constexpr std::string_view texts_of_items[] = {"evidence", "text", "action", "E12"};
constexpr std::string_view other_texts[] = {"introduction", "summary", "context", "note",
                                            "because",      "reason",  "police-2"};

TEST_CASE("a mark with its answer is a key in any text") {
  for (const std::string_view line : {"confidential: true",
                                      "confidential:",
                                      "confidential: because of a name",
                                      "Confidential: true",
                                      "CONFIDENTIAL: Yes",
                                      "confidental: true",
                                      "confidentail: yes",
                                      "confidential : true",
                                      "\"confidential\": true",
                                      "'confidential' : 'true'",
                                      "- confidential: true",
                                      "? confidential: true",
                                      "confidential = true",
                                      "confidential=yes",
                                      "confidential:true",
                                      "Confidential: true # by the chair",
                                      "Confidential: # true",
                                      "confidential; true",
                                      "confidential - yes",
                                      "confidential -> true",
                                      "confidential true",
                                      "Confidential: no",
                                      "Confidential: yes please",
                                      "confidential: true\""}) {
    CAPTURE(line);
    for (const std::string_view key : texts_of_items) CHECK(is_lost_key(key, line));
    for (const std::string_view key : other_texts) CHECK(is_lost_key(key, line));
  }
}

TEST_CASE("the word alone is a key where a mark may stand") {
  for (const std::string_view line : {"confidential", "Confidential", "- confidential"}) {
    CAPTURE(line);
    for (const std::string_view key : texts_of_items) CHECK(is_lost_key(key, line));
    CHECK_FALSE(is_lost_key("introduction", line));
    CHECK_FALSE(is_lost_key("note", line));
  }
}

TEST_CASE("a sentence is no key") {
  for (const std::string_view line : {"",
                                      "Confidential: the minutes of March say so.",
                                      "Confidentiality: members agreed to it.",
                                      "confidential.",
                                      "confidential, as the group asked",
                                      "confidential to the group",
                                      "confidential reports: 4",
                                      "It is confidential: true friends know.",
                                      "confidential - as the group asked",
                                      "Confidence: yes",
                                      "Note: the survey closed in May.",
                                      "note that members asked",
                                      "note:taking",
                                      "notes: 12",
                                      "Progress: two of five are done.",
                                      "links: three",
                                      "link: https://www.example.org/x",
                                      "link: \"https://www.example.org/x\"",
                                      "date: 2026-01-01",
                                      "- text: more"}) {
    CAPTURE(line);
    for (const std::string_view key : texts_of_items) CHECK_FALSE(is_lost_key(key, line));
  }
}

TEST_CASE("keys of internal texts and of files are keys beside evidence and actions") {
  for (const std::string_view line :
       {"note: nobody believes it", "note:", "note : x", "\"note\": x", "moderated: from 1",
        "progress: drafted", "reason: no money", "because: of a name", "link: evidence/x.pdf",
        "link:", "link: http://intranet/x"}) {
    CAPTURE(line);
    for (const std::string_view key : texts_of_items) CHECK(is_lost_key(key, line));
    for (const std::string_view key : other_texts) CHECK_FALSE(is_lost_key(key, line));
  }
}

}  // namespace
