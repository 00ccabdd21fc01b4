#pragma once
// An editor with a document of four languages open, an earlier document beside it in the memory, a termbase, and a
// window for one pane.
#include <memory>

#include "gui/look/text.hpp"
#include "gui/model/checking.hpp"
#include "gui/model/editor.hpp"
#include "gui/panes/card_list.hpp"
#include "tests/gui/support/window.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {

// Rows: a heading; 1. a sentence that the earlier document says with another word; 2. with "15" for "14" in Arabic;
// 3. numbered 4 in French; 4. with a space before a comma in English.
struct PanesSample {
  TemporaryFolder folder;
  std::unique_ptr<gui::Editor> editor;
  wxFrame* frame = nullptr;

  PanesSample();
  ~PanesSample();

  // The pane in the window, with the document open and checked.
  template <class Pane, class... More>
  Pane* open(More... more) {
    Pane* pane = ui([&] {
      auto* made = new Pane(frame, *editor, more...);
      auto* sizer = new wxBoxSizer(wxVERTICAL);
      sizer->Add(made, wxSizerFlags(1).Expand());
      frame->SetSizer(sizer);
      frame->Layout();
      return made;
    });
    show(frame);
    settle();
    return pane;
  }
  [[nodiscard]] std::string cell(std::uint32_t row, std::uint32_t version) const;
  void go(std::uint32_t row, std::uint32_t version);
};

// The middle of an item, on the screen. In ui().
[[nodiscard]] wxPoint on_screen(gui::CardList& list, std::size_t item);

}  // namespace hexaglot::test
