#include "toolkit/api/statement_sets.hpp"

#include "toolkit/api/inside.hpp"
#include "toolkit/document/limits.hpp"
#include "toolkit/files/read.hpp"

namespace toolkit::api {
namespace {

SourceText read_set_file(const std::string& path) {
  return {path, read_file(path, Limits{}.bytes)};
}

}  // namespace

const std::vector<Finding>& StatementSets::findings() const noexcept {
  static const std::vector<Finding> none;
  return data_ ? data_->findings : none;
}

bool StatementSets::usable() const noexcept { return !data_ || data_->usable; }

StatementSets load_statement_sets(const std::vector<std::string>& paths,
                                  const std::string& wording_path) {
  return guarded(Cause::file, [&] {
    SetsData data;
    const auto note = [&](const std::vector<toolkit::Finding>& found) {
      for (Finding& finding : public_findings(found)) data.findings.push_back(std::move(finding));
      data.usable = data.usable && count(found, toolkit::Severity::error) == 0;
    };
    for (const std::string& path : paths) note(data.sets.add(read_set_file(path)));
    if (!wording_path.empty()) note(data.sets.apply_wording(read_set_file(wording_path)));
    return Inside::make<StatementSets>(std::move(data));
  });
}

}  // namespace toolkit::api
