#include "toolkit/assessment/schema/parts.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

namespace toolkit {
namespace {

/// What a schema calls a shape.
struct ShapeName {
  ValueShape shape;
  std::string_view name;
};
constexpr ShapeName shape_names[] = {
    {ValueShape::text, "text"},
    {ValueShape::words, "text"},
    {ValueShape::line, "line"},
    {ValueShape::lines, "lines"},
    {ValueShape::id, "text"},
    {ValueShape::digest, "digest"},
    {ValueShape::link, "link"},
    {ValueShape::date, "date"},
    {ValueShape::period, "period"},
    {ValueShape::format, "format"},
    {ValueShape::number, "number"},
    {ValueShape::boolean, "boolean"},
    {ValueShape::score, "score"},
    {ValueShape::statement_set, "statement_set"},
    {ValueShape::publish, "publish"},
    {ValueShape::status, "status"},
    {ValueShape::statement, "statement"},
    {ValueShape::targets, "targets"},
    {ValueShape::uses, "evidence"},
    {ValueShape::approval, "approval"},
    {ValueShape::evidence_register, "register"},
    {ValueShape::principles, "principles"},
    {ValueShape::moderation, "moderation"},
    {ValueShape::plan, "forward_plan"},
    {ValueShape::progress, "progress"},
    {ValueShape::falls, "accepted_falls"},
};

}  // namespace

Json to(std::string_view name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }

Json to(ValueShape shape) {
  for (const ShapeName& row : shape_names) {
    if (row.shape == shape) return to(row.name);
  }
  return Json::object();
}

Json or_nothing(Json json) { return {{"if", {{"type", "null"}}}, {"else", std::move(json)}}; }

Json text(std::string_view pattern, std::string_view message) {
  Json json = {{"if", {{"type", {"array", "object"}}}},
               {"then", {{"type", "string"}, {"errorMessage", message}}}};
  if (!pattern.empty()) json.update({{"pattern", pattern}, {"errorMessage", message}});
  return json;
}

Json word(std::string_view pattern, std::string_view message) {
  return or_nothing({{"type", "string"}, {"pattern", pattern}, {"errorMessage", message}});
}

Json values(Json offered, Json meanings, std::string_view message) {
  return {{"enum", std::move(offered)},
          {"enumDescriptions", std::move(meanings)},
          {"errorMessage", message}};
}

Json choice(Json offered, Json meanings, std::string_view pattern, std::string_view message) {
  return {{"anyOf",
           {values(std::move(offered), std::move(meanings), message), word(pattern, message)}}};
}

Json one_or_list(const Json& one) {
  return {{"if", {{"type", "array"}}}, {"then", {{"items", one}}}, {"else", one}};
}

Json list_of(const Json& one, std::string_view message) {
  return {{"items", one},
          {"if", {{"type", {"array", "null"}}}},
          {"else", {{"type", "array"}, {"errorMessage", message}}}};
}

Json all_empty() { return {{"additionalProperties", to("empty")}}; }

Json demand(std::string_view key) {
  return {{"required", Json::array({key})}, {"properties", {{std::string(key), to("filled")}}}};
}

Json required_of(std::span<const Key> table) {
  Json required = Json::array();
  Json properties = Json::object();
  for (const Key& key : table) {
    if (!key.marks.required) continue;
    required.push_back(key.name);
    properties[std::string(key.name)] = to("filled");
  }
  return {{"required", std::move(required)}, {"properties", std::move(properties)}};
}

Json mapping(Json properties) {
  return {{"allOf", Json::array({to("lines_with_keys")})},
          {"properties", std::move(properties)},
          {"additionalProperties", false}};
}

Json mapping(std::span<const Key> table) {
  Json properties = Json::object();
  for (const Key& key : table) {
    Json property = to(key.shape);
    property["description"] = key.meaning;
    properties[std::string(key.name)] = std::move(property);
  }
  return mapping(std::move(properties));
}

}  // namespace toolkit
