#pragma once
// The references of a cell as they are compared between versions: what differs by design is taken out of them, the
// language letter of a sales number, the way to cite a resolution.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/sdk/document.hpp>
#include <hexaglot/sdk/references.hpp>
#include <hexaglot/sdk/set_vote.hpp>

namespace hexaglot::check_references {

struct Item {
  std::string key;    // the same in all versions
  std::string shown;  // for people
  std::int32_t kind = HX_REFERENCE_DOCUMENT;
  bool localized = false;  // an address with a language in it
  hx_place place{};
};

// A reference with a fault in it.
struct Fault {
  std::int32_t flaw = HX_FLAW_NONE;
  std::int32_t kind = HX_REFERENCE_DOCUMENT;
  std::string key, meant;
  hx_place place{};
};

// What one version has in a row.
struct Cell {
  std::vector<Item> items;  // compared by vote
  std::vector<Item> acronyms;
  std::vector<Fault> faults;
};

struct Traits {
  [[nodiscard]] std::string key(const Item& i) const { return i.key; }
  // A volume with or without its number, a Council resolution by its symbol; an address in two languages.
  [[nodiscard]] bool same(const Item& a, const Item& b) const;
};

// Job numbers are left out: each version has its own. At most some hundreds of each are read.
struct Where {
  std::uint32_t row, version;
};
[[nodiscard]] Cell read_cell(const sdk::Document& document, const sdk::References& references, Where where);

// Two of one kind that hardly differ: one or two signs changed, left out or put in.
[[nodiscard]] bool near(std::string_view a, std::string_view b);

}  // namespace hexaglot::check_references
