#pragma once
// Rules out, at some nanoseconds a byte, texts that cannot reach a percentage: so that words are looked for only in the
// few that can. Never rules out one that can: D edits leave at least M − D tokens untouched, so a text at p per cent
// has p per cent of the query's tokens, p per cent of its own tokens are the query's, and the lengths differ
// accordingly. Tokens are bounded through runs of letters, which every token equal to another shares. Private to match.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/match/scorer.hpp"

namespace hexaglot::match {

class Prefilter {
 public:
  Prefilter(const std::vector<Token>& query, int minimum);

  [[nodiscard]] bool may_reach(std::string_view text, const std::string& folded);

 private:
  // Several tokens of the query may share a run; one token may have several ("can't").
  struct Run {
    std::size_t in_query = 0;  // tokens that are this run and nothing else
    std::size_t seen = 0;      // in the text, if `stamp` is the current one
    std::uint64_t stamp = 0;
  };

  Run* find(std::uint64_t hash);
  [[nodiscard]] std::size_t possible_matches() const;

  std::size_t tokens_;
  std::size_t minimum_;
  std::size_t always_ = 0;                        // tokens that count as found: numbers, scripts without spaces
  std::unordered_map<std::uint64_t, Run> runs_;   // by hash; equal hashes only make the filter milder
  std::vector<std::vector<std::uint64_t>> many_;  // tokens of several runs
  std::uint64_t stamp_ = 0;
};

}  // namespace hexaglot::match
