// hexaglot.check.terminology: the plugin's door. The work is in row_terms.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/text.hpp>

#include "row_terms.hpp"
#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

class TerminologyCheck final : public sdk::Check {
 public:
  explicit TerminologyCheck(const sdk::Host& host) : host_(host), concepts_(sdk::concepts(host)) {
    const auto severity = host.setting("terminology.missing-severity");
    if (severity == "info") options_.missing_severity = HX_INFO;
    if (severity == "error") options_.missing_severity = HX_ERROR;
  }

  static const hx_check_descriptor& descriptor() {
    static const hx_finding_kind kinds[] = {
        {"terminology.missing", "A version has no admitted term for a concept that the other versions name."},
        {"terminology.deprecated", "A version uses a term that the termbase calls deprecated."},
        {"terminology.forbidden", "A version uses a term that the termbase forbids."}};
    static const hx_setting settings[] = {{"terminology.missing-severity", HX_SETTING_TEXT, "warning", 0, 0,
                                           "Severity of a missing term: info, warning or error"}};
    static const hx_check_descriptor d = {"hexaglot.check.terminology", "Terminology", kinds, 3, settings, 1};
    return d;
  }

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    if (concepts_.empty()) return;
    std::vector<Lexicon*> lexicons;
    for (std::uint32_t v = 0; v < document.versions(); ++v) lexicons.push_back(lexicon(document.language(v)));
    for (std::uint32_t r = 0; r < document.rows(); ++r) {
      RowTerms row(document, r, lexicons, concepts_, options_);
      row.report_bad_terms(findings);
      row.report_missing(findings);
    }
  }

 private:
  // Kept from one document to the next.
  Lexicon* lexicon(std::string_view tag) {
    const std::string language(primary(tag));
    const auto known = lexicons_.find(language);
    if (known != lexicons_.end()) return known->second.get();
    const auto note = [host = host_](std::string_view message) { host.log(HX_LOG_INFO, message); };
    auto made = std::make_unique<Lexicon>(tag, concepts_, sdk::Text(host_), note);
    if (made->empty()) made.reset();
    return lexicons_.emplace(language, std::move(made)).first->second.get();
  }

  sdk::Host host_;
  std::vector<hx_concept> concepts_;
  RowOptions options_;
  std::map<std::string, std::unique_ptr<Lexicon>> lexicons_;
};

}  // namespace

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.terminology", "Terminology", "0.1.0", TerminologyCheck)

}  // namespace hexaglot::terminology
