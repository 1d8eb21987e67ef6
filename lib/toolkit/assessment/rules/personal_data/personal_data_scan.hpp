#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace toolkit {

enum class PersonalData {
  email,
  phone,
  postcode,
  named_person,
  crime_reference,
  internal_link,
};

/// Bytes `begin` to `end` (exclusive) of a text that look like personal data.
struct PersonalDataMatch {
  PersonalData kind{};
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What in a text looks like an e-mail address, a UK telephone number, a UK postcode, a title or
/// rank with a name, a crime reference, or a link into an intranet. In the order of the text,
/// without overlaps. Meant for warnings: it prefers to leave ordinary prose, dates, records
/// references and roles alone.
std::vector<PersonalDataMatch> find_personal_data(std::string_view text);

}  // namespace toolkit
