#include "item.hpp"

#include <algorithm>

namespace hexaglot::check_references {
namespace {

constexpr std::size_t most = 400;  // of a cell: the vote compares each with each

std::string key_of(std::int32_t kind, std::string_view value) {
  if (kind == HX_REFERENCE_SALES && std::string_view("ACEFRS").find(value.front()) != std::string_view::npos)
    return "*" + std::string(value.substr(1));
  // A/RES/64/182 is resolution 64/182.
  if (kind == HX_REFERENCE_DOCUMENT)
    for (const std::string_view organ : {"A/RES/", "E/RES/"})
      if (value.starts_with(organ)) return std::string(value.substr(organ.size()));
  return std::string(value);
}

std::string_view host(std::string_view address) { return address.substr(0, address.find('/')); }

// S/RES/1325 and 1325 (2000).
bool one_council_resolution(std::string_view symbol, std::string_view number) {
  constexpr std::string_view organ = "S/RES/";
  if (!symbol.starts_with(organ)) return false;
  const auto bare = symbol.substr(organ.size());
  return number.size() == bare.size() + 7 && number.starts_with(bare) && number[bare.size()] == ' ';
}

bool one_volume(std::string_view with, std::string_view without) {
  return with.size() > without.size() && with.starts_with(without) && with[without.size()] == ' ';
}

}  // namespace

bool Traits::same(const Item& a, const Item& b) const {
  if (a.key == b.key) return true;
  if (a.kind == HX_REFERENCE_VOLUME && b.kind == HX_REFERENCE_VOLUME)
    return one_volume(a.key, b.key) || one_volume(b.key, a.key);
  if (a.kind == HX_REFERENCE_ADDRESS && b.kind == HX_REFERENCE_ADDRESS)
    return (a.localized || b.localized) && host(a.key) == host(b.key) && !near(a.key, b.key);
  return one_council_resolution(a.key, b.key) || one_council_resolution(b.key, a.key);
}

Cell read_cell(const sdk::Document& document, const sdk::References& references, Where where) {
  Cell out;
  for (const auto s : document.cell(where.row, where.version)) {
    const auto segment = document.segment(where.version, s);
    const auto text = sdk::view(document.block(where.version, segment.block).text)
                          .substr(segment.span.begin, segment.span.end - segment.span.begin);
    references.for_each(text, [&](const hx_reference& r) {
      const hx_place place{
          where.version, segment.block, {segment.span.begin + r.span.begin, segment.span.begin + r.span.end}};
      const auto value = sdk::view(r.value);
      if (r.flaw != HX_FLAW_NONE && out.faults.size() < most)
        out.faults.push_back({r.flaw, r.kind, key_of(r.kind, value), std::string(sdk::view(r.meant)), place});
      if (r.kind == HX_REFERENCE_JOB) return;
      auto& items = r.kind == HX_REFERENCE_ACRONYM ? out.acronyms : out.items;
      if (items.size() < most) items.push_back({key_of(r.kind, value), std::string(value), r.kind, r.localized, place});
    });
  }
  return out;
}

bool near(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return std::max(a.size(), b.size()) <= 2;
}

}  // namespace hexaglot::check_references
