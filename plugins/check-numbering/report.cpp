#include "report.hpp"

#include <algorithm>
#include <map>

#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::check_numbering {
namespace {

using Versions = std::vector<std::uint32_t>;

bool contains(const Versions& versions, std::uint32_t v) {
  return std::find(versions.begin(), versions.end(), v) != versions.end();
}

Versions without(const Versions& all, const Versions& some) {
  Versions out;
  for (const auto v : all)
    if (!contains(some, v)) out.push_back(v);
  return out;
}

// With its full stop, unless a list that was cut short ends it.
std::string sentence(std::string words) {
  if (!words.ends_with("…")) words += '.';
  return words;
}

std::string number_with(std::int64_t n, const char* more, const char* less) {
  return sdk::count_word(static_cast<std::size_t>(n < 0 ? -n : n)) + ' ' + (n < 0 ? less : more);
}

// "Spanish and Russian have", "Chinese has".
std::string who(const sdk::Document& document, const Versions& versions, const char* one, const char* several) {
  return sdk::names(document, versions) + ' ' + (versions.size() == 1 ? one : several);
}

std::string opening(const sdk::Document& d, const Deviation& v) {
  const bool all_others = v.norm.size() + v.versions.size() == v.compared;
  const auto others = all_others ? sdk::the_others(d, v.norm) : sdk::names(d, v.norm);
  switch (v.kind) {
    case Deviation::Kind::extra:
      return who(d, v.versions, "numbers", "number") + " this paragraph " + v.first_here + "; " + others +
             (v.norm.size() == 1 ? " has" : " have") + " no number here";
    case Deviation::Kind::missing:
      return who(d, v.versions, "has", "have") + " no number here; " + others +
             (v.norm.size() == 1 ? " has " : " have ") + v.first_there;
    case Deviation::Kind::other:
      break;
  }
  return who(d, v.versions, "has ", "have ") + v.first_here + " where " + sdk::names(d, v.norm) +
         (v.norm.size() == 1 ? " has " : " have ") + v.first_there;
}

std::string message(const sdk::Document& d, const Deviation& v) {
  std::string out;
  if (!v.shift()) {
    out = opening(d, v);
  } else if (v.kind == Deviation::Kind::other) {
    out = who(d, v.versions, "is", "are") + ' ' + number_with(*v.offset, "higher", "lower") + " than " +
          sdk::names(d, v.norm) + " from " + v.first_here + " on, to " + v.last_here +
          (v.label_before.empty() ? "" : ", from the row after " + v.label_before);
  } else {
    out = opening(d, v) + ", and the numbers that follow are " + number_with(*v.offset, "higher", "lower") +
          " there, to " + v.last_here;
  }
  return v.majority ? out : out + " (no majority)";
}

sdk::Finding finding(const sdk::Document& document, const Deviation& v) {
  sdk::Finding out;
  out.id = v.shift() ? "numbering.shift" : "numbering.differs";
  out.severity = v.doubtful ? HX_INFO : HX_WARNING;
  out.row = v.first_row;
  if (v.shift()) out.last_row = v.last_row;
  out.versions = v.versions;
  out.places = v.places;
  out.values = v.values;
  out.message = sentence(message(document, v));
  return out;
}

class Reporter {
 public:
  Reporter(const sdk::Document& document, const std::vector<Version>& versions, const std::vector<bool>& silent,
           const std::vector<Deviation>& deviations)
      : d_(document), versions_(versions), silent_(silent), deviations_(deviations) {
    for (const auto& v : deviations_) {
      ends_.emplace(v.first_row, &v);
      if (v.last_row != v.first_row) ends_.emplace(v.last_row, &v);
    }
  }

  std::vector<sdk::Finding> run(const std::vector<Oddity>& oddities, Shared shared) {
    // The same oddity in several versions: of one id, in one row.
    std::map<std::pair<std::string, std::uint64_t>, std::vector<const Oddity*>> groups;
    for (const auto& o : oddities) {
      const auto place = o.row != HX_NONE ? std::uint64_t{o.row} : (std::uint64_t{o.version + 1} << 32) + o.block;
      groups[{o.id, place}].push_back(&o);
    }
    std::vector<sdk::Finding> out;
    for (const auto& v : deviations_) out.push_back(finding(d_, v));
    for (const auto& [key, group] : groups) tell(group, shared, out);
    return out;
  }

 private:
  void tell(const std::vector<const Oddity*>& group, Shared shared, std::vector<sdk::Finding>& out) {
    Versions showing;
    for (const auto* o : group)
      if (!contains(showing, o->version)) showing.push_back(o->version);
    std::sort(showing.begin(), showing.end());
    auto verdict = judge(d_, showing, compared(*group.front(), showing));
    const auto here = verdict.original ? verdict.versions : showing;
    if (!verdict.original) {
      const auto left = unexplained(group);
      if (left.empty()) return;
      if (left != showing) verdict = judge(d_, left, compared(*group.front(), left));
    } else if (shared == Shared::silent && d_.versions() > 1) {
      return;
    }
    sdk::Finding f;
    const Oddity* told = nullptr;
    for (const auto* o : group) {
      if (!contains(verdict.versions, o->version)) continue;
      if (told == nullptr) told = o;
      f.places.push_back({o->version, o->block, {0, 0}});
    }
    if (told == nullptr) return;
    f.id = told->id;
    f.severity = told->harmless ? HX_INFO : verdict.severity;
    f.row = told->row;
    if (told->row != HX_NONE && d_.row(told->row).doubtful) f.severity = HX_INFO;
    f.versions = verdict.versions;
    if (told->row != HX_NONE) f.values = row_values(d_, versions_, told->row);
    if (f.values.empty()) f.values = {{told->version, told->show}};
    f.message = sentence(verdict.where + told->what + (told->own_affair ? "" : verdict.tail));
    out.push_back(std::move(f));
  }

  // Who could show it: versions that have something in that row, and whose numbers are not already told to depart
  // there.
  Versions compared(const Oddity& o, const Versions& showing) const {
    Versions out = showing;
    if (o.row != HX_NONE && !o.own_affair)
      for (const auto& v : row_values(d_, versions_, o.row)) {
        if (silent_[v.version] || contains(out, v.version)) continue;
        if (!explained(o, [&](const Deviation& d) { return d.majority && contains(d.versions, v.version); }))
          out.push_back(v.version);
      }
    std::sort(out.begin(), out.end());
    return out;
  }

  // A deviation of the right kind begins or ends where the oddity lies.
  template <class Right>
  bool explained(const Oddity& o, Right&& right) const {
    if (o.own_affair || o.row == HX_NONE) return false;
    const auto from = o.row_before == HX_NONE ? o.row : std::min(o.row_before, o.row);
    return std::any_of(ends_.lower_bound(from), ends_.upper_bound(o.row),
                       [&](const auto& end) { return right(*end.second); });
  }

  Versions unexplained(const std::vector<const Oddity*>& group) const {
    Versions out;
    for (const auto* o : group)
      if (!explained(*o, [&](const Deviation& d) { return !d.majority || contains(d.versions, o->version); }) &&
          !contains(out, o->version))
        out.push_back(o->version);
    std::sort(out.begin(), out.end());
    return out;
  }

  const sdk::Document& d_;
  const std::vector<Version>& versions_;
  const std::vector<bool>& silent_;
  const std::vector<Deviation>& deviations_;
  std::multimap<std::uint32_t, const Deviation*> ends_;  // by first and last row
};

}  // namespace

Verdict judge(const sdk::Document& document, const Versions& showing, const Versions& compared) {
  Verdict out;
  const auto others = without(compared, showing);
  out.versions = showing;
  out.original = compared.size() > 1 && 2 * showing.size() > compared.size();
  if (out.original) {
    for (const auto v : asking_order(document))
      if (contains(showing, v)) {
        out.versions = {v};
        break;
      }
    out.severity = HX_INFO;
    out.tail = ", as in " + (others.empty() ? "all versions" : sdk::names(document, without(showing, out.versions)));
    if (others.empty() && compared.size() < document.versions())
      out.tail = ", as in " + sdk::names(document, without(showing, out.versions));
  } else if (!others.empty()) {
    out.tail = ", unlike in " + sdk::names(document, others);
  }
  out.where = "In " + sdk::names(document, out.versions) + ", ";
  return out;
}

std::vector<sdk::Finding> report(const sdk::Document& document, const std::vector<Version>& versions,
                                 const std::vector<bool>& silent, const std::vector<Oddity>& oddities,
                                 const std::vector<Deviation>& deviations, Shared shared) {
  return Reporter(document, versions, silent, deviations).run(oddities, shared);
}

std::vector<bool> without_labels(const sdk::Document& document, const std::vector<Version>& versions,
                                 std::vector<sdk::Finding>& out) {
  std::vector<bool> silent(versions.size(), false);
  Versions with;
  Versions bare;
  for (const auto& v : versions) {
    if (v.entries.empty()) continue;
    (v.labelled_body() >= 3 ? with : bare).push_back(v.index);
  }
  std::erase_if(bare, [&](std::uint32_t v) { return versions[v].labelled_body() != 0; });
  if (2 * with.size() <= versions.size() || bare.empty()) return silent;
  // Where only a few blocks carry numbers at all, this may be a custom of the language.
  const bool usual = std::all_of(with.begin(), with.end(), [&](std::uint32_t v) {
    return 4 * versions[v].labelled_body() >= versions[v].entries.size();
  });
  sdk::Finding f;
  f.id = "numbering.differs";
  f.severity = usual ? HX_WARNING : HX_INFO;
  f.versions = bare;
  for (const auto v : bare) {
    silent[v] = true;
    f.places.push_back({v, versions[v].entries.front().block, {0, 0}});
  }
  for (const auto& v : versions)
    f.values.push_back({v.index, v.labelled_body() == 0 ? "–" : std::to_string(v.labelled_body())});
  f.message = who(document, bare, "has", "have") + " no numbers at all; " + sdk::the_others(document, with) +
              (with.size() == 1 ? " has them" : " have them") + '.';
  out.push_back(std::move(f));
  return silent;
}

}  // namespace hexaglot::check_numbering
