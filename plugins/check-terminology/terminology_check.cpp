// hexaglot.check.terminology, row by row, and hexaglot.check.terminology-mixed, which needs the whole document: the
// plugin's door. The work is in row_terms, row_names and mixed_terms.
#include <hexaglot/sdk/check.hpp>

#include "lexicon_set.hpp"
#include "mixed_terms.hpp"
#include "row_terms.hpp"

namespace hexaglot::terminology {

namespace {

std::int32_t severity_of(std::string_view chosen, std::int32_t otherwise) {
  if (chosen == "info") return HX_INFO;
  if (chosen == "warning") return HX_WARNING;
  return chosen == "error" ? static_cast<std::int32_t>(HX_ERROR) : otherwise;
}

class TerminologyCheck final : public sdk::RowCheck {
 public:
  explicit TerminologyCheck(const sdk::Host& host) : lexicons_(host) {
    options_.missing_severity = severity_of(host.setting("terminology.missing-severity"), HX_WARNING);
  }

  static const hx_check_descriptor& descriptor() {
    static const hx_finding_kind kinds[] = {
        {"terminology.missing", "A version has no admitted term for a concept that the other versions name."},
        {"terminology.deprecated", "A version uses a term that the termbase calls deprecated."},
        {"terminology.forbidden", "A version uses a term that the termbase forbids."},
        {"terminology.case", "A version writes a term with other capitals than the termbase."},
        {"terminology.form", "A version has the short name where the others have the formal one, or the reverse."}};
    static const hx_setting settings[] = {{"terminology.missing-severity", HX_SETTING_TEXT, "warning", 0, 0,
                                           "Severity of a missing term: info, warning or error"}};
    static const hx_check_descriptor d = {"hexaglot.check.terminology", "Terminology", kinds, 5, settings, 1};
    return d;
  }

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (lexicons_.empty()) return;
    const auto lexicons = lexicons_.of(document);
    for (std::uint32_t r = rows.first; r < rows.end; ++r) {
      for (auto* lexicon : lexicons)
        if (lexicon != nullptr) lexicon->rest();
      RowTerms row(document, r, lexicons, options_);
      row.report_bad_terms(findings);
      row.report_missing(findings);
      row.report_case(findings);
      row.report_forms(findings);
    }
  }

 private:
  LexiconSet lexicons_;
  RowOptions options_;
};

class MixedTermsCheck final : public sdk::Check {
 public:
  explicit MixedTermsCheck(const sdk::Host& host)
      : lexicons_(host),
        severity_(severity_of(host.setting("terminology.mixed-severity"), HX_INFO)),
        on_(host.setting("terminology.mixed-severity").find_first_of("iwe") == 0) {}

  static const hx_check_descriptor& descriptor() {
    static const hx_finding_kind kinds[] = {
        {"terminology.mixed", "A version uses two admitted terms for a concept for which the others keep to one."}};
    static const hx_setting settings[] = {{"terminology.mixed-severity", HX_SETTING_TEXT, "off", 0, 0,
                                           "Severity of two terms for one concept: off, info, warning or error"}};
    static const hx_check_descriptor d = {
        "hexaglot.check.terminology-mixed", "One term for one concept", kinds, 1, settings, 1};
    return d;
  }

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    if (on_ && !lexicons_.empty()) MixedTerms(document, lexicons_.of(document)).report(severity_, findings);
  }

 private:
  LexiconSet lexicons_;
  std::int32_t severity_;
  bool on_;
};

}  // namespace

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.terminology", "Terminology", "0.2.0", TerminologyCheck, MixedTermsCheck)

}  // namespace hexaglot::terminology
