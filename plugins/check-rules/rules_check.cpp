// The check: reads the rule files once, asks every rule of every row that it concerns.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/text.hpp>

#include "compile.hpp"
#include "evaluate.hpp"

namespace hexaglot::check_rules {
namespace {

constexpr const char* file_setting = "rules.file";
constexpr std::uintmax_t largest_file = std::uintmax_t{4} << 20;
constexpr std::size_t most_told = 100;

constexpr std::array<hx_finding_kind, 2> kinds = {{
    {"rules.forbidden", "A version has what one of your rules forbids."},
    {"rules.missing", "A version lacks what one of your rules requires."},
}};

constexpr std::array<hx_setting, 1> settings = {{
    {file_setting, HX_SETTING_TEXT, "", 0, 0, "Files of your own rules, with commas between"},
}};

class RulesCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.rules", "Rules",
                                          kinds.data(),           static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),        static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit RulesCheck(const sdk::Host& host) : host_(host) {
    std::string_view rest;
    const auto files = host.setting(file_setting);
    for (rest = files; !rest.empty();) {
      const auto comma = rest.find(',');
      auto one = rest.substr(0, comma);
      while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
      while (!one.empty() && one.back() == ' ') one.remove_suffix(1);
      rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
      if (!one.empty()) read(std::string(one));
    }
  }

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (rules_.empty()) return;
    std::vector<Cell> row;
    std::vector<std::uint32_t> versions;
    for (std::uint32_t r = rows.first; r < rows.end; ++r) {
      row.clear();
      versions.clear();
      for (std::uint32_t v = 0; v < document.versions(); ++v) {
        const auto cell = document.cell(r, v);
        if (cell.empty()) continue;
        Cell& made = row.emplace_back();
        made.language = document.language(v);
        for (const auto s : cell) made.texts.push_back(document.segment_text(v, s));
        versions.push_back(v);
      }
      for (auto& rule : rules_)
        for (std::size_t c = 0; c < row.size() && !rule.stopped; ++c)
          if (rule.is_for(row[c].language)) ask_one(document, r, rule, row, versions, c, findings);
    }
  }

 private:
  void read(const std::string& file) {
    std::size_t told = 0;
    const auto say = [&](const std::string& where, const std::string& reason) {
      if (++told <= most_told) host_.log(HX_LOG_WARNING, where + ": " + reason);
      if (told == most_told + 1) host_.log(HX_LOG_WARNING, file + ": more faults are not listed");
    };
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return say(file, "is no file; its rules are not used");
    if (std::filesystem::file_size(file, error) > largest_file)
      return say(file, "is larger than 4 MiB; its rules are not used");
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) return say(file, "cannot be read; its rules are not used");
    const Tell tell = [&](std::uint32_t line, std::uint32_t column, const std::string& reason) {
      say(file + ":" + std::to_string(line) + (column == 0 ? "" : ":" + std::to_string(column)), reason);
    };
    const sdk::Patterns patterns(host_);
    for (auto& rule : compile(file, text.str(), patterns, sdk::Text(host_), tell)) rules_.push_back(std::move(rule));
  }

  void ask_one(const sdk::Document& document, std::uint32_t r, Rule& rule, const std::vector<Cell>& row,
               const std::vector<std::uint32_t>& versions, std::size_t c, const sdk::Findings& findings) {
    std::vector<Hit> hits;
    if (ask(rule, row[c], row, sdk::Patterns(host_), hits) == Asked::ran_away) {
      rule.stopped = true;
      host_.log(HX_LOG_WARNING,
                rule.file + ":" + std::to_string(rule.line) + ": the rule " + rule.name +
                    " ran away and is not used any further; avoid repetitions inside repetitions, such as (a+)+");
    }
    for (const auto& hit : hits) {
      const auto version = versions[c];
      const auto segment = document.segment(version, document.cell(r, version)[hit.text]);
      sdk::Finding f;
      const bool forbidden = rule.demand == RuleText::Demand::forbid;
      f.id = forbidden ? kinds[0].id : kinds[1].id;
      f.severity = rule.conditions.empty() ? rule.severity : sdk::severity_in(document, r, rule.severity);
      f.row = r;
      f.versions = {version};
      const hx_span span =
          forbidden ? hx_span{segment.span.begin + hit.span.begin, segment.span.begin + hit.span.end} : segment.span;
      f.places = {{version, segment.block, span}};
      for (std::size_t k = 0; k < row.size(); ++k)
        if (const auto seen = hit.seen.find(std::string(row[k].language)); seen != hit.seen.end())
          f.values.push_back({versions[k], seen->second});
      f.message = hit.message + " (rule " + rule.name + ")";
      if (rule.has_replace && span.begin < span.end)
        f.fix = {f.places.front(), hit.replacement, "Write \"" + hit.replacement + "\""};
      findings.add(f);
    }
  }

  sdk::Host host_;
  std::vector<Rule> rules_;
};

}  // namespace
}  // namespace hexaglot::check_rules

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.rules", "Rules", "0.1.0", hexaglot::check_rules::RulesCheck)
