#pragma once

// What stands behind the facade's handles. No public header includes it.

#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "toolkit/api/assessment.hpp"
#include "toolkit/api/error.hpp"
#include "toolkit/api/finding.hpp"
#include "toolkit/api/statement_sets.hpp"
#include "toolkit/api/views.hpp"
#include "toolkit/assessment/load.hpp"
#include "toolkit/files/failure.hpp"
#include "toolkit/report/view/publish.hpp"
#include "toolkit/statements/statement_sets.hpp"

namespace toolkit::api {

struct SetsData {
  toolkit::StatementSets sets;
  std::vector<Finding> findings;
  bool usable = true;
};

struct AssessmentData {
  std::string name;
  /// What the caller gave: nothing for the set that is compiled in. Years of one can be compared.
  std::shared_ptr<const SetsData> given;
  std::shared_ptr<const SetsData> sets;  ///< to which the assessment refers
  toolkit::Assessment assessment;
  std::vector<Finding> findings;
  std::string period;
  bool usable = false;
};

/// Of a PublishedView or a Comparison, which has the views of several years.
struct ViewData {
  std::shared_ptr<const SetsData> sets;  ///< to which the views refer
  toolkit::PublishedViews views;
};

/// The way into the handles.
struct Inside {
  template <class Handle>
  static const auto& data(const Handle& handle) {
    return handle.data_;
  }
  template <class Handle, class Data>
  static Handle make(Data data) {
    Handle handle;
    handle.data_ = std::make_shared<const Data>(std::move(data));
    return handle;
  }
};

/// Findings as the facade hands them out.
std::vector<Finding> public_findings(const std::vector<toolkit::Finding>& findings);

/// Does some work, and lets nothing out of it but Error and bad_alloc. `failing` is what a Failure
/// comes of.
template <class Work>
auto guarded(Cause failing, const Work& work) {
  try {
    return work();
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Failure& failure) {
    throw Error(failing, failure.what());
  } catch (const std::exception& error) {
    throw Error(Cause::internal, error.what());
  }
}

}  // namespace toolkit::api
