// The check: compares each row and says who has which figure instead of which.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/text.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "compare.hpp"
#include "figure.hpp"

namespace hexaglot::check_figures {
namespace {

constexpr std::size_t most_figures = 500;  // of a cell: more is no text, and would take long

constexpr const char* notes_setting = "figures.notes";

constexpr std::array<hx_finding_kind, 3> kinds = {{
    {"figures.differ", "A number, amount, percentage, date, time or session of a row is not the same in all versions."},
    {"figures.unit", "An amount of a row is not in the same currency in all versions."},
    {"figures.reversed", "Arabic-Indic digits stand in reverse order, as a conversion leaves them."},
}};

constexpr std::array<hx_setting, 1> settings = {{
    {notes_setting, HX_SETTING_SWITCH, "on", 0, 0, "Compare the figures of footnotes too"},
}};

std::string list(const std::vector<Figure>& figures) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < figures.size() && i < 6; ++i) parts.push_back(figures[i].shown());
  if (figures.size() > 6) parts.emplace_back("others");
  return sdk::enumeration(parts);
}

class FiguresCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.figures",
                                          "Figures",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit FiguresCheck(const sdk::Host& host)
      : service_(host), text_(host), notes_(host.setting(notes_setting) != "off") {}

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (document.versions() < 2) return;
    std::vector<std::uint32_t> order;
    for (std::uint32_t v = 0; v < document.versions(); ++v) order.push_back(v);
    std::stable_partition(order.begin(), order.end(),
                          [&](std::uint32_t v) { return document.language(v).starts_with("en"); });
    // The rows before and after are looked at only for one that departs.
    std::map<std::uint32_t, Row> near_by;
    for (auto r = rows.first; r < rows.end; ++r) {
      near_by.erase(near_by.begin(), near_by.lower_bound(r == 0 ? 0 : r - 1));
      const auto at = [&](std::uint32_t row) -> const Row& {
        const auto known = near_by.find(row);
        return known != near_by.end() ? known->second : near_by.emplace(row, look(document, order, row)).first->second;
      };
      if (at(r).departures.empty()) continue;
      auto row = at(r);
      if (r > 0) forget_moved(row, at(r - 1));
      if (r + 1 < document.rows()) forget_moved(row, at(r + 1));
      for (const auto& d : row.departures)
        if (!(d.missing.empty() && d.extra.empty()) && !of_reference(document, d))
          findings.add(finding(document, r, row, d));
    }
  }

 private:
  struct Row {
    std::vector<Cell> cells;
    std::vector<Departure> departures;
  };

  Row look(const sdk::Document& document, const std::vector<std::uint32_t>& order, std::uint32_t r) const {
    Row out;
    std::size_t front = 0;
    std::size_t notes = 0;
    for (const auto v : order) {
      const auto segments = document.cell(r, v);
      if (segments.empty()) continue;
      const auto kind = document.block(v, document.segment(v, segments.front()).block).kind;
      if (kind == HX_FRONT) ++front;
      if (kind == HX_NOTE) ++notes;
      out.cells.push_back({v, figures(document, service_, r, v, DigitOrder::as_written)});
    }
    if (out.cells.size() < 2 || (!notes_ && notes > 0)) return {};
    for (const auto& c : out.cells)
      if (c.figures.size() > most_figures) return {};
    drop_numbering(out.cells);
    const bool masthead = 2 * front >= out.cells.size() && front > 0;
    if (masthead)
      for (auto& c : out.cells) whole_dates(c.figures);
    out.departures = compare(out.cells);
    if (masthead) std::erase_if(out.departures, [&](Departure& d) { return !of_masthead(d, out.cells.size()); });
    return out;
  }

  // Volumes and numbers of a treaty series are told by check-references, as one.
  [[nodiscard]] bool of_reference(const sdk::Document& document, const Departure& d) const {
    const auto inside = [&](const Figure& f) {
      const auto symbols = text_.symbols(sdk::view(document.block(f.place.version, f.place.block).text));
      return std::any_of(symbols.begin(), symbols.end(), [&](const sdk::Symbol& s) {
        return s.span.begin <= f.place.span.begin && f.place.span.end <= s.span.end;
      });
    };
    return std::all_of(d.missing.begin(), d.missing.end(), inside) &&
           std::all_of(d.extra.begin(), d.extra.end(), inside);
  }

  // The dates of a masthead are given in full: half of one does not stand for it.
  static void whole_dates(std::vector<Figure>& figures) {
    for (auto& f : figures)
      if (f.kind == HX_FIGURE_DATE && f.value.size() != 10) f.kind = HX_FIGURE_CARDINAL;
  }

  // Mastheads differ by design (job numbers, distribution): dates must agree, and short numbers that all but one
  // version show, such as that of the agenda item.
  static bool of_masthead(Departure& d, std::size_t cells) {
    const auto date = [](const Figure& f) {
      return f.kind == HX_FIGURE_DATE || f.value.find('-') != std::string::npos;
    };
    const bool all_others = d.versions.size() == 1 && d.norm.size() + 1 == cells && cells > 2;
    const auto asked = [&](const Figure& f) { return date(f) || (all_others && f.value.size() <= 3); };
    std::erase_if(d.missing, [&](const Figure& f) { return !asked(f); });
    std::erase_if(d.extra, [&](const Figure& f) {
      return !date(f) && std::none_of(d.missing.begin(), d.missing.end(),
                                      [&](const Figure& m) { return m.value.size() == f.value.size(); });
    });
    const bool dates = std::any_of(d.missing.begin(), d.missing.end(), date);
    return dates ? d.majority || !d.extra.empty() : d.replaced();
  }

  // "4.2 Bridges are inspected": a number with a point that opens the block in half of the versions or more is that of
  // the paragraph, which others write 4-2.
  static void drop_numbering(std::vector<Cell>& cells) {
    const auto numbering = [](const Figure& f) {
      return f.kind == HX_FIGURE_CARDINAL && f.place.span.begin == 0 && f.value.find('.') != std::string::npos;
    };
    std::map<std::string, std::size_t> opening;
    for (const auto& c : cells)
      if (const auto f = std::find_if(c.figures.begin(), c.figures.end(), numbering); f != c.figures.end())
        ++opening[f->value];
    for (const auto& [value, count] : opening)
      for (auto& c : cells)
        if (2 * count >= cells.size())
          std::erase_if(c.figures, [&, &v = value](const Figure& f) { return numbering(f) && f.value == v; });
  }

  // A figure that one version has one row sooner or later has moved with its words.
  static void forget_moved(Row& row, const Row& other) {
    const auto cancel = [](std::vector<Figure>& these, const std::vector<Figure>& those) {
      std::erase_if(these, [&](const Figure& m) {
        return std::any_of(those.begin(), those.end(), [&](const Figure& e) { return stands_for(e, m); });
      });
    };
    for (auto& d : row.departures)
      for (const auto& o : other.departures) {
        if (d.versions != o.versions || d.way != Departure::Way::value) continue;
        cancel(d.missing, o.extra);
        cancel(d.extra, o.missing);
      }
  }

  // The departure of one Arabic version that has all that is missing when its digits are read the other way round.
  [[nodiscard]] std::optional<Figure> reversed(const sdk::Document& document, std::uint32_t r, const Row& row,
                                               const Departure& d) const {
    if (d.way != Departure::Way::value || d.versions.size() != 1 || d.missing.empty() ||
        !document.language(d.versions[0]).starts_with("ar"))
      return std::nullopt;
    const auto turned = figures(document, service_, r, d.versions[0], DigitOrder::reversed);
    const auto cell =
        std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.version == d.versions[0]; });
    const Figure* place = nullptr;
    for (const auto& m : d.missing) {
      const auto is = [&](const Figure& f) { return stands_for(f, m); };
      const auto held = std::find_if(turned.begin(), turned.end(), is);
      if (held == turned.end() || std::any_of(cell->figures.begin(), cell->figures.end(), is)) return std::nullopt;
      place = &*held;
    }
    return *place;
  }

  [[nodiscard]] sdk::Finding finding(const sdk::Document& document, std::uint32_t r, const Row& row,
                                     const Departure& d) const {
    sdk::Finding f;
    const auto turned = reversed(document, r, row, d);
    f.id = kinds[turned ? 2 : d.way == Departure::Way::unit ? 1 : 0].id;
    f.row = r;
    f.versions = d.versions;
    const auto strong = [](const std::vector<Figure>& figures) {
      return std::any_of(figures.begin(), figures.end(), [](const Figure& g) { return g.needs_digits(); });
    };
    // A small number that one version does not have may stand there in other words.
    const bool sure = d.replaced() || strong(d.missing) || strong(d.extra);
    f.severity = turned ? HX_INFO : sdk::severity_in(document, r, sure ? HX_WARNING : HX_INFO);
    for (const auto& c : row.cells) {
      f.values.push_back({c.version, shown(c, row.cells)});
      if (std::find(d.versions.begin(), d.versions.end(), c.version) == d.versions.end()) continue;
      const auto before = f.places.size();
      for (const auto& g : c.figures)
        for (const auto& e : d.extra)
          if (same_key(e, g)) f.places.push_back(g.place);
      if (turned && f.places.size() == before) f.places.push_back(turned->place);
      if (f.places.size() == before)
        f.places.push_back({c.version, document.segment(c.version, document.cell(r, c.version).front()).block, {0, 0}});
    }
    std::sort(f.values.begin(), f.values.end(), [](const auto& a, const auto& b) { return a.version < b.version; });
    f.message =
        message(document, row, d) + (turned ? ", in reverse order" : "") + (d.majority ? "." : " (no majority).");
    return f;
  }

  // What is written in digits, and words of values that some version writes in digits.
  static std::string shown(const Cell& cell, const std::vector<Cell>& cells) {
    std::vector<Figure> out;
    for (const auto& f : cell.figures) {
      const auto firm = [&](const Figure& g) { return g.firm() && same_key(f, g); };
      const bool asked = f.firm() || std::any_of(cells.begin(), cells.end(), [&](const Cell& c) {
                           return std::any_of(c.figures.begin(), c.figures.end(), firm);
                         });
      if (asked) out.push_back(f);
    }
    return out.empty() ? "–" : list(out);
  }

  static std::string message(const sdk::Document& document, const Row& row, const Departure& d) {
    const bool one = d.versions.size() == 1;
    const bool all = d.norm.size() + d.versions.size() == row.cells.size();
    const auto others = d.norm.empty() ? std::string("the others")
                        : all          ? sdk::the_others(document, d.norm)
                                       : sdk::names(document, d.norm);
    const std::string they_have = d.norm.size() == 1 ? " has" : " have";
    auto out = sdk::names(document, d.versions);
    if (d.way == Departure::Way::count)
      return out + " has " + list(d.extra) + " once more and " + list(d.missing) + " once less than " + others;
    if (d.replaced())
      return out + (one ? " has " : " have ") + list(d.extra) + " where " + others + they_have + " " + list(d.missing);
    if (d.extra.empty()) return out + (one ? " lacks " : " lack ") + list(d.missing) + ", which " + others + they_have;
    return out + (one ? " has " : " have ") + list(d.extra) + ", which " + others + they_have + " not";
  }

  sdk::Figures service_;
  sdk::Text text_;
  bool notes_;
};

}  // namespace
}  // namespace hexaglot::check_figures

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.figures", "Figures", "0.2.0", hexaglot::check_figures::FiguresCheck)
