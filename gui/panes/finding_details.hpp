#pragma once
// One finding in full: its message, what each version has with those that depart set apart, the fix as it would read.
#include <wx/panel.h>

#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"
#include "gui/look/rich_text.hpp"

namespace hexaglot::gui {

class CardList;

class FindingDetails final : public wxPanel {
 public:
  explicit FindingDetails(wxWindow* parent);
  // `note`: why it is ignored, or empty. Both may go afterwards.
  void show(const model::Finding& finding, const model::Document& document, const std::string& note);
  void clear();

 private:
  struct Line {
    std::string head;  // a language, "Fix"; empty: over the whole width
    RichText text;
    bool departs = false;
    int air = 0;  // above, in pixels
    RichLayout laid;
    int height = 0;
  };
  int height(std::size_t item, int width);
  void paint(std::size_t item, const struct Card& card);
  std::vector<Line> lines_;
  int head_width_ = 0;
  CardList* list_ = nullptr;
};

}  // namespace hexaglot::gui
