#include "core/text/pattern.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

namespace hexaglot::text {

namespace {

// ICU counts ten thousand steps of its machine as one: a sentence takes a small part of one.
constexpr std::int32_t most_steps = 50;
constexpr std::int32_t most_stack = 1 << 20;  // bytes
constexpr std::size_t longest_text = std::size_t{1} << 26;
constexpr std::size_t most_found = 50'000;  // spans in one text

const char* reason(UErrorCode status) {
  switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
      return "a bracket ( ) is not closed, or closed too often";
    case U_REGEX_MISSING_CLOSE_BRACKET:
      return "a bracket [ ] is not closed";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
      return "there is no such escape after \\";
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG:
      return "the numbers in { } are wrong";
    case U_REGEX_LOOK_BEHIND_LIMIT:
      return "what is looked for behind (?<= ) must have an end: no * or + there";
    case U_REGEX_INVALID_BACK_REF:
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
      return "there is no such group";
    case U_REGEX_PROPERTY_SYNTAX:
      return "there is no such \\p{ } class";
    case U_REGEX_INVALID_RANGE:
      return "a range x-y is the wrong way round";
    case U_REGEX_RULE_SYNTAX:
      return "something is wrong here, such as * or + after nothing";
    case U_REGEX_PATTERN_TOO_BIG:
      return "the pattern is too large";
    case U_REGEX_INVALID_FLAG:
      return "there is no such flag";
    case U_REGEX_SET_CONTAINS_STRING:
      return "a class [ ] holds a string";
    default:
      return "it is no regular expression";
  }
}

// UTF-16 of the text that was asked last, and the bytes that its units come from: rules ask one text by many patterns.
struct Converted {
  std::string text;
  icu::UnicodeString units;
  std::vector<std::uint32_t> bytes;  // made at the first match
  bool has_bytes = false;

  void take(std::string_view t) {
    if (text == t && !units.isBogus() && (units.length() > 0 || t.empty())) return;
    text = t;
    units = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    has_bytes = false;
  }
  std::uint32_t byte(std::int32_t unit) {
    if (!has_bytes) {
      bytes.clear();
      bytes.reserve(static_cast<std::size_t>(units.length()) + 1);
      std::uint32_t at = 0;
      for (std::int32_t i = 0; i < units.length(); ++i) {
        bytes.push_back(at);
        const UChar32 c = units.char32At(i);
        if (c > 0xFFFF) {
          bytes.push_back(at);
          ++i;
        }
        at += static_cast<std::uint32_t>(U8_LENGTH(c));
      }
      bytes.push_back(at);
      has_bytes = true;
    }
    return bytes[static_cast<std::size_t>(unit)];
  }
};

Converted& converted(std::string_view text) {
  thread_local Converted last;
  last.take(text);
  return last;
}

}  // namespace

struct Pattern::State {
  std::unique_ptr<icu::RegexPattern> pattern;
  std::unique_ptr<icu::RegexMatcher> matcher;
  std::vector<Span> found;
};

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

std::variant<Pattern, PatternFault> Pattern::compile(std::string_view pattern, Case letters) {
  if (pattern.empty()) return PatternFault{0, "it is empty"};
  if (pattern.size() > 10'000) return PatternFault{0, "it is longer than 10,000 bytes"};
  const auto units =
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<std::int32_t>(pattern.size())));
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  auto state = std::make_unique<State>();
  const std::uint32_t flags =
      UREGEX_ERROR_ON_UNKNOWN_ESCAPES | (letters == Case::ignored ? std::uint32_t{UREGEX_CASE_INSENSITIVE} : 0U);
  state->pattern.reset(icu::RegexPattern::compile(units, flags, where, status));
  if (U_FAILURE(status) == 0) state->matcher.reset(state->pattern->matcher(status));
  if (U_FAILURE(status) != 0 || !state->matcher) {
    // One line is a pattern: its offset counts code points from the start of the line.
    const auto end = units.moveIndex32(0, std::max<std::int32_t>(0, where.offset - 1));
    std::string before;
    units.tempSubStringBetween(0, end).toUTF8String(before);
    return PatternFault{static_cast<std::uint32_t>(std::min(before.size(), pattern.size())), reason(status)};
  }
  state->matcher->setTimeLimit(most_steps, status);
  state->matcher->setStackLimit(most_stack, status);
  return Pattern(std::move(state));
}

Pattern::Outcome Pattern::find(std::string_view text, const Each& each) {
  if (text.size() > longest_text) return Outcome::done;
  auto& source = converted(text);
  auto& m = *state_->matcher;
  m.reset(source.units);
  const auto groups = static_cast<std::size_t>(m.groupCount()) + 1;
  auto& found = state_->found;
  found.clear();
  UErrorCode status = U_ZERO_ERROR;
  while (found.size() < most_found && m.find(status) != 0 && U_FAILURE(status) == 0)
    for (std::size_t g = 0; g < groups; ++g) {
      const auto begin = m.start(static_cast<std::int32_t>(g), status);
      const auto end = m.end(static_cast<std::int32_t>(g), status);
      found.push_back(begin < 0 ? absent : Span{source.byte(begin), source.byte(end)});
    }
  static const icu::UnicodeString nothing;
  m.reset(nothing);  // the converted text may go
  const auto matches = std::move(found);
  for (std::size_t i = 0; i + groups <= matches.size(); i += groups)
    if (!each({matches.data() + i, groups})) break;
  return U_FAILURE(status) != 0 ? Outcome::runaway : Outcome::done;
}

}  // namespace hexaglot::text
