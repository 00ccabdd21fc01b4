#pragma once
// The rule file as text: blocks of "key: value" lines, each block begun by "rule: name". Knows the keys, not what a
// pattern means.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hexaglot::check_rules {

struct Line {
  std::string value;
  std::uint32_t number = 0;  // of the line in the file, from 1
  std::uint32_t column = 0;  // code point of the line at which the value begins, from 1
};

// A pattern for the cell of a language; of the rule's own where the language is empty.
struct Condition {
  std::string language;
  Line pattern;
  enum class Kind : std::uint8_t { when, unless } kind = Kind::when;
};

// "bad: text [en] text": what each language has.
struct Example {
  struct Part {
    std::string language;  // empty: the rule's own
    std::string text;
  };
  std::vector<Part> parts;
  std::uint32_t line = 0;
  enum class Kind : std::uint8_t { good, bad } kind = Kind::good;
};

struct RuleText {
  std::string name;
  std::uint32_t line = 0;
  std::vector<std::string> languages;  // as written; "*" = all
  enum class Demand : std::uint8_t { none, forbid, require } demand = Demand::none;
  Line pattern;
  std::vector<Condition> conditions;
  std::vector<Example> examples;
  std::string severity, message;
  Line replace;
  bool has_replace = false;
  bool ignores_case = false;
  bool sound = true;  // false: a fault in it was told
};

// `column` 0 where none is known.
using Tell = std::function<void(std::uint32_t line, std::uint32_t column, const std::string& reason)>;

// Rules in the order of the file, those with a fault too (sound = false), so that names are known twice.
[[nodiscard]] std::vector<RuleText> read_rules(std::string_view text, const Tell& tell);

}  // namespace hexaglot::check_rules
