// The check: compares each row and says who has which figure instead of which.
#include <algorithm>
#include <array>
#include <map>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "compare.hpp"
#include "figure.hpp"

namespace hexaglot::check_figures {
namespace {

constexpr const char* notes_setting = "figures.notes";

constexpr std::array<hx_finding_kind, 1> kinds = {{
    {"figures.differ", "A number, percentage, year or date of a row is not the same in all versions."},
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

class FiguresCheck : public sdk::Check {
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

  explicit FiguresCheck(const sdk::Host& host) : text_(host), notes_(host.setting(notes_setting) != "off") {}

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    if (document.versions() < 2) return;
    std::vector<Row> rows(document.rows());
    for (std::uint32_t r = 0; r < document.rows(); ++r) rows[r] = look(document, r);
    for (std::size_t r = 0; r + 1 < rows.size(); ++r) forget_moved(rows[r], rows[r + 1]);
    for (std::uint32_t r = 0; r < document.rows(); ++r)
      for (const auto& d : rows[r].departures)
        if (!(d.missing.empty() && d.extra.empty())) findings.add(finding(document, r, rows[r], d));
  }

 private:
  struct Row {
    std::vector<Cell> cells;
    std::vector<Departure> departures;
  };

  Row look(const sdk::Document& document, std::uint32_t r) const {
    Row out;
    std::size_t front = 0;
    std::size_t notes = 0;
    for (const auto v : asked(document)) {
      const auto segments = document.cell(r, v);
      if (segments.empty()) continue;
      const auto kind = document.block(v, document.segment(v, segments.front()).block).kind;
      if (kind == HX_FRONT) ++front;
      if (kind == HX_NOTE) ++notes;
      out.cells.push_back({v, figures(document, text_, r, v)});
    }
    if (out.cells.size() < 2 || (!notes_ && notes > 0)) return {};
    drop_numbering(out.cells);
    // Mastheads differ by design (job numbers, distribution): only their dates must agree.
    const bool masthead = 2 * front >= out.cells.size() && front > 0;
    if (masthead)
      for (auto& c : out.cells) std::erase_if(c.figures, [](const Figure& f) { return f.kind != HX_DATE; });
    out.departures = compare(out.cells);
    if (masthead)
      std::erase_if(out.departures,
                    [](const Departure& d) { return d.missing.empty() || (!d.majority && d.extra.empty()); });
    return out;
  }

  // "4.2 Bridges are inspected": a number with a point that opens the block in half of the versions or more is that of
  // the paragraph, which others write 4-2.
  static void drop_numbering(std::vector<Cell>& cells) {
    const auto numbering = [](const Figure& f) {
      return f.kind == HX_CARDINAL && !f.symbol && f.place.span.begin == 0 && f.value.find('.') != std::string::npos;
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

  static std::vector<std::uint32_t> asked(const sdk::Document& document) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < document.versions(); ++v) out.push_back(v);
    std::stable_partition(out.begin(), out.end(),
                          [&](std::uint32_t v) { return document.language(v).starts_with("en"); });
    return out;
  }

  // A figure that one version has one row sooner or later has moved with its words.
  static void forget_moved(Row& a, Row& b) {
    const auto cancel = [](std::vector<Figure>& missing, std::vector<Figure>& extra) {
      std::erase_if(missing, [&](const Figure& m) {
        const auto it = std::find_if(extra.begin(), extra.end(), [&](const Figure& e) { return compatible(e, m); });
        if (it == extra.end()) return false;
        extra.erase(it);
        return true;
      });
    };
    for (auto& x : a.departures)
      for (auto& y : b.departures) {
        if (x.versions != y.versions) continue;
        cancel(x.missing, y.extra);
        cancel(y.missing, x.extra);
      }
  }

  static sdk::Finding finding(const sdk::Document& document, std::uint32_t r, const Row& row, const Departure& d) {
    sdk::Finding f;
    f.id = kinds[0].id;
    f.row = r;
    f.versions = d.versions;
    const auto replaced = !d.missing.empty() && !d.extra.empty();
    const auto strong = [](const std::vector<Figure>& figures) {
      return std::any_of(figures.begin(), figures.end(), [](const Figure& g) { return g.needs_digits(); });
    };
    // A small number that one version does not have may stand there in words.
    f.severity = replaced || strong(d.missing) || strong(d.extra) ? HX_WARNING : HX_INFO;
    if (document.row(r).doubtful) f.severity = HX_INFO;
    const auto symbols = [&d](bool wanted) {
      const auto is = [wanted](const Figure& g) { return g.symbol == wanted; };
      return std::any_of(d.missing.begin(), d.missing.end(), is) || std::any_of(d.extra.begin(), d.extra.end(), is);
    };
    const bool of_symbols = symbols(true);
    const bool of_numbers = symbols(false);
    for (const auto& c : row.cells) {
      auto figures = c.figures;
      std::erase_if(figures, [&](const Figure& g) { return g.symbol ? !of_symbols : !of_numbers; });
      f.values.push_back({c.version, figures.empty() ? "–" : list(figures)});
      if (std::find(d.versions.begin(), d.versions.end(), c.version) == d.versions.end()) continue;
      const auto before = f.places.size();
      for (const auto& g : c.figures)
        for (const auto& e : d.extra)
          if (e.key() == g.key()) f.places.push_back(g.place);
      if (f.places.size() == before)
        f.places.push_back({c.version, document.segment(c.version, document.cell(r, c.version).front()).block, {0, 0}});
    }
    std::sort(f.values.begin(), f.values.end(), [](const auto& a, const auto& b) { return a.version < b.version; });
    const bool one = d.versions.size() == 1;
    const bool all = d.norm.size() + d.versions.size() == row.cells.size();
    const auto others = d.norm.empty() ? std::string("the others")
                        : all          ? sdk::the_others(document, d.norm)
                                       : sdk::names(document, d.norm);
    const std::string have = d.norm.size() == 1 ? " has " : " have ";
    f.message = sdk::names(document, d.versions);
    if (replaced)
      f.message += (one ? " has " : " have ") + list(d.extra) + " where " + others + have + list(d.missing);
    else if (d.extra.empty())
      f.message += (one ? " lacks " : " lack ") + list(d.missing) + ", which " + others +
                   (d.norm.size() == 1 ? " has" : " have");
    else
      f.message += (one ? " has " : " have ") + list(d.extra) + ", which " + others +
                   (d.norm.size() == 1 ? " has" : " have") + " not";
    f.message += d.majority ? "." : " (no majority).";
    return f;
  }

  sdk::Text text_;
  bool notes_;
};

}  // namespace
}  // namespace hexaglot::check_figures

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.figures", "Figures", "0.1.0", hexaglot::check_figures::FiguresCheck)
