#include "rule_file.hpp"

#include <algorithm>
#include <set>

#include <hexaglot/sdk/utf8.hpp>

namespace hexaglot::check_rules {

namespace {

std::string_view trim(std::string_view s) {
  const auto begin = s.find_first_not_of(" \t\r");
  return begin == s.npos ? std::string_view{} : s.substr(begin, s.find_last_not_of(" \t\r") - begin + 1);
}

std::uint32_t code_points(std::string_view s) {
  return static_cast<std::uint32_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_name(std::string_view s) {
  return !s.empty() && s.size() <= 80 && std::all_of(s.begin(), s.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c >= 0x80;
  });
}

bool is_tag(std::string_view s) {
  return s.size() >= 2 && s.size() <= 20 && std::all_of(s.begin(), s.end(), [](unsigned char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

// "text [en] text [fr] text"
std::vector<Example::Part> parts_of(std::string_view value) {
  std::vector<Example::Part> out;
  std::string language;
  std::size_t begin = 0;
  for (std::size_t at = value.find('[');; at = value.find('[', at + 1)) {
    const auto close = at == value.npos ? value.npos : value.find(']', at);
    const bool tag = close != value.npos && close - at <= 9 && is_tag(value.substr(at + 1, close - at - 1)) &&
                     (at == 0 || value[at - 1] == ' ');
    if (at != value.npos && !tag) continue;
    const auto text = trim(value.substr(begin, at == value.npos ? at : at - begin));
    if (!text.empty() || !language.empty()) out.push_back({language, std::string(text)});
    if (at == value.npos) return out;
    language = value.substr(at + 1, close - at - 1);
    begin = close + 1;
  }
}

class Reader {
 public:
  Reader(std::string_view text, const Tell& tell) : text_(text), tell_(tell) {}

  std::vector<RuleText> read() {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    std::uint32_t number = 0;
    while (!text_.empty()) {
      const auto end = text_.find('\n');
      const auto line = text_.substr(0, end);
      text_.remove_prefix(end == text_.npos ? text_.size() : end + 1);
      ++number;
      if (!sdk::is_utf8(line)) {
        fault(number, 0, "is not UTF-8");
        continue;
      }
      const auto content = trim(line);
      if (!content.empty() && content.front() != '#') take(number, line);
    }
    finish();
    return std::move(out_);
  }

 private:
  RuleText* rule() { return out_.empty() ? nullptr : &out_.back(); }

  void fault(std::uint32_t line, std::uint32_t column, const std::string& reason) {
    if (rule() != nullptr) rule()->sound = false;
    tell_(line, column, reason + (rule() != nullptr ? "; the rule " + rule()->name + " is not used" : ""));
  }

  void take(std::uint32_t number, std::string_view line) {
    const auto colon = line.find(':');
    if (colon == line.npos) return fault(number, 1, "is no \"key: value\"");
    const auto key = trim(line.substr(0, colon));
    const auto value = trim(line.substr(colon + 1));
    const auto column =
        value.empty() ? 0 : code_points(line.substr(0, static_cast<std::size_t>(value.data() - line.data()))) + 1;
    const Line here{std::string(value), number, column};
    if (key == "rule") return begin(here);
    if (rule() == nullptr) return fault(number, 1, "stands before the first \"rule: name\"; it is left out");
    if (value.empty()) return fault(number, 1, "\"" + std::string(key) + ":\" says nothing");
    keep(key, here);
  }

  void begin(const Line& line) {
    finish();
    out_.emplace_back();
    rule()->name = line.value;
    rule()->line = line.number;
    if (!is_name(line.value))
      fault(line.number, line.column,
            "a rule's name is letters, digits, points and hyphens, not \"" + line.value + "\"");
    else if (!names_.insert(line.value).second)
      fault(line.number, line.column, "there is a rule " + line.value + " already");
  }

  void keep(std::string_view key, const Line& line) {
    auto& r = *rule();
    const auto space = key.find(' ');
    const auto word = key.substr(0, space);
    const std::string language(space == key.npos ? std::string_view{} : trim(key.substr(space)));
    if ((word == "when" || word == "unless") && (language.empty() || is_tag(language))) {
      if (word == "when" && language.empty())
        return fault(line.number, 1, "\"when\" needs a language: when en: pattern");
      r.conditions.push_back({language, line, word == "when" ? Condition::Kind::when : Condition::Kind::unless});
    } else if (key == "in") {
      languages(line);
    } else if (key == "forbid" || key == "require") {
      if (r.demand != RuleText::Demand::none)
        return fault(line.number, 1, "a rule forbids or requires one pattern; write another rule");
      r.demand = key == "forbid" ? RuleText::Demand::forbid : RuleText::Demand::require;
      r.pattern = line;
    } else if (key == "good" || key == "bad") {
      r.examples.push_back(
          {parts_of(line.value), line.number, key == "good" ? Example::Kind::good : Example::Kind::bad});
    } else if (key == "severity") {
      if (line.value != "info" && line.value != "warning" && line.value != "error")
        return fault(line.number, line.column, "a severity is info, warning or error, not \"" + line.value + "\"");
      r.severity = line.value;
    } else if (key == "message") {
      r.message = line.value;
    } else if (key == "replace") {
      r.replace = line;
      r.has_replace = true;
    } else if (key == "case") {
      if (line.value != "exact" && line.value != "ignored")
        return fault(line.number, line.column, "case is exact or ignored, not \"" + line.value + "\"");
      r.ignores_case = line.value == "ignored";
    } else {
      fault(line.number, 1,
            "there is no key \"" + std::string(key.substr(0, 40)) +
                "\"; there are: rule, in, forbid, require, when LANG, unless LANG, case, severity, message, replace, "
                "good, bad");
    }
  }

  void languages(const Line& line) {
    std::string_view rest = line.value;
    while (!rest.empty()) {
      const auto comma = rest.find(',');
      const auto one = trim(rest.substr(0, comma));
      rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
      if (one != "*" && !is_tag(one))
        return fault(line.number, line.column, "\"" + std::string(one) + "\" is no language tag");
      rule()->languages.emplace_back(one);
    }
  }

  void finish() {
    if (rule() == nullptr || !rule()->sound) return;
    const auto& r = *rule();
    if (r.demand == RuleText::Demand::none)
      fault(r.line, 0, "the rule has neither \"forbid\" nor \"require\"");
    else if (r.languages.empty())
      fault(r.line, 0, "the rule does not say in which language (in: fr)");
    else if (r.has_replace && r.demand == RuleText::Demand::require)
      fault(r.replace.number, 1, "what is required and missing cannot be replaced");
  }

  std::string_view text_;
  const Tell& tell_;
  std::vector<RuleText> out_;
  std::set<std::string, std::less<>> names_;
};

}  // namespace

std::vector<RuleText> read_rules(std::string_view text, const Tell& tell) { return Reader(text, tell).read(); }

}  // namespace hexaglot::check_rules
