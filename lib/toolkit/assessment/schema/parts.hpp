#pragma once

#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "toolkit/assessment/model/keys.hpp"

namespace toolkit {

/// What schemas are put together from. Not public: nlohmann's types stay inside this folder.
/// Editors show what stands in `errorMessage`, a keyword of theirs, where a value does not fit.
using Json = nlohmann::ordered_json;

/// A definition of the schema.
Json to(std::string_view name);
/// That of a shape.
Json to(ValueShape shape);

/// An empty value is as good as none. Editors offer `null` where `type` has it, and nobody types
/// that.
Json or_nothing(Json json);
/// A text as YAML gives it: a bare number or `true` is one, too. The pattern may be empty.
Json text(std::string_view pattern, std::string_view message);
Json word(std::string_view pattern, std::string_view message);
/// Values that an editor offers, each with what it means.
Json values(Json offered, Json meanings, std::string_view message);
/// The same, with other spellings of them.
Json choice(Json offered, Json meanings, std::string_view pattern, std::string_view message);

/// One of something, or a list.
Json one_or_list(const Json& one);
Json list_of(const Json& one, std::string_view message);

/// A mapping with some keys and no others.
Json mapping(Json properties);
/// The same with the keys of a table.
Json mapping(std::span<const Key> table);
/// Everything in a mapping is empty: as good as not there.
Json all_empty();
/// A key with something in it.
Json demand(std::string_view key);
/// The keys that a table calls required.
Json required_of(std::span<const Key> table);

}  // namespace toolkit
