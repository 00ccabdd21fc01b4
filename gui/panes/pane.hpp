#pragma once
// What the panes around the grid have in common: they listen to the editor while they live, put off what need not
// follow every key, and never receive what a task found after they closed.
#include <wx/panel.h>
#include <wx/timer.h>

#include <memory>
#include <string>
#include <vector>

#include "gui/model/editor.hpp"

class wxChoice;
class wxMenu;

namespace hexaglot::gui {

inline constexpr int pane_air = 8;  // pixels, before scaling

class Pane : public wxPanel {
 public:
  Pane(wxWindow* parent, Editor& editor, const std::string& name);

 protected:
  [[nodiscard]] Editor& editor() const { return editor_; }
  // Called for each event; and later() once, a moment after the last wake().
  virtual void heard(const Event& event) = 0;
  virtual void later() {}
  void wake(int milliseconds);

  // Wraps what a task hands over, so that it is dropped when the pane is gone. Made before the task starts.
  struct Guard {
    std::weak_ptr<char> alive;
    [[nodiscard]] Then operator()(std::function<void()> then) const;
  };
  [[nodiscard]] Guard guard() const { return {alive_}; }

  [[nodiscard]] const model::Document& document() const { return editor_.document(); }
  [[nodiscard]] bool has_document() const { return editor_.work() != nullptr; }
  // By version, "English"; the tag where two versions have one name.
  [[nodiscard]] std::string language_name(std::uint32_t version) const;

  // For assistive tools: what has no text of its own.
  static void call(wxWindow& window, const wxString& name);
  static void copy(const std::string& text);
  // Keeps the choice where it is still there, else the first. Does nothing where the entries are the same.
  static void fill(wxChoice& choice, const std::vector<std::string>& entries);
  int choose_from(wxMenu& menu);  // the id that was chosen, or wxID_NONE

 private:
  Editor& editor_;
  Subscription listening_;
  wxTimer timer_;
  std::shared_ptr<char> alive_ = std::make_shared<char>();
};

}  // namespace hexaglot::gui
