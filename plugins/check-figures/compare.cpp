#include "compare.hpp"

#include <algorithm>

namespace hexaglot::check_figures {
namespace {

class Vote {
 public:
  explicit Vote(const std::vector<Cell>& cells) : cells_(cells), n_(cells.size()) {
    for (std::size_t c = 0; c < n_; ++c)
      for (const auto& f : cells[c].figures) ++at(value_of(f), c).count;
    for (std::size_t v = 0; v < values_.size(); ++v)
      for (std::size_t c = 0; c < n_; ++c)
        if (at(v, c).count != 0) ++values_[v].exact;
  }

  std::vector<Departure> run() {
    if (!settle()) return {};
    for (std::size_t c = 0; c < n_; ++c) value_departure(c);
    if (n_ >= 3)
      for (std::size_t c = 0; c < n_; ++c) count_departure(c);
    unit_departures();
    finish();
    return std::move(out_);
  }

 private:
  struct Value {
    const Figure* figure;     // the firmest of its key
    std::size_t exact = 0;    // versions that show this very value
    std::size_t firm = 0;     // of these, those that write it in digits
    std::size_t holders = 0;  // versions that show it or what stands for it
    [[nodiscard]] bool most(std::size_t n) const { return 2 * holders > n && firm > 0; }
    [[nodiscard]] bool half(std::size_t n) const { return 2 * holders == n && firm > 0; }
  };
  struct Place {
    std::uint16_t count = 0;  // how often the version shows the value
    bool firm = false;
    bool held = false;
    bool loosely = false;  // only by a figure that the others have besides
  };

  Place& at(std::size_t value, std::size_t cell) { return places_[value * n_ + cell]; }

  std::size_t value_of(const Figure& f) {
    for (std::size_t v = 0; v < values_.size(); ++v)
      if (same_key(*values_[v].figure, f)) {
        if (f.firm() && !values_[v].figure->firm()) values_[v].figure = &f;
        return v;
      }
    values_.push_back({&f});
    places_.resize(places_.size() + n_);
    return values_.size() - 1;
  }

  // Who holds what. False where nothing needs a closer look.
  bool settle() {
    bool odd = false;
    for (std::size_t c = 0; c < n_; ++c)
      for (const auto& f : cells_[c].figures)
        if (f.firm()) at(value_of(f), c).firm = true;
    for (std::size_t v = 0; v < values_.size(); ++v) {
      auto& value = values_[v];
      for (std::size_t c = 0; c < n_; ++c) {
        auto& p = at(v, c);
        if (p.firm) ++value.firm;
        p.held = p.count != 0;
        if (p.held || !value.figure->firm()) continue;
        for (const auto& g : cells_[c].figures) {
          if (!stands_for(*value.figure, g)) continue;
          p.held = true;
          const bool date = value.figure->kind == HX_FIGURE_DATE && 2 * value.exact >= n_;
          p.loosely = date || 2 * values_[value_of(g)].exact > n_;
          if (!p.loosely) break;
        }
      }
      for (std::size_t c = 0; c < n_; ++c)
        if (at(v, c).held && !at(v, c).loosely) ++value.holders;
      for (std::size_t c = 0; c < n_; ++c) odd = odd || (value.firm > 0 && at(v, c).count != at(v, 0).count);
    }
    return odd || units_;
  }

  [[nodiscard]] bool stands_for_norm(std::size_t v) {
    for (std::size_t w = 0; w < values_.size(); ++w)
      if (w != v && values_[w].most(n_) && stands_for(*values_[v].figure, *values_[w].figure)) return true;
    return false;
  }

  // A day with its year where most leave the year out, or without where most have it.
  [[nodiscard]] bool day_of_norm(std::size_t v) {
    const auto bare = [](const Figure& f) { return f.value.starts_with("--"); };
    for (std::size_t w = 0; w < values_.size(); ++w) {
      const auto& other = *values_[w].figure;
      if (w != v && values_[w].most(n_) && other.kind == HX_FIGURE_DATE && bare(other) != bare(*values_[v].figure) &&
          stands_for(*values_[v].figure, other))
        return true;
    }
    return false;
  }

  void value_departure(std::size_t c) {
    Departure d;
    d.versions = {cells_[c].version};
    std::vector<const Figure*> loose_missing;
    std::vector<const Figure*> loose_extra;
    bool strong = false;  // something that most write in digits is missing
    for (std::size_t v = 0; v < values_.size(); ++v) {
      const auto& value = values_[v];
      if (value.firm == 0) continue;
      const auto& p = at(v, c);
      const bool most = value.most(n_);
      const bool asked = value.half(n_) && at(v, 0).held && c != 0;
      if (!p.held && (most || asked)) {
        d.missing.push_back(*value.figure);
        strong = strong || 2 * value.firm >= value.holders;
        d.majority = d.majority && most;
      } else if (p.loosely && (most || asked)) {
        loose_missing.push_back(value.figure);
      } else if (p.firm && 2 * value.holders < n_ + (n_ == 2 && c != 0 ? 1 : 0)) {
        if (stands_for_norm(v)) {
          if (value.figure->kind == HX_FIGURE_DATE && !day_of_norm(v)) loose_extra.push_back(value.figure);
        } else {
          d.extra.push_back(own(v, c));
          d.majority = d.majority && 2 * value.holders != n_;
        }
      }
    }
    for (const auto* m : loose_missing)
      if (m->kind == HX_FIGURE_DATE && takes_place_of(*m, loose_extra, d.extra)) {
        d.missing.push_back(*m);
        strong = true;
      }
    if (worth_telling(d, strong)) add(std::move(d));
  }

  // A date of which only the year or less is there, and something else beside: another date of that year, which is
  // moved to `extra`, or a number that nobody else has, as in "the 47th of April 2020".
  static bool takes_place_of(const Figure& date, const std::vector<const Figure*>& loose, std::vector<Figure>& extra) {
    const auto known = extra.size();
    for (const auto* e : loose)
      if (!stands_for(*e, date)) extra.push_back(*e);
    return extra.size() > known || std::any_of(extra.begin(), extra.end(), [](const Figure& f) {
             return f.kind != HX_FIGURE_PERCENT && !f.single_digit();
           });
  }

  // The figure of a value as this version writes it.
  [[nodiscard]] const Figure& own(std::size_t v, std::size_t c) const {
    for (const auto& f : cells_[c].figures)
      if (same_key(f, *values_[v].figure) && f.firm()) return f;
    return *values_[v].figure;
  }

  [[nodiscard]] bool worth_telling(Departure& d, bool strong) const {
    const auto name = [](const Figure& f) { return f.writing == HX_WRITTEN_NAME; };
    const auto any = [](const std::vector<Figure>& in, auto&& is) { return std::any_of(in.begin(), in.end(), is); };
    if (!(any(d.missing, name) && any(d.extra, name))) {
      std::erase_if(d.missing, name);
      std::erase_if(d.extra, name);
    }
    const auto session = [](const Figure& f) { return f.session() && f.writing != HX_WRITTEN_DIGITS; };
    if (!(any(d.missing, session) && any(d.extra, [](const Figure& f) { return f.session(); })) &&
        !(any(d.extra, session) && any(d.missing, [](const Figure& f) { return f.session(); }))) {
      std::erase_if(d.missing, session);
      std::erase_if(d.extra, session);
    }
    if (d.replaced()) {
      if (!d.majority && n_ > 2) return true;
      // One and two are said in many ways; and small numbers that most write in words are no figures to them.
      return strong || any(d.extra, [](const Figure& f) { return !f.single_digit(); });
    }
    if (!d.majority && n_ > 2) return false;  // with more than two, half of them may write the number in words
    if (d.missing.empty()) {
      // What one version alone writes in digits, most others may write in words.
      std::erase_if(d.extra, [](const Figure& f) { return !f.needs_digits(); });
      return !d.extra.empty();
    }
    if (!strong) std::erase_if(d.missing, [](const Figure& f) { return !f.needs_digits(); });
    std::erase_if(d.missing, [](const Figure& f) { return f.single_digit(); });
    return !d.missing.empty();
  }

  // One value stands here less often than in every other version, and another more often: among values that are all
  // known, one took another's place.
  void count_departure(std::size_t c) {
    if (std::any_of(out_.begin(), out_.end(), [&](const Departure& d) {
          return std::find(d.versions.begin(), d.versions.end(), cells_[c].version) != d.versions.end();
        }))
      return;
    Departure d;
    d.way = Departure::Way::count;
    d.versions = {cells_[c].version};
    for (std::size_t v = 0; v < values_.size(); ++v) {
      if (values_[v].firm == 0) continue;
      std::uint16_t least = UINT16_MAX;
      std::uint16_t most = 0;
      for (std::size_t k = 0; k < n_; ++k) {
        if (k == c) continue;
        least = std::min(least, at(v, k).count);
        most = std::max(most, at(v, k).count);
      }
      const auto& p = at(v, c);
      if (n_ == 3 && least != most) continue;
      if (p.count < least && (p.count != 0 || !p.held))
        d.missing.push_back(*values_[v].figure);
      else if (p.count > most && p.firm && !stands_for_norm(v))
        d.extra.push_back(own(v, c));
    }
    if (d.missing.size() == 1 && d.extra.size() == 1) out_.push_back(std::move(d));
  }

  // The same amount in another currency.
  void unit_departures() {
    if (!units_) return;
    for (std::size_t v = 0; v < values_.size(); ++v) {
      std::vector<std::pair<std::size_t, const Figure*>> shown;
      for (std::size_t c = 0; c < n_; ++c)
        for (const auto& f : cells_[c].figures)
          if (f.kind == HX_FIGURE_CURRENCY && same_key(f, *values_[v].figure)) {
            shown.emplace_back(c, &f);
            break;
          }
      if (shown.size() < 2) continue;
      const auto votes = [&](const std::string& unit) {
        return std::count_if(shown.begin(), shown.end(), [&](const auto& s) { return s.second->unit == unit; });
      };
      const Figure* norm = shown.front().second;
      for (const auto& s : shown)
        if (votes(s.second->unit) > votes(norm->unit)) norm = s.second;
      const bool majority = 2 * votes(norm->unit) > static_cast<std::ptrdiff_t>(shown.size());
      for (const auto& [c, f] : shown) {
        if (f->unit == norm->unit) continue;
        Departure d;
        d.way = Departure::Way::unit;
        d.versions = {cells_[c].version};
        d.missing = {*norm};
        d.extra = {*f};
        d.majority = majority;
        for (const auto& s : shown)
          if (s.second->unit == norm->unit) d.norm.push_back(cells_[s.first].version);
        std::sort(d.norm.begin(), d.norm.end());
        out_.push_back(std::move(d));
      }
    }
  }

  static bool alike(const std::vector<Figure>& a, const std::vector<Figure>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_key);
  }

  void add(Departure d) {
    for (auto& o : out_)
      if (o.way == d.way && o.majority == d.majority && alike(o.missing, d.missing) && alike(o.extra, d.extra)) {
        o.versions.push_back(d.versions.front());
        return;
      }
    out_.push_back(std::move(d));
  }

  // Who of the others has what is missing.
  void finish() {
    std::vector<std::uint32_t> departing;
    for (auto& d : out_) {
      std::sort(d.versions.begin(), d.versions.end());
      departing.insert(departing.end(), d.versions.begin(), d.versions.end());
    }
    for (auto& d : out_) {
      if (d.way == Departure::Way::unit) continue;
      for (const auto& c : cells_) {
        const bool departs = std::find(departing.begin(), departing.end(), c.version) != departing.end();
        const bool holds = d.missing.empty() || std::any_of(c.figures.begin(), c.figures.end(), [&](const Figure& f) {
                             return stands_for(f, d.missing.front());
                           });
        if (!departs && holds) d.norm.push_back(c.version);
      }
      std::sort(d.norm.begin(), d.norm.end());
    }
  }

  const std::vector<Cell>& cells_;
  std::size_t n_;
  bool units_ = std::any_of(cells_.begin(), cells_.end(), [](const Cell& c) {
    return std::any_of(c.figures.begin(), c.figures.end(),
                       [](const Figure& f) { return f.kind == HX_FIGURE_CURRENCY; });
  });
  std::vector<Value> values_;
  std::vector<Place> places_;
  std::vector<Departure> out_;
};

}  // namespace

std::vector<Departure> compare(const std::vector<Cell>& cells) {
  if (cells.size() < 2) return {};
  const bool firm = std::any_of(cells.begin(), cells.end(), [](const Cell& c) {
    return std::any_of(c.figures.begin(), c.figures.end(), [](const Figure& f) { return f.firm(); });
  });
  return firm ? Vote(cells).run() : std::vector<Departure>{};
}

}  // namespace hexaglot::check_figures
