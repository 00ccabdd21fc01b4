#include "core/match/prefilter.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace hexaglot::match {
namespace {

enum class Class : std::uint8_t { separator, space, latin, greek_cyrillic, hebrew, arabic, digit, single, unsure };

struct Range {
  char32_t from, to;
  Class what;
};

// Of folded text beyond ASCII. What is not listed is unsure: scripts without spaces between words, letters that no
// official language uses, signs that fold to several.
constexpr Range ranges[] = {{0xA1, 0xA9, Class::separator},
                            {0xAB, 0xB4, Class::separator},
                            {0xB6, 0xB9, Class::separator},
                            {0xBB, 0xBF, Class::separator},
                            {0xC0, 0xD6, Class::latin},
                            {0xD7, 0xD7, Class::separator},
                            {0xD8, 0xF6, Class::latin},
                            {0xF7, 0xF7, Class::separator},
                            {0xF8, 0x24F, Class::latin},
                            {0x386, 0x386, Class::greek_cyrillic},
                            {0x388, 0x3FF, Class::greek_cyrillic},
                            {0x400, 0x481, Class::greek_cyrillic},
                            {0x48A, 0x52F, Class::greek_cyrillic},
                            {0x5D0, 0x5EA, Class::hebrew},
                            {0x60C, 0x60C, Class::separator},
                            {0x61B, 0x61B, Class::separator},
                            {0x61F, 0x61F, Class::separator},
                            {0x620, 0x64A, Class::arabic},
                            {0x66A, 0x66D, Class::separator},
                            {0x66E, 0x66F, Class::arabic},
                            {0x671, 0x6D3, Class::arabic},
                            {0x1E00, 0x1EFF, Class::latin},
                            {0x1F00, 0x1FFF, Class::greek_cyrillic},
                            {0x2010, 0x2027, Class::separator},
                            {0x2030, 0x205E, Class::separator},
                            {0x20A0, 0x20CF, Class::separator},
                            {0x2190, 0x23FF, Class::separator},
                            {0x2500, 0x27BF, Class::separator},
                            {0x3001, 0x3003, Class::separator},
                            {0x3008, 0x301F, Class::separator},
                            {0x3041, 0x3096, Class::single},
                            {0x30A1, 0x30FA, Class::single},
                            {0x3400, 0x4DBF, Class::single},
                            {0x4E00, 0x9FFF, Class::single}};

Class class_of(char32_t c) {
  if (c < 0x80) {
    if (c == ' ') return Class::space;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::latin;
    return c >= '0' && c <= '9' ? Class::digit : Class::separator;
  }
  const auto* at = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                    [](char32_t value, const Range& range) { return value < range.from; });
  if (at == std::begin(ranges)) return Class::unsure;
  --at;
  return c <= at->to ? at->what : Class::unsure;
}

struct FoundRun {
  std::uint64_t hash = 0;
  std::size_t letters = 0;
  bool number = false;  // digits
  bool single = false;  // a Han or kana character, which is a token
};

// Runs of one script, or of digits: words() may end a token between two of these (a symbol glued to a word), never
// within. Calls on_run(FoundRun) for each, on_space() between chunks. False: the text has something unsure.
template <class OnRun, class OnSpace>
bool scan_runs(std::string_view folded, OnRun&& on_run, OnSpace&& on_space) {
  constexpr std::uint64_t basis = 0xcbf29ce484222325;
  FoundRun run{basis};
  auto last = Class::separator;
  const auto flush = [&] {
    if (run.letters != 0) on_run(run);
    run = {basis};
  };
  for (std::size_t pos = 0; pos < folded.size();) {
    const char32_t c = text::next_code_point(folded, pos);
    const auto what = class_of(c);
    switch (what) {
      case Class::latin:
      case Class::greek_cyrillic:
      case Class::hebrew:
      case Class::arabic:
      case Class::digit:
        if (what != last) flush();
        run.hash = (run.hash ^ c) * 0x100000001b3;
        ++run.letters;
        run.number = what == Class::digit;
        break;
      case Class::single:
        flush();
        run.hash = (run.hash ^ c) * 0x100000001b3;
        run.letters = 1;
        run.single = true;
        flush();
        break;
      case Class::space:
        flush();
        on_space();
        break;
      case Class::separator:
        flush();
        break;
      case Class::unsure:
        return false;
    }
    last = what;
  }
  flush();
  return true;
}

// Of what length on a run that the query lacks shows a token that it lacks: shorter ones may be parts of a document
// symbol with spaces, "217 A (III)", which is one token.
constexpr std::size_t telling_letters = 4;

// Characters that part words or are none, and fold to nothing or to letters: invisible ones, raised digits and
// fractions, modifier letters (ʼ), letter-like signs (№, ™, ℃), enclosed and squared forms (①, ㈠, ㎏, plane 1),
// ligatures, full-width letters, half-width kana, Arabic phrases in one character. Bounds on folded text do not hold
// beside them.
bool has_deceptive(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0xC2) continue;
    const auto second = static_cast<unsigned char>(text[i + 1]);
    if (lead == 0xC2 &&
        (second == 0xAD || second == 0xB2 || second == 0xB3 || second == 0xB9 || (second >= 0xBC && second <= 0xBE)))
      return true;
    if ((lead == 0xCA && second >= 0xB0) || lead == 0xCB) return true;
    if (lead < 0xE2) continue;
    const auto third = static_cast<unsigned char>(i + 2 < text.size() ? text[i + 2] : '\0');
    if (lead == 0xE2 && second == 0x80 && third >= 0x8B && third <= 0x8F) return true;
    if (lead == 0xE2 && (second == 0x81 || (second == 0x82 && third <= 0x9C) || second == 0x84 || second == 0x85 ||
                         (second >= 0x91 && second <= 0x93)))
      return true;
    if (lead == 0xE3 && second >= 0x88 && second <= 0x8F) return true;
    if (lead == 0xEF && (second == 0xAC || second == 0xB7 || second == 0xBB || second == 0xBD || second == 0xBE ||
                         (second == 0xBC && third >= 0xA1)))
      return true;
    if (lead == 0xF0 && second == 0x9F) return true;
  }
  return false;
}

}  // namespace

Prefilter::Prefilter(const std::vector<Token>& query, int minimum)
    : tokens_(query.size()), minimum_(static_cast<std::size_t>(minimum)) {
  for (const auto& token : query) {
    std::vector<std::uint64_t> hashes;
    bool number = token.number;
    const bool sure = scan_runs(
        token.text,
        [&](const FoundRun& run) {
          hashes.push_back(run.hash);
          number = number || run.number;
        },
        [] {});
    for (const auto hash : hashes) runs_.try_emplace(hash);  // known, if not counted
    if (!sure || number || hashes.empty()) {
      ++always_;
      continue;
    }
    if (hashes.size() == 1)
      ++runs_[hashes.front()].in_query;
    else
      many_.push_back(std::move(hashes));
  }
}

Prefilter::Run* Prefilter::find(std::uint64_t hash) {
  const auto found = runs_.find(hash);
  if (found == runs_.end()) return nullptr;
  if (found->second.stamp != stamp_) {
    found->second.stamp = stamp_;
    found->second.seen = 0;
  }
  return &found->second;
}

std::size_t Prefilter::possible_matches() const {
  std::size_t out = always_;
  const auto seen = [&](const Run& run) { return run.stamp == stamp_ ? run.seen : 0; };
  for (const auto& [hash, run] : runs_) out += std::min(run.in_query, seen(run));
  for (const auto& hashes : many_)
    out += std::all_of(hashes.begin(), hashes.end(), [&](auto hash) { return seen(runs_.at(hash)) != 0; }) ? 1 : 0;
  return out;
}

bool Prefilter::may_reach(std::string_view text, const std::string& folded) {
  if (has_deceptive(text)) return true;
  ++stamp_;
  std::size_t runs = 0;                                   // at least as many as tokens
  std::size_t at_least = 0;                               // at most as many as tokens
  std::size_t strangers = 0;                              // at most as many as tokens that the query lacks
  bool counted = false, strange = false, digits = false;  // of the chunk between two spaces
  const auto end_chunk = [&] {
    if (strange && !digits) ++strangers;  // with a digit it may all be one number: "mp3"
    counted = strange = digits = false;
  };
  const bool sure = scan_runs(
      folded,
      [&](const FoundRun& run) {
        ++runs;
        Run* known = run.number ? nullptr : find(run.hash);
        if (known != nullptr) ++known->seen;
        if (run.single) {
          ++at_least;
          if (known == nullptr) ++strangers;
        } else if (run.number) {
          digits = true;
        } else if (run.letters >= telling_letters) {
          if (!counted) ++at_least;
          counted = true;
          if (known == nullptr) strange = true;
        }
      },
      end_chunk);
  end_chunk();
  if (!sure) return true;
  if (runs * 100 < tokens_ * minimum_ || at_least * minimum_ > tokens_ * 100) return false;
  if (strangers * 100 > runs * (100 - minimum_)) return false;
  return possible_matches() * 100 >= tokens_ * minimum_;
}

}  // namespace hexaglot::match
