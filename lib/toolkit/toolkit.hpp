#pragma once

// The library, for a program of your own:
//
//   namespace api = toolkit::api;
//   const api::Assessment year = api::load("2025-26.yaml");
//   for (const api::Finding& finding : year.findings()) …
//   if (year.usable()) bytes = api::render(api::publish(year), api::Format::pdf);
//
// What is said here holds for all of it.
//
// Errors. A mistake in a file is a finding, and no exception. What a function could not do it
// throws as `Error`, whose `cause()` says whose matter it is. Memory that runs out is
// std::bad_alloc; where it does while JSON is taken down, which nothing can be thrown from, the
// program ends. Nothing else leaves the library; what cannot fail is noexcept.
//
// Ownership. Everything given is copied or only read until the function returns; everything
// returned is yours. An Assessment, StatementSets, PublishedView or Comparison is a handle on
// something that never changes: copies are cheap, and share it; it lasts as long as one of them.
// One that was moved from may only be assigned to or destroyed.
//
// Threads. There is no state behind the functions: they may run on any number of threads at once,
// on the same objects too, as long as nobody assigns to one of them, or calls std::setlocale,
// meanwhile.
//
// The same input gives the same bytes everywhere: the library reads neither clock nor environment,
// and prints nothing. All texts are UTF-8.

#include "toolkit/api/assessment.hpp"      // IWYU pragma: export
#include "toolkit/api/error.hpp"           // IWYU pragma: export
#include "toolkit/api/finding.hpp"         // IWYU pragma: export
#include "toolkit/api/render.hpp"          // IWYU pragma: export
#include "toolkit/api/statement_sets.hpp"  // IWYU pragma: export
#include "toolkit/api/version.hpp"         // IWYU pragma: export
#include "toolkit/api/views.hpp"           // IWYU pragma: export
