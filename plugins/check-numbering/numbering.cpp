// The check: reads the versions, gathers what is odd and where they depart, and reports.
#include <array>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/text.hpp>

#include "across.hpp"
#include "crossrefs.hpp"
#include "footnotes.hpp"
#include "headings.hpp"
#include "ibid.hpp"
#include "read.hpp"
#include "report.hpp"
#include "sequence.hpp"

namespace hexaglot::check_numbering {
namespace {

constexpr const char* report_shared = "numbering.report-shared";

constexpr std::array<hx_finding_kind, 18> kinds = {{
    {"numbering.duplicate", "A number stands twice in one run of paragraphs, items or headings."},
    {"numbering.gap", "A run of numbers leaves one or more out."},
    {"numbering.restart", "A run of numbers goes back without a heading or a parent paragraph that explains it."},
    {"numbering.unnumbered", "A paragraph without a number stands between two that follow each other."},
    {"numbering.mixed-systems", "One list counts in two systems, such as digits and letters."},
    {"numbering.look-alike", "One list mixes letters of two scripts that look alike, such as Cyrillic and Latin a."},
    {"numbering.differs", "A row's number in one version is not that of the others."},
    {"numbering.shift", "From a row on the numbers of one version stay higher or lower than those of the others."},
    {"numbering.heading-variant", "A heading that is repeated in each part reads slightly otherwise in one."},
    {"numbering.reference-differs", "A cross reference leads to another number than in the other versions."},
    {"numbering.reference-missing", "A cross reference leads to a paragraph, article or section that is not there."},
    {"footnotes.mark-missing", "A note has no mark in the text."},
    {"footnotes.note-missing", "A footnote mark has no note."},
    {"footnotes.mark-double", "A footnote mark stands twice."},
    {"footnotes.order", "Footnote marks do not ascend."},
    {"footnotes.differs", "The footnote marks of a row differ between versions."},
    {"footnotes.ibid-differs", "A note says Ibid. where the other versions name a source, or the reverse."},
    {"footnotes.ibid-nothing", "The first note says Ibid., and nothing stands before it."},
}};

constexpr std::array<hx_setting, 1> settings = {{
    {report_shared, HX_SETTING_SWITCH, "on", 0, 0, "Tell what most versions share, the original's own oddities"},
}};

class NumberingCheck : public sdk::Check {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.numbering",
                                          "Numbering and footnotes",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit NumberingCheck(const sdk::Host& host)
      : text_(host), shared_(host.setting(report_shared) == "off" ? Shared::silent : Shared::told) {}

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    const auto versions = read(document, text_);
    std::vector<sdk::Finding> out;
    const auto silent = without_labels(document, versions, out);
    std::vector<Oddity> odd;
    for (const auto& v : versions)
      for (auto& o : oddities(document, v)) odd.push_back(std::move(o));
    const auto departed = deviations(document, versions, silent);
    for (auto& f : report(document, versions, silent, odd, departed, shared_)) out.push_back(std::move(f));
    for (auto& f : heading_variants(document, versions, text_, shared_)) out.push_back(std::move(f));
    for (auto& f : cross_references(document, versions, text_, shared_)) out.push_back(std::move(f));
    for (auto& f : footnotes(document, text_, shared_)) out.push_back(std::move(f));
    for (auto& f : ibid_chains(document, text_, shared_)) out.push_back(std::move(f));
    for (const auto& f : out) findings.add(f);
  }

 private:
  sdk::Text text_;
  Shared shared_;
};

}  // namespace
}  // namespace hexaglot::check_numbering

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.numbering", "Numbering and footnotes", "0.1.0",
                      hexaglot::check_numbering::NumberingCheck)
