#include "core/align/diagnosis.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/text/language.hpp"
#include "core/text/language_guess.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::align {
namespace {

using Kind = Diagnosis::Kind;

// Runs of rows: fewer, or a smaller share of the document, are a translator's licence.
constexpr std::uint32_t least_run = 8;
constexpr double least_share = 0.04;
constexpr double nearly_all = 0.8;
constexpr double much_shorter = 0.12;
constexpr double against = 4;  // a row that holds the version with others counts as four that do not

class Doctor {
 public:
  Doctor(const model::Document& document, std::vector<Diagnosis>& out)
      : document_(document), out_(out), versions_(static_cast<std::uint32_t>(document.versions.size())) {
    for (std::uint32_t v = 0; v < versions_; ++v) letters_.push_back(letters(v));
    held_.resize(document.rows.size() * versions_);
    for (std::uint32_t r = 0; r < document.rows.size(); ++r)
      for (std::uint32_t v = 0; v < versions_; ++v)
        for (const auto s : document.rows[r].cells[v])
          if (!document.text(v, s).empty()) ++held_[std::size_t{r} * versions_ + v];
  }

  void run() {
    for (std::uint32_t v = 0; v < versions_; ++v) {
      if (letters_[v] == 0) {
        add(Kind::empty, v);
        continue;
      }
      language(v);
      same_text(v);
      if (const auto share = length_beside_others(v); share < much_shorter)
        add(Kind::much_shorter, v).share = share;
      else
        runs(v);
    }
  }

 private:
  Diagnosis& add(Kind kind, std::uint32_t version) {
    auto& made = out_.emplace_back();
    made.kind = kind;
    made.version = version;
    return made;
  }

  std::size_t letters(std::uint32_t v) const {
    std::size_t sum = 0;
    for (std::uint32_t s = 0; s < document_.segments[v].size(); ++s) sum += text::length(document_.text(v, s));
    return document_.versions[v].language.starts_with("zh") ? sum * 3 : sum;
  }

  // Beside the others' median, where that is long enough to say anything.
  double length_beside_others(std::uint32_t v) const {
    constexpr std::size_t enough = 1000;
    std::vector<std::size_t> others;
    for (std::uint32_t u = 0; u < versions_; ++u)
      if (u != v && letters_[u] > 0) others.push_back(letters_[u]);
    if (others.empty()) return 1;
    const auto middle = others.begin() + static_cast<std::ptrdiff_t>(others.size() / 2);
    std::nth_element(others.begin(), middle, others.end());
    return *middle < enough ? 1 : static_cast<double>(letters_[v]) / static_cast<double>(*middle);
  }

  void language(std::uint32_t v) {
    std::vector<std::string_view> passages;
    for (std::uint32_t s = 0; s < document_.segments[v].size(); ++s) passages.push_back(document_.text(v, s));
    const auto guess = text::guess_language(passages);
    const auto declared = text::primary_language(document_.versions[v].language);
    const bool official = std::find(text::official_languages.begin(), text::official_languages.end(), declared) !=
                          text::official_languages.end();
    using Guess = text::LanguageGuess;
    constexpr std::uint32_t enough = 100, enough_of_another = 400;  // letters
    if (guess.letters < enough) return;
    if (guess.kind == Guess::Kind::one && guess.best != declared && (official || is_far(guess.best, declared))) {
      add(Kind::other_language, v).language = guess.best;
    } else if (guess.kind == Guess::Kind::other && official && guess.letters >= enough_of_another) {
      add(Kind::other_language, v);
    } else if (guess.kind == Guess::Kind::mixed && official) {
      auto& made =
          add(guess.best == declared || guess.runner_up == declared ? Kind::mixed_language : Kind::other_language, v);
      made.language = guess.best == declared ? guess.runner_up : guess.best;
      made.share = guess.best == declared ? guess.share : 1 - guess.share;
    }
  }

  // A language that is not among the six, such as Portuguese, may look like one of them in the same script.
  static bool is_far(std::string_view guess, std::string_view declared) {
    return text::is_right_to_left(guess) != text::is_right_to_left(declared) ||
           ((guess == "zh") != (declared == "zh" || declared == "ja"));
  }

  // Share of the text of v that stands in u letter by letter, in segments long enough to be no mere symbol or name.
  void same_text(std::uint32_t v) {
    constexpr std::size_t long_enough = 20, enough = 200;  // letters
    constexpr double same = 0.5;
    std::unordered_map<std::string_view, bool> held;
    for (std::uint32_t s = 0; s < document_.segments[v].size(); ++s) held.emplace(document_.text(v, s), true);
    std::size_t all = 0;
    for (const auto& [segment, _] : held)
      if (text::length(segment) >= long_enough) all += segment.size();
    if (all < enough) return;
    for (std::uint32_t u = 0; u < v; ++u) {
      std::size_t common = 0;
      std::unordered_map<std::string_view, bool> seen;
      for (std::uint32_t s = 0; s < document_.segments[u].size(); ++s) {
        const auto segment = document_.text(u, s);
        if (held.contains(segment) && text::length(segment) >= long_enough && seen.emplace(segment, true).second)
          common += segment.size();
      }
      const auto share = static_cast<double>(common) / static_cast<double>(all);
      if (share < same) continue;
      auto& made = add(Kind::same_text, v);
      made.other = u;
      made.share = share;
      return;
    }
  }

  // Runs of rows in which v either has nothing or stands alone.
  void runs(std::uint32_t v) {
    if (beside_a_stub(v)) return;
    struct Run {
      std::uint32_t from, to;  // rows, half-open
    };
    const auto& rows = document_.rows;
    std::vector<Run> found;
    double best = 0, sum = 0;
    std::uint32_t from = 0, to = 0;
    const auto close = [&] {
      if (best >= std::max<double>(least_run, least_share * static_cast<double>(rows.size())))
        found.push_back({from, to});
      sum = best = 0;
    };
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
      const auto holding = holders(r);
      const bool here = held(r, v) > 0;
      // A row of another version alone says nothing about this one.
      const bool lacks = holding > 1 || (versions_ == 2 && holding == 1);
      const double gain = here && holding > 1 ? -against : here || lacks ? 1 : 0;
      if (sum <= 0 && gain > 0) sum = 0, from = r;
      sum += gain;
      if (sum > best) best = sum, to = r + 1;
      if (sum <= 0 || sum < best - 3 * against) close();
    }
    close();
    std::size_t linked = 0, alone = 0;
    for (std::uint32_t r = 0; r < rows.size(); ++r) (holders(r) > 1 ? linked : alone) += held(r, v);
    if (alone >= least_run && static_cast<double>(alone) >= nearly_all * static_cast<double>(linked + alone)) {
      if (versions_ == 2 && v == 1 && !out_.empty() && out_.back().kind == Kind::no_translation) return;  // said once
      auto& made = add(Kind::no_translation, v);
      made.segments = static_cast<std::uint32_t>(alone);
      made.last_row = static_cast<std::uint32_t>(rows.size()) - 1;
      return;
    }
    for (const auto& run : found) {
      std::uint32_t own = 0, lacking = 0;
      for (auto r = run.from; r < run.to; ++r) {
        const auto holding = holders(r);
        if (held(r, v) == 0)
          lacking += holding > 0 ? 1 : 0;
        else if (holding == 1)
          own += held(r, v);
      }
      // What the only other version lacks is said there.
      const bool alone_for_a_reason = versions_ > 2 || lacking >= least_run;
      if (lacking < least_run && (own < least_run || !alone_for_a_reason)) continue;
      auto& made = add(own < least_run ? Kind::missing : lacking < least_run ? Kind::extra : Kind::leaves, v);
      made.segments = own;
      made.first_row = run.from;
      made.last_row = run.to - 1;
      made.share = static_cast<double>(lacking + own) / static_cast<double>(rows.size());
    }
  }

  // Segments with text.
  std::uint32_t held(std::uint32_t row, std::uint32_t version) const {
    return held_[std::size_t{row} * versions_ + version];
  }
  std::uint32_t holders(std::uint32_t row) const {
    std::uint32_t n = 0;
    for (std::uint32_t v = 0; v < versions_; ++v) n += held(row, v) > 0 ? 1 : 0;
    return n;
  }
  // A version that is hardly there explains why the only other one stands alone.
  bool beside_a_stub(std::uint32_t v) const {
    return versions_ == 2 && (letters_[1 - v] == 0 || length_beside_others(1 - v) < much_shorter);
  }

  const model::Document& document_;
  std::vector<Diagnosis>& out_;
  std::uint32_t versions_;
  std::vector<std::size_t> letters_;  // a Han character counts as three
  std::vector<std::uint32_t> held_;   // [row × version]
};

}  // namespace

std::string_view name(Diagnosis::Kind kind) {
  switch (kind) {
    case Kind::empty:
      return "empty";
    case Kind::much_shorter:
      return "much-shorter";
    case Kind::other_language:
      return "other-language";
    case Kind::mixed_language:
      return "mixed-language";
    case Kind::same_text:
      return "same-text";
    case Kind::no_translation:
      return "no-translation";
    case Kind::leaves:
      return "leaves";
    case Kind::extra:
      return "extra";
    case Kind::missing:
      break;
  }
  return "missing";
}

std::vector<Diagnosis> diagnose(const model::Document& document) {
  std::vector<Diagnosis> out;
  if (document.versions.size() > 1) Doctor(document, out).run();
  return out;
}

}  // namespace hexaglot::align
