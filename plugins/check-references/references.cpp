// The check: compares the references of each row by vote, and looks at each for faults of its own.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/references.hpp>
#include <hexaglot/sdk/set_vote.hpp>

#include "acronyms.hpp"
#include "item.hpp"
#include "report.hpp"

namespace hexaglot::check_references {
namespace {

constexpr const char* addresses_setting = "references.addresses";
constexpr const char* acronyms_setting = "references.acronyms";

constexpr std::array<hx_setting, 2> settings = {{
    {addresses_setting, HX_SETTING_SWITCH, "on", 0, 0, "Compare web and mail addresses"},
    {acronyms_setting, HX_SETTING_SWITCH, "on", 0, 0, "Compare acronyms that most versions print alike"},
}};

// Whether the words speak of a resolution or decision, in any of the six languages.
bool names_resolution(std::string_view text) {
  static constexpr std::array<std::string_view, 8> stems = {"esolu",  "ésolu", "ecisi", "écisi",
                                                            "езолюц", "ешени", "决",    "قرار"};
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view s) { return text.find(s) != std::string_view::npos; });
}

class ReferencesCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.references",
                                          "References",
                                          kinds().data(),
                                          static_cast<std::uint32_t>(kinds().size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit ReferencesCheck(const sdk::Host& host)
      : references_(host),
        addresses_(host.setting(addresses_setting) != "off"),
        acronyms_(host.setting(acronyms_setting) != "off") {}

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    asked_.clear();
    for (std::uint32_t v = 0; v < document.versions(); ++v) asked_.push_back(v);
    std::stable_partition(asked_.begin(), asked_.end(),
                          [&](std::uint32_t v) { return document.language(v).starts_with("en"); });
    for (auto r = rows.first; r < rows.end; ++r) check_row(document, r, findings);
  }

 private:
  void check_row(const sdk::Document& document, std::uint32_t r, const sdk::Findings& findings) const {
    Row row;
    row.index = r;
    bool any = false;
    for (const auto v : asked_) {
      if (document.cell(r, v).empty()) continue;
      row.versions.push_back(v);
      row.cells.push_back(read(document, {r, v}));
      const auto& cell = row.cells.back();
      any = any || !cell.items.empty() || !cell.acronyms.empty();
    }
    if (!any) return;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      for (const auto& f : row.cells[i].faults) findings.add(fault(document, row, i, f));
    compare(document, row, findings);
    for (const auto& s : slips(row.cells)) findings.add(slip(document, row, s));
  }

  [[nodiscard]] Cell read(const sdk::Document& document, Where where) const {
    auto cell = read_cell(document, references_, where);
    if (!addresses_) {
      std::erase_if(cell.items, [](const Item& i) { return i.kind == HX_REFERENCE_ADDRESS; });
      std::erase_if(cell.faults, [](const Fault& f) { return f.kind == HX_REFERENCE_ADDRESS; });
    }
    if (!acronyms_) cell.acronyms.clear();
    return cell;
  }

  void compare(const sdk::Document& document, const Row& row, const sdk::Findings& findings) const {
    std::vector<sdk::Voter<Item>> voters;
    for (std::size_t i = 0; i < row.versions.size(); ++i) voters.push_back({row.versions[i], row.cells[i].items});
    std::optional<bool> resolutions;
    const auto told = [&](Departure& d) {
      if (!resolutions) resolutions = speaks_of_resolutions(document, row);
      forget_weak(d, *resolutions);
      // Where half of four versions or more leave it out, each wrote as it liked.
      if (!d.majority && voters.size() > 2 && (d.missing.empty() || d.extra.empty())) return false;
      forget_moved(document, row, d);
      return true;
    };
    for (const auto& d : sdk::set_vote(voters, Traits{}, told)) findings.add(departure(document, row, d));
  }

  static bool speaks_of_resolutions(const sdk::Document& document, const Row& row) {
    return std::any_of(row.versions.begin(), row.versions.end(), [&](std::uint32_t v) {
      const auto cell = document.cell(row.index, v);
      return std::any_of(cell.begin(), cell.end(),
                         [&](auto s) { return names_resolution(document.segment_text(v, s)); });
    });
  }

  // "24/7" and "822/2" are read as resolutions too: where no version speaks of one, they count only in the place of
  // each other.
  static void forget_weak(Departure& d, bool resolutions) {
    if (resolutions) return;
    const auto weak = [](const Item& i) {
      return i.kind == HX_REFERENCE_RESOLUTION && i.key.find_first_not_of("0123456789/") == std::string::npos;
    };
    if (std::any_of(d.missing.begin(), d.missing.end(), weak) && std::any_of(d.extra.begin(), d.extra.end(), weak))
      return;
    std::erase_if(d.missing, weak);
    std::erase_if(d.extra, weak);
  }

  // What one version has one row sooner or later, and the others have not there, has moved with its words.
  void forget_moved(const sdk::Document& document, const Row& row, Departure& d) const {
    if (d.missing.empty() && d.extra.empty()) return;
    const auto version = d.versions.front();
    for (const int step : {-1, 1}) {
      const auto r = static_cast<std::int64_t>(row.index) + step;
      if (r < 0 || r >= document.rows()) continue;
      const auto own = items(document, {static_cast<std::uint32_t>(r), version});
      std::vector<std::vector<Item>> others;
      for (const auto v : row.versions)
        if (v != version) others.push_back(items(document, {static_cast<std::uint32_t>(r), v}));
      const auto has = [](const std::vector<Item>& in, const Item& i) {
        return std::any_of(in.begin(), in.end(), [&](const Item& o) { return Traits{}.same(i, o); });
      };
      const auto most = [&](const Item& i) {
        return 2 * std::count_if(others.begin(), others.end(), [&](const auto& o) { return has(o, i); }) >
               static_cast<std::ptrdiff_t>(others.size());
      };
      std::erase_if(d.missing, [&](const Item& i) { return has(own, i) && !most(i); });
      std::erase_if(d.extra, [&](const Item& i) { return !has(own, i) && most(i); });
    }
  }

  [[nodiscard]] std::vector<Item> items(const sdk::Document& document, Where where) const {
    return read(document, where).items;
  }

  sdk::References references_;
  bool addresses_, acronyms_;
  std::vector<std::uint32_t> asked_;
};

}  // namespace
}  // namespace hexaglot::check_references

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.references", "References", "0.1.0", hexaglot::check_references::ReferencesCheck)
