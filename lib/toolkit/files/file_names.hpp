#pragma once

#include <string_view>

namespace toolkit {

/// What the file of a council's policy and settings is called.
inline constexpr std::string_view settings_file_name = "toolkit.yaml";

/// Whether a name ends in `.yaml` or `.yml`, in any letter case, and is not that of the settings.
bool is_yaml_name(std::string_view name);

/// Whether a name was probably meant to be that of the settings: `toolkit.yml`, `Toolkit.yaml`,
/// `.toolkit.yaml`, `toolkit.yaml.txt`. Under such a name they are not found.
bool is_misnamed_settings(std::string_view name);

}  // namespace toolkit
