#include "footnotes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <hexaglot/sdk/vote.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "notes.hpp"

namespace hexaglot::check_numbering {
namespace {

using Versions = std::vector<std::uint32_t>;

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The marks of one version in one row.
struct Cell {
  bool present = false;
  std::uint32_t block = 0;
  std::vector<const NoteMark*> marks;

  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const auto* m : marks) out += (out.empty() ? "" : ", ") + m->value;
    return out.empty() ? "–" : out;
  }
};

class Footnotes {
 public:
  Footnotes(const sdk::Document& document, const sdk::Text& text, Shared shared)
      : d_(document), shared_(shared), notes_(read_notes(document, text)), silent_(notes_.size(), false) {
    by_row_.resize(notes_.size());
    for (const auto& n : notes_)
      for (const auto& m : n.marks)
        if (m.row != HX_NONE) by_row_[n.version][m.row].push_back(&m);
  }

  std::vector<sdk::Finding> run() {
    wholesale();
    for (const auto& n : notes_)
      if (!silent_[n.version])
        for (auto& o : note_oddities(n)) odd_.push_back(std::move(o));
    across();
    forget_replaced();
    within();
    pair_moved();
    return std::move(out_);
  }

 private:
  Cell cell(std::uint32_t row, std::uint32_t v) const {
    Cell out;
    const auto segments = d_.cell(row, v);
    out.present = !segments.empty();
    if (out.present) out.block = d_.segment(v, segments.front()).block;
    if (const auto it = by_row_[v].find(row); it != by_row_[v].end()) out.marks = it->second;
    return out;
  }

  std::vector<sdk::Finding::Value> values(std::uint32_t row) const {
    std::vector<sdk::Finding::Value> out;
    for (const auto& n : notes_)
      if (const auto c = cell(row, n.version); c.present && !silent_[n.version]) out.push_back({n.version, c.shown()});
    return out;
  }

  std::int32_t severity(std::uint32_t row, std::int32_t usual) const {
    return row != HX_NONE && d_.row(row).doubtful ? HX_INFO : usual;
  }

  // Versions that lost all marks, all notes or both: one finding, and no more about them.
  void wholesale() {
    Versions with;
    for (const auto& n : notes_)
      if (n.marks.size() >= 2 && n.notes.size() >= 2) with.push_back(n.version);
    const bool usual = 2 * with.size() > notes_.size();
    for (const auto& n : notes_) {
      if (contains(with, n.version) || (n.marks.empty() == n.notes.empty() && !n.marks.empty())) continue;
      if (d_.blocks(n.version) == 0) continue;
      silent_[n.version] = n.marks.empty() || n.notes.empty();
      sdk::Finding f;
      f.versions = {n.version};
      const auto name = d_.versions() > 1 ? "In " + sdk::language_name(d_.language(n.version)) + ", " : std::string{};
      if (n.marks.empty() && n.notes.size() >= 2) {
        f.id = "footnotes.mark-missing";
        f.message = name + "none of the " + std::to_string(n.notes.size()) + " notes has a mark in the text.";
        f.places = {{n.version, n.notes.front().block, {0, 0}}};
        f.row = n.notes.front().row;
      } else if (n.notes.empty() && n.marks.size() >= 2) {
        f.id = "footnotes.note-missing";
        f.message = name + "none of the " + std::to_string(n.marks.size()) + " footnote marks has a note.";
        f.places = {{n.version, n.marks.front().block, {0, 0}}};
        f.row = n.marks.front().row;
      } else if (usual && n.marks.empty() && n.notes.empty()) {
        f.id = "footnotes.differs";
        f.message = name + "there are no footnotes; " + sdk::the_others(d_, with) +
                    (with.size() == 1 ? " has them." : " have them.");
        f.places = {{n.version, 0, {0, 0}}};
      } else {
        silent_[n.version] = false;
        continue;
      }
      for (const auto& other : notes_)
        f.values.push_back({other.version, std::to_string(other.marks.size()) + " marks, " +
                                               std::to_string(other.notes.size()) + " notes"});
      out_.push_back(std::move(f));
    }
  }

  void within() {
    std::map<std::pair<std::string, std::string>, std::vector<Oddity>> groups;
    for (auto& o : odd_) groups[{o.id, o.show}].push_back(std::move(o));
    for (auto& [key, group] : groups) {
      Versions showing;
      for (const auto& o : group)
        if (!contains(showing, o.version)) showing.push_back(o.version);
      Versions compared;
      for (const auto& n : notes_)
        if (!silent_[n.version] && (!n.marks.empty() || !n.notes.empty())) compared.push_back(n.version);
      const auto verdict = judge(d_, showing, compared);
      for (const auto v : showing) explained_.insert({v, key.second});
      if (verdict.original && shared_ == Shared::silent) continue;
      sdk::Finding f;
      f.id = key.first;
      f.versions = verdict.versions;
      f.row = group.front().row;
      for (const auto& o : group)
        if (contains(verdict.versions, o.version)) f.row = o.row;
      const bool from_others = key.first == "footnotes.mark-missing";
      if (const auto row = from_others ? row_of_mark(key.second, showing) : HX_NONE; row != HX_NONE) f.row = row;
      f.severity = severity(f.row, verdict.severity);
      for (const auto& o : group) {
        if (!contains(verdict.versions, o.version)) continue;
        const auto c = from_others && f.row != HX_NONE ? cell(f.row, o.version) : Cell{};
        f.places.push_back({o.version, c.present ? c.block : o.block, {0, 0}});
      }
      if (f.row != HX_NONE && key.first != "footnotes.note-missing") {
        f.values = values(f.row);
      } else {
        for (const auto v : compared)
          f.values.push_back({v, notes_[v].note(key.second) == nullptr ? "–" : "note " + key.second});
      }
      f.message = verdict.where + group.front().what + verdict.tail + '.';
      out_.push_back(std::move(f));
    }
  }

  // Where the others have the mark: the row of most.
  std::uint32_t row_of_mark(const std::string& value, const Versions& showing) const {
    std::map<std::uint32_t, std::size_t> rows;
    for (const auto& n : notes_)
      if (!contains(showing, n.version))
        if (const auto* m = n.mark(value); m != nullptr && m->row != HX_NONE) ++rows[m->row];
    std::uint32_t best = HX_NONE;
    for (const auto& [row, n] : rows)
      if (best == HX_NONE || n > rows[best]) best = row;
    return best;
  }

  struct Missed {
    std::uint32_t version, row, block;
    std::string value;
    bool extra;  // the version has it, the others do not
    bool majority;
    Versions norm;
  };

  struct Replaced {
    std::size_t finding;  // in out_
    std::uint32_t row, version;
    Versions norm;
    bool majority;
    std::vector<std::string> values;  // what it lacks, what it has
  };

  using Values = std::multiset<std::string>;
  static std::string joined(const Values& set) {
    std::string out;
    for (const auto& s : set) out += (out.empty() ? "" : ", ") + s;
    return out.empty() ? "–" : out;
  }

  void across() {
    const auto order = asking_order(d_);
    std::map<std::uint32_t, std::int32_t> offset;
    std::map<std::uint32_t, std::size_t> running;  // version → its open finding
    for (std::uint32_t r = 0; r < d_.rows(); ++r) {
      std::map<std::uint32_t, Values> adjusted;
      std::map<std::uint32_t, Values> raw;
      std::vector<sdk::Ballot> ballots;
      for (const auto v : order) {
        if (silent_[v]) continue;
        const auto c = cell(r, v);
        if (!c.present) continue;
        auto& a = adjusted[v];
        auto& plain = raw[v];
        for (const auto* m : c.marks) {
          a.insert(m->number ? std::to_string(*m->number - offset[v]) : m->value);
          plain.insert(m->value);
        }
        ballots.push_back({v, joined(a)});
      }
      const auto vote = sdk::vote(ballots);
      Versions norm;
      for (const auto& b : ballots)
        if (!contains(vote.outliers, b.version)) norm.push_back(b.version);
      std::sort(norm.begin(), norm.end());
      for (const auto& b : ballots) {
        const auto v = b.version;
        if (!contains(vote.outliers, v)) {
          if (offset[v] != 0 && !adjusted[v].empty()) out_[running[v]].last_row = r;
          continue;
        }
        const auto& theirs = adjusted[norm.front()];
        if (raw[v] == theirs) {  // back in step
          offset[v] = 0;
          continue;
        }
        std::vector<std::string> lacks;
        std::vector<std::string> has;
        std::set_difference(theirs.begin(), theirs.end(), adjusted[v].begin(), adjusted[v].end(),
                            std::back_inserter(lacks));
        std::set_difference(adjusted[v].begin(), adjusted[v].end(), theirs.begin(), theirs.end(),
                            std::back_inserter(has));
        const auto d = distance(lacks, has);
        const bool majority = vote.outcome != sdk::Vote::Outcome::split;
        if (d) {
          running[v] = begin_shift(r, v, *d, norm, majority);
          const auto has_here = std::to_string(std::stoi(has[0]) + offset[v]);
          replaced_.push_back({running[v], r, v, norm, majority, {lacks[0], has_here}});
          offset[v] += *d;
          continue;
        }
        const auto block = cell(r, v).block;
        for (const auto& value : lacks) missed_.push_back({v, r, block, value, false, majority, norm});
        for (const auto& value : has) missed_.push_back({v, r, block, value, true, majority, norm});
      }
    }
  }

  // One mark for another, all at the same distance: the marks that follow have moved.
  static std::optional<std::int32_t> distance(const std::vector<std::string>& lacks,
                                              const std::vector<std::string>& has) {
    const auto number = [](const std::string& s) -> std::optional<std::int32_t> {
      if (s.empty() || s.size() > 6 || !std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
      return std::stoi(s);
    };
    if (lacks.size() != 1 || has.size() != 1) return std::nullopt;
    const auto a = number(lacks[0]);
    const auto b = number(has[0]);
    if (!a || !b) return std::nullopt;
    return *b - *a;
  }

  // One mark in the place of another.
  std::string replaced_mark(std::uint32_t row, std::uint32_t v, const Versions& norm) const {
    const auto here = cell(row, v);
    return sdk::names(d_, {v}) + (here.marks.size() == 1 ? " has mark " : " has marks ") + here.shown() + " where " +
           sdk::the_others(d_, norm) + (norm.size() == 1 ? " has " : " have ") + cell(row, norm.front()).shown();
  }

  // Its place in out_.
  std::size_t begin_shift(std::uint32_t r, std::uint32_t v, std::int32_t d, const Versions& norm, bool majority) {
    sdk::Finding f;
    f.id = "footnotes.differs";
    f.severity = severity(r, HX_WARNING);
    f.versions = {v};
    f.row = r;
    f.places = {{v, cell(r, v).block, {0, 0}}};
    // A mark lacking or too many just before is where it began.
    const auto recent = missed_.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(missed_.size(), 16));
    const auto before = std::find_if(missed_.rbegin(), recent, [&](const Missed& m) { return m.version == v; });
    const bool began = before != recent && before->extra == (d > 0);
    if (began) {
      const char* have = norm.size() == 1 ? " has " : " have ";
      f.row = before->row;
      f.places = {{v, before->block, {0, 0}}};
      f.message = sdk::names(d_, {v}) + (before->extra ? " has a mark " : " has no mark ") + before->value + " here; " +
                  sdk::the_others(d_, norm) + (before->extra ? have + std::string("none") : have + std::string("it")) +
                  ", and the marks that follow are " + sdk::count_word(static_cast<std::size_t>(std::abs(d))) +
                  (d > 0 ? " higher there" : " lower there");
      f.values = values(before->row);
      missed_.erase(std::next(before).base());
    } else {
      f.message = replaced_mark(r, v, norm);
      f.values = values(r);
    }
    f.message += majority ? "." : " (no majority).";
    out_.push_back(std::move(f));
    return out_.size() - 1;
  }

  // One mark for another in one row is one fault: that it stands twice then, or that its note has no mark, is not told
  // again. Between two versions it is the fault of the one whose marks are odd.
  void forget_replaced() {
    for (const auto& p : replaced_) {
      auto& f = out_[p.finding];
      if (f.last_row != HX_NONE && f.last_row != f.row) continue;
      const auto odd = [&p](std::uint32_t v) {
        return [&p, v](const Oddity& o) { return o.version == v && contains(p.values, o.show); };
      };
      const auto guilty = [&](std::uint32_t v) { return std::any_of(odd_.begin(), odd_.end(), odd(v)); };
      auto v = p.version;
      if (!p.majority && p.norm.size() == 1 && !guilty(v) && guilty(p.norm.front())) {
        v = p.norm.front();
        f.versions = {v};
        f.places = {{v, cell(p.row, v).block, {0, 0}}};
        f.message = replaced_mark(p.row, v, {p.version}) + " (no majority).";
      }
      std::erase_if(odd_, odd(v));
    }
  }

  // Already told of this version, or, where there is no majority, of the other side.
  bool told_within(const Missed& m) const {
    if (explained_.contains({m.version, m.value})) return true;
    return !m.majority && std::any_of(m.norm.begin(), m.norm.end(), [&](std::uint32_t v) {
      return explained_.contains({v, m.value});
    });
  }

  // What is missing in one row and too many in another has moved; the rest is told as it is.
  void pair_moved() {
    std::vector<bool> done(missed_.size(), false);
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::size_t>> places[2];  // missing, extra
    for (std::size_t i = missed_.size(); i-- > 0;)
      places[missed_[i].extra ? 1 : 0][{missed_[i].version, missed_[i].value}].push_back(i);
    for (std::size_t i = 0; i < missed_.size(); ++i) {
      const auto& m = missed_[i];
      if (done[i] || told_within(m)) continue;
      auto& candidates = places[m.extra ? 0 : 1][{m.version, m.value}];
      while (!candidates.empty() && (candidates.back() <= i || done[candidates.back()])) candidates.pop_back();
      const auto same =
          candidates.empty() ? missed_.end() : missed_.begin() + static_cast<std::ptrdiff_t>(candidates.back());
      sdk::Finding f;
      f.id = "footnotes.differs";
      f.versions = {m.version};
      const auto others = sdk::the_others(d_, m.norm);
      const std::string have = m.norm.size() == 1 ? " has" : " have";
      if (same != missed_.end()) {
        done[static_cast<std::size_t>(same - missed_.begin())] = true;
        const bool sentence = m.block == same->block;
        if (sentence && !m.majority) continue;
        const auto& here = m.extra ? m : *same;
        const auto& there = m.extra ? *same : m;
        f.row = there.row;
        f.severity = severity(there.row, severity(here.row, sentence ? HX_INFO : HX_WARNING));
        f.places = {{m.version, here.block, {0, 0}}};
        f.message = sdk::names(d_, {m.version}) + " has mark " + m.value + " in another " +
                    (sentence ? "sentence" : "paragraph") + " than " + others;
      } else {
        f.row = m.row;
        f.severity = severity(m.row, HX_WARNING);
        f.places = {{m.version, m.block, {0, 0}}};
        f.message = sdk::names(d_, {m.version}) + (m.extra ? " has mark " : " has neither mark nor note ") + m.value +
                    (m.extra ? " here; " + others + have + " none" : "; " + others + have + " them");
        if (!m.extra && notes_[m.version].note(m.value) != nullptr)
          f.message = sdk::names(d_, {m.version}) + " has no mark " + m.value + " here; " + others + have + " it";
      }
      f.message += m.majority ? "." : " (no majority).";
      f.values = values(f.row);
      out_.push_back(std::move(f));
    }
  }

  const sdk::Document& d_;
  Shared shared_;
  std::vector<Notes> notes_;
  std::vector<bool> silent_;
  std::vector<std::map<std::uint32_t, std::vector<const NoteMark*>>> by_row_;  // [version]
  std::set<std::pair<std::uint32_t, std::string>> explained_;                  // version, mark
  std::vector<Oddity> odd_;                                                    // of each version alone
  std::vector<Replaced> replaced_;
  std::vector<Missed> missed_;
  std::vector<sdk::Finding> out_;
};

}  // namespace

std::vector<sdk::Finding> footnotes(const sdk::Document& document, const sdk::Text& text, Shared shared) {
  return Footnotes(document, text, shared).run();
}

}  // namespace hexaglot::check_numbering
