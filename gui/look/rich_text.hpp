#pragma once
// A paragraph of any script with pieces set apart, laid out by Pango and painted on a wxDC: for the cards of panes. Its
// direction is that of its language, never that of its first letter. Thread: the one that draws.
#include <wx/colour.h>

#include <memory>
#include <string>
#include <vector>

#include "core/base/span.hpp"

class wxDC;
class wxWindow;

namespace hexaglot::gui {

enum class RichKind : std::uint8_t { bold, italic, quiet, struck, added, removed, found, term, avoided, warning };

struct RichMark {
  Span span;  // bytes of the text
  RichKind kind = RichKind::bold;
};

// On which side lines stand: the one where their language begins, where the interface does, or in the middle.
enum class RichSide : std::uint8_t { language, interface, left, right, middle };

struct RichText {
  std::string text;
  std::string language;  // BCP 47; empty: of the interface
  std::vector<RichMark> marks;
  double scale = 1;  // of the desktop's letters
  int lines = 0;     // at most; the rest is "…"; 0: all
  RichSide side = RichSide::language;
};

class RichLayout {
 public:
  RichLayout();
  // `width` in pixels. The window gives fonts, resolution and colours.
  RichLayout(const wxWindow& window, const RichText& text, int width);
  ~RichLayout();
  RichLayout(RichLayout&& other) noexcept;
  RichLayout& operator=(RichLayout&& other) noexcept;

  [[nodiscard]] int height() const;  // pixels
  [[nodiscard]] int width() const;   // of the letters, at most the one given
  // Upper left corner of the given width.
  void paint(wxDC& dc, int x, int y, const wxColour& ink) const;

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

// One line of the interface's own words, where it stands in a box: from the side where reading starts.
[[nodiscard]] int line_height(const wxWindow& window, double scale = 1);

}  // namespace hexaglot::gui
