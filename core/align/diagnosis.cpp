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
constexpr double against = 4;  // a row that holds the version with others counts as four that do not

class Doctor {
 public:
  Doctor(const model::Document& document, std::vector<Diagnosis>& out)
      : document_(document), out_(out), versions_(static_cast<std::uint32_t>(document.versions.size())) {
    for (std::uint32_t v = 0; v < versions_; ++v) empty_.push_back(is_empty(v));
  }

  void run() {
    for (std::uint32_t v = 0; v < versions_; ++v) {
      if (empty_[v]) {
        add(Kind::empty, v);
        continue;
      }
      language(v);
      same_text(v);
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

  bool is_empty(std::uint32_t v) const {
    for (std::uint32_t s = 0; s < document_.segments[v].size(); ++s)
      if (!document_.text(v, s).empty()) return false;
    return true;
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
      const auto held = holders(r);
      const bool here = !rows[r].cells[v].empty();
      // A row of another version alone says nothing about this one.
      const double gain = here && held > 1 ? -against : here || held > 1 || (versions_ == 2 && held == 1) ? 1 : 0;
      if (sum <= 0 && gain > 0) sum = 0, from = r;
      sum += gain;
      if (sum > best) best = sum, to = r + 1;
      if (sum <= 0 || sum < best - 3 * against) close();
    }
    close();
    std::size_t linked = 0, alone = 0;
    for (std::uint32_t r = 0; r < rows.size(); ++r) (holders(r) > 1 ? linked : alone) += rows[r].cells[v].size();
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
        if (rows[r].cells[v].empty())
          ++lacking;
        else if (holders(r) == 1)
          own += static_cast<std::uint32_t>(rows[r].cells[v].size());
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

  std::uint32_t holders(std::uint32_t row) const {
    std::uint32_t n = 0;
    for (const auto& cell : document_.rows[row].cells) n += cell.empty() ? 0 : 1;
    return n;
  }

  const model::Document& document_;
  std::vector<Diagnosis>& out_;
  std::uint32_t versions_;
  std::vector<bool> empty_;
};

}  // namespace

std::string_view name(Diagnosis::Kind kind) {
  switch (kind) {
    case Kind::empty:
      return "empty";
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
