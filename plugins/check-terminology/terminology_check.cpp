// hexaglot.check.terminology: the plugin's door. The work is in row_terms.
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/text.hpp>

#include "row_terms.hpp"
#include "shared_terms.hpp"
#include "word_forms.hpp"

namespace hexaglot::terminology {

namespace {

class TerminologyCheck final : public sdk::RowCheck {
 public:
  explicit TerminologyCheck(const sdk::Host& host) : host_(host), terms_(SharedTerms::of(host)) {
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

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (terms_->concepts().empty()) return;
    const auto lexicons = lexicons_of(document);
    for (std::uint32_t r = rows.first; r < rows.end; ++r) {
      for (auto* lexicon : lexicons)
        if (lexicon != nullptr) lexicon->rest();
      RowTerms row(document, r, lexicons, options_);
      row.report_bad_terms(findings);
      row.report_missing(findings);
    }
  }

 private:
  // One per version, kept from one document to the next; nullptr where the termbase has no term of its language.
  std::vector<Lexicon*> lexicons_of(const sdk::Document& document) {
    std::vector<std::string> languages;
    for (std::uint32_t v = 0; v < document.versions(); ++v) languages.emplace_back(primary(document.language(v)));
    const sdk::Text text(host_);
    if (std::ranges::any_of(languages, [this](const auto& l) { return !lexicons_.contains(l); }))
      terms_->prepare(languages, text);
    std::vector<Lexicon*> out;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      auto& lexicon = lexicons_[languages[v]];
      if (lexicon == nullptr) {
        const auto note = [host = host_](std::string_view message) { host.log(HX_LOG_INFO, message); };
        lexicon = std::make_unique<Lexicon>(document.language(v), terms_->index(languages[v]), text, note);
      }
      out.push_back(lexicon->index().empty() ? nullptr : lexicon.get());
    }
    return out;
  }

  sdk::Host host_;
  std::shared_ptr<SharedTerms> terms_;
  RowOptions options_;
  std::map<std::string, std::unique_ptr<Lexicon>> lexicons_;
};

}  // namespace

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.terminology", "Terminology", "0.1.0", TerminologyCheck)

}  // namespace hexaglot::terminology
