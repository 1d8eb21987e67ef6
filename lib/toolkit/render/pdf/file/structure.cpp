#include "toolkit/render/pdf/file/structure.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "toolkit/files/failure.hpp"
#include "toolkit/render/pdf/file/role_names.hpp"
#include "toolkit/render/pdf/file/utf16.hpp"

namespace toolkit::pdf {
namespace {

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

// Places in lists start at 1, so that 0 can end them.
Structure::Structure() : nodes_(1), children_(1) {}

void Structure::count(std::size_t elements) {
  counted_ += elements;
  if (counted_ <= max_elements) return;
  throw Failure(
      fmt::format("the report is too long for a PDF, which would have more than {} paragraphs, "
                  "cells, links and letters that no font has; choose another format",
                  max_elements));
}

Element Structure::add(Element parent, Role role) {
  count(1);
  const Element made{small(nodes_.size())};
  Node node;
  node.role = role;
  node.parent = parent.index;
  nodes_.push_back(node);
  append(parent, {Child::Kind::element, made.index, 0, 0});
  return made;
}

void Structure::append(Element parent, Child child) {
  Node& node = nodes_[parent.index];
  const std::uint32_t place = small(children_.size());
  if (node.first == 0) {
    node.first = place;
  } else {
    children_[node.last].next = place;
  }
  node.last = place;
  children_.push_back(child);
}

void Structure::describe(Element figure, std::string description, const Box& box) {
  figures_.push_back({figure.index, std::move(description), box});
}

std::size_t Structure::add_page(HPDF_Page page) {
  pages_.push_back({page, next_key(), {}});
  return pages_.size() - 1;
}

std::size_t Structure::add_content(Element element, std::size_t page) {
  std::vector<std::uint32_t>& contents = pages_[page].contents;
  contents.push_back(element.index);
  append(element, {Child::Kind::content, small(contents.size() - 1), small(page), 0});
  return contents.size() - 1;
}

void Structure::add_annotation(Element element, std::size_t page, HPDF_Dict annotation,
                               std::size_t key) {
  count(elements_for_a_link);
  annotations_.push_back({annotation, element.index, key});
  append(element, {Child::Kind::annotation, small(annotations_.size() - 1), small(page), 0});
}

void Structure::write(const Haru& haru) {
  HPDF_Catalog catalogue = haru.document()->catalog;
  root_ = haru.indirect_dict();
  haru.add_name(root_, "Type", "StructTreeRoot");
  haru.add(catalogue, "StructTreeRoot", root_);
  hooks_.resize(nodes_.size());
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    hooks_[i] = {this, i};
    nodes_[i].object = haru.indirect_dict();
    nodes_[i].object->attr = &hooks_[i];
    nodes_[i].object->write_fn = &Structure::write_element;
  }
  haru.check(HPDF_Array_Add(haru.add_array(root_, "K"), nodes_.front().object));
  HPDF_Dict parent_tree = haru.indirect_dict();
  parent_tree->attr = &hooks_.front();
  parent_tree->write_fn = &Structure::write_parent_tree;
  haru.add(root_, "ParentTree", parent_tree);
  haru.add_number(root_, "ParentTreeNextKey", keys_);
}

std::string Structure::element_text(std::uint32_t element) const {
  const Node& node = nodes_[element];
  const void* const parent = element == 0 ? root_ : nodes_[node.parent].object;
  return fmt::format("/S/{}/P {}{}{}", role_name(node.role), reference(parent),
                     attributes_text(element), children_text(node));
}

std::string Structure::attributes_text(std::uint32_t element) const {
  switch (nodes_[element].role) {
    case Role::column_header:
      return "/A<</O/Table/Scope/Column>>";
    case Role::row_header:
      return "/A<</O/Table/Scope/Row>>";
    case Role::list:
      return "/A<</O/List/ListNumbering/Disc>>";
    case Role::figure: {
      const auto text = std::ranges::lower_bound(figures_, element, {}, &FigureText::element);
      return fmt::format("/Alt{}/A<</O/Layout/Placement/Block/BBox[{:.2f} {:.2f} {:.2f} {:.2f}]>>",
                         text_string(text->description), text->box.left, text->box.bottom,
                         text->box.right, text->box.top);
    }
    default:
      return {};
  }
}

std::string Structure::children_text(const Node& node) const {
  std::string text;
  const std::uint32_t none = small(pages_.size());
  std::uint32_t home = none;  // the page that numbers without a page of their own are on
  for (std::uint32_t at = node.first; at != 0; at = children_[at].next) {
    const Child& child = children_[at];
    if (child.kind == Child::Kind::element) {
      text += fmt::format("{} ", reference(nodes_[child.number].object));
      continue;
    }
    const std::string page = reference(pages_[child.page].object);
    if (child.kind == Child::Kind::annotation) {
      text += fmt::format("<</Type/OBJR/Obj {}/Pg {}>>",
                          reference(annotations_[child.number].object), page);
      continue;
    }
    if (home == none) home = child.page;
    text += child.page == home ? fmt::format("{} ", child.number)
                               : fmt::format("<</Type/MCR/Pg {}/MCID {}>>", page, child.number);
  }
  if (text.empty()) return text;
  std::string before =
      home == none ? std::string() : fmt::format("/Pg {}", reference(pages_[home].object));
  if (text.back() == ' ') text.pop_back();
  const bool alone = text.find_first_not_of("0123456789") == std::string::npos;
  return alone ? fmt::format("{}/K {}", before, text) : fmt::format("{}/K[{}]", before, text);
}

std::string Structure::parent_tree_text() const {
  struct Entry {
    std::size_t key;
    std::string value;
  };
  std::vector<Entry> entries;
  for (const Page& page : pages_) {
    std::string value = "[";
    for (const std::uint32_t element : page.contents) {
      value += fmt::format("{} ", reference(nodes_[element].object));
    }
    entries.push_back({page.key, value + "]"});
  }
  for (const Annotation& annotation : annotations_) {
    entries.push_back({annotation.key, reference(nodes_[annotation.element].object)});
  }
  std::ranges::sort(entries, {}, &Entry::key);
  std::string text = "/Nums[";
  for (const Entry& entry : entries) text += fmt::format("{} {}\n", entry.key, entry.value);
  return text + "]";
}

HPDF_STATUS Structure::write_element(HPDF_Dict object, HPDF_Stream stream) noexcept {
  try {
    const auto& hook = *static_cast<const Hook*>(object->attr);
    return write_bytes(stream, hook.structure->element_text(hook.element));
  } catch (...) {
    return HPDF_SetError(object->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
}

HPDF_STATUS Structure::write_parent_tree(HPDF_Dict object, HPDF_Stream stream) noexcept {
  try {
    const auto& hook = *static_cast<const Hook*>(object->attr);
    return write_bytes(stream, hook.structure->parent_tree_text());
  } catch (...) {
    return HPDF_SetError(object->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
  }
}

}  // namespace toolkit::pdf
