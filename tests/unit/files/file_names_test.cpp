#include "toolkit/files/file_names.hpp"

#include <doctest/doctest.h>

#include <string_view>

using toolkit::is_misnamed_settings;
using toolkit::is_yaml_name;

namespace {

TEST_CASE("files of YAML are told by their ending, in any letter case") {
  for (const std::string_view name : {"a.yaml", "a.yml", "A.YAML", "2025.26.Yml", "Toolkit.yaml"}) {
    CAPTURE(name);
    CHECK(is_yaml_name(name));
  }
  for (const std::string_view name :
       {"toolkit.yaml", "a", "a.txt", "yaml", "a.yaml.txt", "a.yamlx"}) {
    CAPTURE(name);
    CHECK_FALSE(is_yaml_name(name));
  }
}

TEST_CASE("names that were meant to be that of the settings") {
  for (const std::string_view name :
       {"toolkit.yml", "Toolkit.yaml", "TOOLKIT.YML", ".toolkit.yaml", ".toolkit.yml",
        "toolkit.yaml.txt", "Toolkit.yml.TXT", "toolkit.yaml.yaml", "toolkit.yml.yaml",
        "_toolkit.yaml", "toolkit .yaml"}) {
    CAPTURE(name);
    CHECK(is_misnamed_settings(name));
  }
  for (const std::string_view name :
       {"toolkit.yaml", "toolkit", "toolkit.txt", "toolkit.yaml.bak", "toolkit.yaml~",
        "my-toolkit.yaml", "toolkit-2026.yaml", "toolkits.yml", "2025-26.yaml", ".yaml", ""}) {
    CAPTURE(name);
    CHECK_FALSE(is_misnamed_settings(name));
  }
}

}  // namespace
