#pragma once
// Regular expressions (ICU: Unicode classes such as \p{Arabic}, look-around, named groups) for rules that people write.
// A pattern that would run away, such as (a+)+$, is given up after a fixed number of steps, the same on any machine.
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/span.hpp"

namespace hexaglot::text {

struct PatternFault {
  std::uint32_t offset = 0;  // byte of the pattern
  std::string reason;        // "a bracket is not closed"
};

enum class Case : std::uint8_t { exact, ignored };

// Thread: one at a time per object.
class Pattern {
 public:
  static constexpr Span absent{UINT32_MAX, UINT32_MAX};  // a group that took no part

  [[nodiscard]] static std::variant<Pattern, PatternFault> compile(std::string_view pattern, Case letters);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  enum class Outcome : std::uint8_t { done, runaway };
  // Every match from left to right, none overlapping: the whole and its groups, in bytes of the text. false from `each`
  // ends it; it is asked after the search, and may search itself. Costs 1–5 µs for a sentence; the text is converted
  // once for all patterns that ask it in turn.
  using Each = std::function<bool(std::span<const Span> groups)>;
  Outcome find(std::string_view text, const Each& each);

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace hexaglot::text
