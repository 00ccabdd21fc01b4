#include "sequence.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <hexaglot/sdk/wording.hpp>

namespace hexaglot::check_numbering {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::int32_t largest_paragraph = 1000;  // "2014." before a text is a year, not a number that was jumped to

// "12", "12 to 14": what is left out between two plain numbers; empty where that cannot be said.
std::string missing(const Entry& a, const Entry& b) {
  if (!a.number.plain() || !b.number.plain()) return {};
  const auto from = std::int64_t{a.number.parts[0]} + 1;
  const auto to = std::int64_t{b.number.parts[0]} - 1;
  return from == to ? std::to_string(from) : std::to_string(from) + " to " + std::to_string(to);
}

class Walk {
 public:
  // The document only says whether the work is still wanted.
  Walk(const sdk::Document& document, const Version& version) : document_(document), v_(version) {}

  std::vector<Oddity> run() {
    for (std::size_t i = 0; i < v_.entries.size(); ++i) {
      document_.still_wanted();
      visit(i);
    }
    for (auto& [stream, state] : open_) close(state);
    unnumbered();
    return std::move(out_);
  }

 private:
  struct State {
    std::size_t last = none;
    std::vector<std::size_t> run;          // entries since the run began
    std::vector<std::size_t> interrupted;  // last entries of runs that a nested one interrupted
    std::set<std::int32_t> strays;         // numbers that stood elsewhere and were told there
    std::size_t found = 0;                 // oddities found in this run
  };

  void visit(std::size_t i) {
    const auto& e = v_.entries[i];
    if (!e.heading)
      for (auto it = open_.begin(); it != open_.end();) {
        const bool ended = it->first[0] == 'b' && ends_lists_of(e, it->first[1] - '0');
        if (ended) close(it->second);
        it = ended ? open_.erase(it) : std::next(it);
      }
    if (!e.labelled()) return;
    auto& s = open_[e.stream];
    if (s.last != none && !judge(s, i)) return;
    s.last = i;
    s.run.push_back(i);
  }

  // false: the label is a stray one, the run goes on from the one before.
  bool judge(State& s, std::size_t i) {
    const auto& e = v_.entries[i];
    const auto& before = v_.entries[s.last];
    const auto how = step(before.number, e.number);
    if (how == Step::next) return true;
    if (!s.interrupted.empty() && step(v_.entries[s.interrupted.back()].number, e.number) == Step::next) {
      s.interrupted.pop_back();
      return true;
    }
    const bool heading_between = heading_after(s.last, i);
    if (e.number.first() && heading_between) {
      restart(s);
      return true;
    }
    if (how == Step::same) {
      add(s, "numbering.duplicate", s.last, i, shown(*e.label) + " stands twice");
    } else if (how == Step::gap) {
      const bool stray = next_in_stream_follows(s.last, i);
      if (stray && e.number.parts[0] > largest_paragraph) return false;
      if (stray) {
        s.strays.insert(e.number.parts[0]);
        const auto& next = v_.entries[*next_in_stream(i)];
        const bool swapped = std::int64_t{next.number.parts[0]} + 1 == e.number.parts[0];
        add(s, "numbering.gap", s.last, i,
            swapped ? shown(*e.label) + " stands before " + shown(*next.label)
                    : shown(*e.label) + " stands right after " + shown(*before.label) +
                          ", and the numbers then go on from there");
        return false;
      }
      if (all_strays(s, before, e)) return true;
      if (e.heading && found_elsewhere(before, e)) return true;
      const auto left_out = missing(before, e);
      add(s, "numbering.gap", s.last, i,
          shown(*e.label) + " follows " + shown(*before.label) +
              (left_out.empty() || shown(*e.label) != e.number.key() ? "" : ": " + left_out + " is missing"));
    } else if (e.number.first() && resumes(s.last, i)) {
      s.interrupted.push_back(s.last);
    } else {
      add(s, "numbering.restart", s.last, i,
          "the numbering goes back from " + shown(*before.label) + " to " + shown(*e.label) +
              (heading_between ? "" : " with no heading between"));
      restart(s);
    }
    return true;
  }

  void add(State& s, const char* id, std::size_t before, std::size_t i, std::string what) {
    const auto& e = v_.entries[i];
    out_.push_back({id, v_.index, e.block, e.row, v_.entries[before].row, std::move(what), {}, false, false});
    ++s.found;
  }

  // A heading between two body blocks; between two headings: one of a higher level, or of another numbering.
  bool heading_after(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b; ++i) {
      const auto& between = v_.entries[i];
      if (!between.heading) continue;
      if (!v_.entries[b].heading || between.level < v_.entries[b].level ||
          (between.labelled() && between.stream != v_.entries[b].stream))
        return true;
    }
    return false;
  }

  std::optional<std::size_t> next_in_stream(std::size_t i) const {
    for (auto j = i + 1; j < v_.entries.size(); ++j)
      if (v_.entries[j].stream == v_.entries[i].stream) return j;
    return std::nullopt;
  }

  bool next_in_stream_follows(std::size_t before, std::size_t i) const {
    const auto j = next_in_stream(i);
    return j && v_.entries[i].number.plain() && v_.entries[*j].number.plain() &&
           step(v_.entries[before].number, v_.entries[*j].number) == Step::next;
  }

  // What is left out between the two stood elsewhere, and that was told.
  static bool all_strays(const State& s, const Entry& a, const Entry& b) {
    if (s.strays.empty() || !a.number.plain() || !b.number.plain()) return false;
    const auto between = std::int64_t{b.number.parts[0]} - a.number.parts[0] - 1;
    return between == std::distance(s.strays.upper_bound(a.number.parts[0]), s.strays.lower_bound(b.number.parts[0]));
  }

  // A list of its own inside the run: what came before goes on after it, in the same section.
  bool resumes(std::size_t before, std::size_t i) const {
    auto inner = i;
    for (auto j = i + 1; j < v_.entries.size() && !v_.entries[j].heading; ++j) {
      if (v_.entries[j].stream != v_.entries[i].stream) continue;
      if (step(v_.entries[inner].number, v_.entries[j].number) != Step::next)
        return step(v_.entries[before].number, v_.entries[j].number) == Step::next;
      inner = j;
    }
    return false;
  }

  // Heading levels wander: B may stand one level below A and C.
  bool found_elsewhere(const Entry& a, const Entry& b) const {
    if (!a.number.plain() || !b.number.plain()) return false;
    if (std::int64_t{b.number.parts[0]} - a.number.parts[0] > 100) return false;
    std::set<std::int32_t> seen;
    for (auto i = *v_.entry[a.block]; i < *v_.entry[b.block]; ++i) {
      const auto& e = v_.entries[i];
      if (e.heading && e.labelled() && e.number.plain() && e.label->system == b.label->system)
        seen.insert(e.number.parts[0]);
    }
    for (auto n = a.number.parts[0] + 1; n < b.number.parts[0]; ++n)
      if (!seen.contains(n)) return false;
    return true;
  }

  void restart(State& s) {
    close(s);
    s.run.clear();
    s.interrupted.clear();
    s.strays.clear();
    s.found = 0;
  }

  // Mixed systems and letters of two scripts: once per run.
  void close(const State& s) {
    std::vector<std::size_t> foreign;
    for (const auto i : s.run)
      if (v_.entries[i].foreign) foreign.push_back(i);
    if (foreign.empty()) return;
    std::vector<std::pair<std::string, std::vector<std::string>>> by_family;  // in the order in which they appear
    std::size_t first = none;
    std::string first_family;
    for (const auto i : s.run) {
      const auto& e = v_.entries[i];
      const auto f = family(e.label->system);
      if (first_family.empty()) first_family = f;
      if (first == none && f != first_family) first = i;
      auto known = std::find_if(by_family.begin(), by_family.end(), [&f](const auto& item) { return item.first == f; });
      if (known == by_family.end()) known = by_family.insert(by_family.end(), {f, {}});
      known->second.push_back(shown(*e.label));
    }
    if (by_family.size() < 2 || first == none) return;
    std::vector<std::string> parts;
    bool letters = true;
    for (const auto& [f, labels] : by_family) {
      const bool latin = f.starts_with("latin");
      const bool cyrillic = f.starts_with("cyrillic");
      letters = letters && (latin || cyrillic);
      parts.push_back((latin ? "Latin " : cyrillic ? "Cyrillic " : f + " ") + joined(labels));
    }
    const auto& e = v_.entries[first];
    Oddity o{
        letters ? "numbering.look-alike" : "numbering.mixed-systems",
        v_.index,
        e.block,
        e.row,
        v_.entries[s.run.front()].row,
        std::string("one list mixes ") + (letters ? "letters of two scripts: " : "systems: ") + sdk::enumeration(parts),
        {},
        letters && s.found == 0,
        true};
    out_.push_back(std::move(o));
  }

  static std::string joined(const std::vector<std::string>& labels) {
    std::string out;
    for (std::size_t i = 0; i < labels.size() && i < 6; ++i) out += (i == 0 ? "" : " ") + labels[i];
    return labels.size() > 6 ? out + " …" : out;
  }

  // Blocks without a number between n and n + 1 of the paragraphs' run, in the same section or opening the next one.
  void unnumbered() {
    std::size_t before = none;
    std::vector<std::size_t> bare;
    bool heading = false;
    bool list = false;
    std::vector<Oddity> found;
    std::size_t numbered = 0;
    for (std::size_t i = 0; i < v_.entries.size(); ++i) {
      const auto& e = v_.entries[i];
      if (e.heading) {
        if (!bare.empty()) list = true;  // closing words before a heading: left alone
        heading = true;
      } else if (!e.labelled()) {
        bare.push_back(i);
      } else if (e.level > 0) {
        list = true;
      } else {
        ++numbered;
        const bool consecutive = before != none && v_.entries[before].stream == e.stream &&
                                 step(v_.entries[before].number, e.number) == Step::next;
        if (consecutive && !list && bare.size() == 1 && !opens_a_list(before, heading)) {
          const auto& b = v_.entries[bare[0]];
          found.push_back(
              {"numbering.unnumbered", v_.index, b.block, b.row, v_.entries[before].row,
               "this paragraph has no number, between " + shown(*v_.entries[before].label) + " and " + shown(*e.label),
               "–", false, false});
        }
        before = i;
        bare.clear();
        heading = list = false;
      }
    }
    // Where unnumbered paragraphs are the custom, none of them is odd.
    if (numbered >= 4 && found.size() <= std::max<std::size_t>(2, numbered / 8))
      std::move(found.begin(), found.end(), std::back_inserter(out_));
  }

  // "The Committee decides:" – what follows belongs to it.
  bool opens_a_list(std::size_t before, bool heading) const {
    const auto text = v_.entries[before].text;
    return !heading && (text.ends_with(":") || text.ends_with("："));
  }

  const sdk::Document& document_;
  const Version& v_;
  std::map<std::string, State> open_;
  std::vector<Oddity> out_;
};

}  // namespace

std::vector<Oddity> oddities(const sdk::Document& document, const Version& version) {
  return Walk(document, version).run();
}

}  // namespace hexaglot::check_numbering
