#pragma once
// Find and replace in the open document: in some or all of its versions, folded, to the letter or by a regular
// expression. Hits are spans of the plain text of cells (cell_text.hpp), each within one segment. Made for a worker
// over a snapshot: reports progress, obeys cancelling, uses all cores.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/edit.hpp"
#include "core/base/progress.hpp"
#include "core/base/result.hpp"
#include "core/base/span.hpp"
#include "core/check/port.hpp"
#include "core/model/document.hpp"

namespace hexaglot::gui {

struct FindRequest {
  enum class How : std::uint8_t {
    folded,      // core/text/fold.hpp: "etat" finds "État"
    exact,       // to the letter
    expression,  // a regular expression (ICU)
    expression_ignoring_case
  };
  enum class Words : std::uint8_t { any, whole };  // whole: a hit cuts no word (core/text/words.hpp)
  std::string wanted;
  How how = How::folded;
  Words words = Words::any;
  std::vector<std::uint32_t> versions = {};            // empty: all
  std::optional<check::RowRange> rows = std::nullopt;  // absent: all
  std::size_t most = 1'000'000;                        // hits; then the search ends
};

struct Hit {
  std::uint32_t row = 0, version = 0;
  Span span;  // bytes of the cell's plain text, never empty
  friend bool operator==(const Hit&, const Hit&) = default;
};

struct Found {
  std::vector<Hit> hits;     // by row, then version, then place
  bool cut = false;          // there are more than were asked for
  std::size_t given_up = 0;  // segments in which the expression ran away; what it found there before counts
  [[nodiscard]] std::vector<std::uint32_t> rows() const;  // ascending, each once
  // Those of a row begin here and end before the next row's.
  [[nodiscard]] std::vector<Hit> of_row(std::uint32_t row) const;
};

// What is looked for, made ready. Thread: one at a time per object; copies are made for others with again().
class Finder {
 public:
  // Errors (usage), sentences for the user: nothing to look for, a fault in the expression with its place.
  [[nodiscard]] static Result<Finder> make(const FindRequest& request);
  ~Finder();
  Finder(Finder&&) noexcept;
  Finder& operator=(Finder&&) noexcept;
  [[nodiscard]] Finder again() const;

  struct Match {
    Span span;
    std::vector<Span> groups;  // of an expression, from 0 (the whole); text::Pattern::absent for one that took no part
  };
  enum class Outcome : std::uint8_t { done, given_up };
  // In one segment's text, from left to right, none overlapping, none empty.
  Outcome in(std::string_view text, std::string_view language, std::vector<Match>& out);

 private:
  struct Inner;
  explicit Finder(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

// Errors: as Finder::make(); cancelled.
[[nodiscard]] Result<Found> find(const model::Document& document, const FindRequest& request,
                                 const Progress& progress = {});

struct Replaced {
  std::vector<app::TextEdit> edits;  // for one app::change_texts
  std::size_t hits = 0;
  std::size_t rows = 0;
  std::size_t given_up = 0;  // as Found's
};

// All hits. In the replacement for an expression, $1 … $99 are its groups, $0 the whole, \$ and \\ the signs
// themselves. Hits that would say the same afterwards are not edits. Errors: as find(); a group that there is not, a
// line break.
[[nodiscard]] Result<Replaced> replace_all(const model::Document& document, const FindRequest& request,
                                           const std::string& replacement, const Progress& progress = {});
// This one. Error (usage) besides: it does not stand there any more.
[[nodiscard]] Result<Replaced> replace_one(const model::Document& document, const FindRequest& request,
                                           const std::string& replacement, const Hit& hit);

}  // namespace hexaglot::gui
