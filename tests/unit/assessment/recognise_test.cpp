#include "toolkit/assessment/recognise.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

bool is_meant(std::string_view text) {
  const toolkit::StatementSets sets;
  return is_meant_for_assessment({"a.yaml", std::string(text)}, sets);
}

TEST_CASE("what tells of an assessment") {
  for (const std::string_view text :
       {// One sign, with at most one key of another kind.
        "format: 1\n", "format: '1'\nfoo: bar\n", "format: v1\n", "council: C\n", "period: 2026\n",
        "period: 2025/26\nx: y\n", "principles:\n", "forward_plan: []\n",
        "Accepted_Falls:\n  - x\n",
        // Two, whatever there is beside them.
        "a: b\nc: d\ne: f\ncouncil: C\nperiod: 2026\n",
        // One, with three keys in all; or four that each alone would say nothing.
        "a: b\nc: d\nperiod: 2026\nsummary: |\n  x\ncontext: y\n",
        "a: b\nc: d\nintroduction: x\ncontext: y\nevidence: {}\nsummary: z\n",
        // Further in.
        "a:\n  council: C\n  period: 2026\n  summary: x\n",
        "- format: 1\n  council: C\n  context: x\n", "a: {format: 1, council: C, period: 2026}\n",
        // Answers, wherever they stand.
        "a:\n  risk-1: 1\n  risk-2: partial\n", "a: {risk-1: 2, risk-2: {score: 1}}\n",
        "risk-1: 0\nRISK-2: \"Comprehensive\"  # x\n", "a:\n  risk-1:\n    score: 1\n  risk-2:\n",
        // Broken in many ways.
        "council: \"C\n", "\tperiod: 2026\ncouncil: C\n", "format 1\nperiod 2026\n", "COUNCIL=C\n",
        "\"council\" : C\n", "period\uFF1A 2026\n",
        "\u00A0council: C\n\u00A0period: 2026\n\u00A0summary: x\n",
        "a: b\rc: d\rcouncil: C\rperiod: 2026\r", "> format: 1\n> council: C\n> summary: x\n",
        "{\"format\": 1, \"council\": \"C\"",
        "[{\"format\": 1, \"council\": \"C\", \"summary\": \"\"}]",
        // It may have been one.
        "", "\n \n", "---\n", "# council: C\n", "# For ending-abuse-2024.\n"}) {
    CAPTURE(text);
    CHECK(is_meant(text));
  }
}

TEST_CASE("what other programs write") {
  for (const std::string_view text :
       {"name: build\non: push\n", "- a\n- b\n", "introduction: |\n  words\n",
        "introduction: a\ncontext: b\nsummary: c\n",
        // Keys with values that no assessment has there.
        "format: html\n", "format:\n  html:\n    toc: true\n", "period: 300\n", "period: monthly\n",
        "council:\n  name: C\n", "council: {name: C}\n", "council: []\n", "principles: Nolan\n",
        "forward_plan: ../plan.md\n",
        // One sign among other keys.
        "title: T\ntheme: x\ncouncil: C\n", "a: 1\nprinciples:\n  - x\nb: 2\n",
        // Further in, where it takes three.
        "a:\n  council: C\n  period: 2026\n", "- format: 1\n- council: C\n",
        "a:\n  council:\n    type: string\n  period:\n    type: string\n  summary: x\n",
        // Ids with something else than a score, as in a wording file, or but one.
        "risk-1: Words.\nrisk-2: Words.\n", "risk-1: |\n  Words.\nrisk-2: |\n",
        "risk-1:\nrisk-2:\n", "nav:\n  - risk-1: one.md\n  - risk-2: two.md\n",
        "nav:\n  - risk-1:\n      - one.md\n",
        // What nobody can read, or holds nothing but comments.
        "name: \"build\non: push\n", "{{ if .x }}\na: b\n{{ end }}\n", "\ta: b\n",
        "# replicas: 2\n# image: x\n", "{\"name\": \"x\", \"version\": \"1\"}"}) {
    CAPTURE(text);
    CHECK_FALSE(is_meant(text));
  }
}

}  // namespace
