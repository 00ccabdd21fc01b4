#pragma once
// The findings pane without its window: which findings are listed under a filter, in what words, where they point,
// what their fix would change, and which comes next. Keeps indices only, so that 100,000 findings cost little. The
// findings belong to Checking; a list is made anew when they change. Thread: the one that draws.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "gui/model/cell_text.hpp"

namespace hexaglot::gui {

struct FindingFilter {
  std::string check;                        // id; empty: all
  std::optional<model::Severity> severity;  // exactly this one
  std::string language;                     // of a version that departs; empty: all
  std::string text;                         // in title, message or values; ASCII letters in any case
  friend bool operator==(const FindingFilter&, const FindingFilter&) = default;
};

// Where a finding points: row and version, and a byte of the cell's plain text.
struct FindingSpot {
  std::uint32_t row = 0, version = 0, at = 0;
  friend bool operator==(const FindingSpot&, const FindingSpot&) = default;
};

class FindingsList {
 public:
  // The findings live until the next call.
  void set(const std::vector<model::Finding>* findings, const model::Document* document);
  void set_filter(FindingFilter filter);
  [[nodiscard]] const FindingFilter& filter() const { return filter_; }

  // Nothing where the findings changed and set() was not called yet.
  [[nodiscard]] std::size_t size() const { return all() == taken_ ? shown_.size() : 0; }
  [[nodiscard]] std::size_t all() const { return findings_ == nullptr ? 0 : findings_->size(); }
  [[nodiscard]] const model::Finding& at(std::size_t place) const { return (*findings_)[shown_[place]]; }
  // Where a finding (its index among all) is listed.
  [[nodiscard]] std::optional<std::size_t> place_of(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t index(std::size_t place) const { return shown_[place]; }

  // What there is to choose from, with how many findings each, whatever the filter is.
  struct Choice {
    std::string id;
    std::size_t count = 0;
  };
  [[nodiscard]] const std::vector<Choice>& checks() const { return checks_; }
  [[nodiscard]] const std::vector<Choice>& languages() const { return languages_; }
  [[nodiscard]] std::size_t count(model::Severity severity) const {
    return severities_[static_cast<std::size_t>(severity)];
  }

  // The listed one after (before) the place; behind the last comes the first. Nothing where none is listed.
  enum class Direction : std::uint8_t { forward, backward };
  [[nodiscard]] std::optional<std::size_t> next(FindingSpot from, std::optional<std::size_t> selected,
                                                Direction direction) const;

 private:
  void choose();
  const std::vector<model::Finding>* findings_ = nullptr;
  std::vector<std::string> version_languages_;
  FindingFilter filter_;
  std::size_t taken_ = 0;  // findings that there were
  std::vector<std::uint32_t> shown_;
  std::vector<Choice> checks_, languages_;
  std::array<std::size_t, 3> severities_{};
};

// "12", "12–20", "" for a finding of the document as a whole.
[[nodiscard]] std::string rows_of(const model::Finding& finding);
// "fr, ru"
[[nodiscard]] std::string languages_of(const model::Finding& finding, const model::Document& document);
// Nothing for a finding that points nowhere.
[[nodiscard]] std::optional<FindingSpot> spot_of(const model::Finding& finding, const model::Document& document);

// What a fix would make of the text around it.
struct FixPreview {
  std::string before, after;  // with some words around, "…" where cut
  Span removed, added;        // bytes of before and of after
  std::string language;
};
[[nodiscard]] std::optional<FixPreview> preview_of(const model::Finding& finding, const model::Document& document);

}  // namespace hexaglot::gui
