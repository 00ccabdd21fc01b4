// The smallest real plugin: a row in which most versions have text and one has none. Copy this folder, change the ids.
#include <algorithm>
#include <cstdint>
#include <string>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

namespace {

namespace sdk = hexaglot::sdk;

constexpr hx_finding_kind kinds[] = {
    {"template.empty-cell", "A version has nothing in a row that most versions fill."}};
constexpr hx_setting settings[] = {
    {"template.least-words", HX_SETTING_NUMBER, "3", 1, 1000, "Fewest words in a row that are worth a finding"}};

class TemplateCheck final : public sdk::Check {
 public:
  static const hx_check_descriptor& descriptor() {
    static constexpr hx_check_descriptor d = {"hexaglot.check.template", "Template", kinds, 1, settings, 1};
    return d;
  }

  // One object per worker; ask the host for everything that does not change here.
  explicit TemplateCheck(const sdk::Host& host)
      : text_(host), least_words_(std::stoul(host.setting("template.least-words"))) {}

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    for (std::uint32_t row = 0; row < document.rows(); ++row) look_at(document, row, findings);
  }

 private:
  void look_at(const sdk::Document& document, std::uint32_t row, const sdk::Findings& findings) const {
    sdk::Finding f;
    std::string names;
    std::size_t most_words = 0;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto words = words_in(document, row, v);
      f.values.push_back({v, words == 0 ? "–" : std::to_string(words) + (words == 1 ? " word" : " words")});
      most_words = std::max(most_words, words);
      if (words != 0) continue;
      f.versions.push_back(v);
      names += (names.empty() ? "" : ", ") + std::string(document.language(v));
    }
    // A row that half of the versions lack is a matter of opinion: stay silent.
    if (f.versions.empty() || 2 * f.versions.size() >= document.versions() || most_words < least_words_) return;
    f.id = "template.empty-cell";
    f.row = row;
    f.message = names + (f.versions.size() == 1 ? " has" : " have") + " nothing where " +
                std::to_string(document.versions() - f.versions.size()) + " versions have text";
    findings.add(f);
  }

  std::size_t words_in(const sdk::Document& document, std::uint32_t row, std::uint32_t version) const {
    std::size_t count = 0;
    for (const auto segment : document.cell(row, version))
      for (const auto& word : text_.words(document.segment_text(version, segment), document.language(version)))
        if (word.kind != HX_WORD_PUNCTUATION) ++count;
    return count;
  }

  sdk::Text text_;
  std::size_t least_words_;
};

}  // namespace

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.template", "Template", "0.1.0", TemplateCheck)
