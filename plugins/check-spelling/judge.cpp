#include "judge.hpp"

#include <algorithm>
#include <tuple>

#include "derived.hpp"

namespace hexaglot::check_spelling {

namespace {

constexpr std::uint32_t large_document = 20'000;  // rows: beyond, only words of the document itself are thought of
constexpr std::size_t most_kept = 500'000;

bool is_name_like(const Token& t) { return t.capitals == Capitals::first && !t.opens_sentence; }

std::string key_of(const Token& t) { return std::string(t.word) + (is_name_like(t) ? "/" : ""); }

bool ends_with_vowel(std::string_view word) {
  for (const std::string_view vowel : {"а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й"})
    if (word.ends_with(vowel)) return true;
  return false;
}

}  // namespace

Judge::Judge(std::string_view language, Options options, stems::Speller::Note note)
    : language_(language.substr(0, language.find('-'))), options_(options), speller_(language, std::move(note)) {}

bool Judge::knows(const Token& token) {
  if (const auto found = known_.find(token.word); found != known_.end() && (found->second || token.whole.empty()))
    return found->second;
  const Known known = [this](std::string_view w) { return speller_.knows(w); };
  bool answer = speller_.knows(token.word);
  if (!answer && token.capitals != Capitals::none) answer = speller_.knows(stems::lower(token.word));
  if (!answer) answer = inflected(stems::lower(token.word), language_, known);
  if (known_.size() >= most_kept) known_.clear();
  known_.insert_or_assign(std::string(token.word), answer);
  if (answer || token.whole.empty()) return answer;
  return speller_.knows(token.whole) || speller_.knows(stems::lower(token.whole)) ||
         (token.hyphen_after && combining(stems::lower(token.word), language_, known));
}

bool Judge::believable(const stems::Near& near, std::uint32_t times, const Token& token) const {
  using stems::Slip;
  if (language_ == "ar" && token.letters < 5 && times == 0 && near.slip != Slip::accent)
    return false;  // everything is near
  switch (near.slip) {
    case Slip::accent:
    case Slip::swapped:
    case Slip::doubled:
      return true;
    case Slip::missing:
      // Endings that the dictionary lacks for this word: "отмен" beside "отмена".
      if (near.at_end && language_ == "ru" && ends_with_vowel(near.word)) return times > 2;
      return token.letters >= 5 || times > 0;
    case Slip::extra:
      return !near.at_end && (token.letters >= 6 || times > 0);
    case Slip::wrong:
      return !near.at_end && times >= 2 && token.letters >= 6;
  }
  return false;
}

Verdict Judge::think(const Token& token, const Evidence& evidence) {
  Verdict out;
  out.kind = Verdict::Kind::unknown;
  const auto lower = stems::lower(token.word);
  out.times = evidence.counts.of(lower);
  if (language_ == "ar") out.times = std::max(out.times, evidence.counts.of_stem(without_clitics(lower)));
  const bool recurs = out.times >= options_.recurring;
  const bool made = composed(lower, language_, [this](std::string_view w) { return speller_.knows(w); });
  const auto times_of = [&](std::string_view w) { return evidence.counts.of(stems::lower(w)); };
  const std::uint32_t least = recurs                                   ? 4 * out.times
                              : is_name_like(token)                    ? 2
                              : made || evidence.rows > large_document ? 1
                                                                       : 0;
  stems::Speller::Filter filter;
  if (least > 0) filter = [&](std::string_view w) { return times_of(w) >= least; };
  auto near = speller_.near(lower, filter);
  if (token.capitals == Capitals::first && least > 0)
    for (auto& n : speller_.near(token.word, filter))
      if (std::none_of(near.begin(), near.end(), [&](const auto& o) { return stems::lower(n.word) == o.word; }))
        near.push_back(std::move(n));
  for (auto& n : near) {
    const auto times = times_of(n.word);
    if (believable(n, times, token)) out.meant.push_back({std::move(n.word), n.slip, times});
  }
  std::stable_sort(out.meant.begin(), out.meant.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.times == 0, a.slip, b.times) < std::tuple(b.times == 0, b.slip, a.times);
  });
  if (!out.meant.empty()) out.kind = Verdict::Kind::slip;
  if (out.meant.empty() && (recurs || made)) out.kind = Verdict::Kind::known;
  return out;
}

const Verdict* Judge::judged(const Token& token) const {
  const auto found = kept_.find(key_of(token));
  return found == kept_.end() ? nullptr : &found->second;
}

const Verdict& Judge::judge(const Token& token, const Evidence& evidence) {
  const auto key = key_of(token);
  if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
  if (kept_.size() >= most_kept) kept_.clear();
  return kept_.emplace(key, think(token, evidence)).first->second;
}

}  // namespace hexaglot::check_spelling
