#pragma once
// The bar above the grid that finds and replaces while one works on: searches in a worker as one types, marks and
// counts the hits, goes from one to the next, shows only their rows. An edit of the document searches anew.
#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>
#include <string>

#include "gui/model/editor.hpp"
#include "gui/model/find.hpp"

class wxButton;
class wxCheckBox;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace hexaglot::gui {

class FindBar final : public wxPanel {
 public:
  enum class Mode : std::uint8_t { find, replace };

  FindBar(wxWindow* parent, Editor& editor);
  ~FindBar() override;

  // Shows it, with the focus in its field; `text`: what is looked for, where it is not empty.
  void open(Mode mode, const std::string& text = {});
  void close();
  void next();
  void previous();
  std::function<void()> on_close;  // the focus should go elsewhere

 private:
  void make_fields();
  void lay_out();
  void listen();
  void search_soon();
  void search();
  void found(const Result<Found>& result);
  void mark();
  void go(std::size_t hit);
  void go_on(int direction);
  [[nodiscard]] std::optional<std::size_t> at_cursor() const;
  void replace();
  void replace_all();
  void show_hits_only();
  void tell();
  void tell_error(const Error& error);
  [[nodiscard]] FindRequest request() const;

  Editor& editor_;
  Found found_;
  std::size_t marked_ = 0;
  bool fault_ = false;  // in what is looked for
  bool go_when_found_ = false;
  Cursor from_;  // where the search began
  wxTimer timer_;
  Subscription listening_;
  wxTextCtrl *text_ = nullptr, *by_ = nullptr;
  wxChoice* where_ = nullptr;
  wxCheckBox *case_ = nullptr, *words_ = nullptr, *expression_ = nullptr, *only_ = nullptr;
  wxButton *next_ = nullptr, *previous_ = nullptr, *replace_ = nullptr, *all_ = nullptr, *close_ = nullptr;
  wxStaticText *count_ = nullptr, *by_label_ = nullptr, *text_label_ = nullptr;
};

}  // namespace hexaglot::gui
