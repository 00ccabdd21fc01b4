#pragma once
// What the checks found: a list of any length with filters by check, severity, language and text; below or beside it,
// the selected finding with what all versions have, what its fix would change, and buttons to make the fix or to ignore
// the finding with a reason.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gui/model/findings_list.hpp"
#include "gui/panes/pane.hpp"

class wxBoxSizer;
class wxButton;
class wxCheckBox;
class wxSearchCtrl;
class wxStaticText;

namespace hexaglot::gui {

class CardList;
class FindingDetails;

class FindingsPane final : public Pane {
 public:
  // Asks the user why a finding is to be hidden; nothing: not at all.
  using AskReason = std::function<std::optional<std::string>(wxWindow* parent, const std::string& finding)>;
  FindingsPane(wxWindow* parent, Editor& editor, AskReason ask);

  // F8, Shift+F8: the next listed one from where the cursor stands. False: none is listed.
  bool next(FindingsList::Direction direction);
  // Of the selected finding, else of the first in the cursor's row that has a fix. False: there is none.
  bool apply_fix();
  bool ignore();
  [[nodiscard]] FindingsList& findings() { return found_; }
  [[nodiscard]] CardList& list() { return *list_; }
  void set_filter(FindingFilter filter);  // for those who open the pane with a purpose

 private:
  void heard(const Event& event) override;
  void later() override;
  void take();
  void filter_chosen();
  void go(std::size_t item);
  void selected(std::size_t item);
  void show_details();
  void fit();
  void paint(std::size_t item, const struct Card& card);
  void paint_header(const struct Card& card);
  struct Places {
    int icon = 0, row = 0, row_width = 0, languages = 0, languages_width = 0, title = 0, title_width = 0;
  };
  [[nodiscard]] Places places(int width) const;
  [[nodiscard]] bool is_ignored(const model::Finding& finding) const;
  [[nodiscard]] std::optional<std::size_t> of_cursor() const;  // the selected one, else the first of the cursor's row
  [[nodiscard]] std::string why_empty() const;
  void menu(std::size_t item);
  void forgive(const model::Finding& finding);

  FindingsList found_;
  AskReason ask_;
  std::vector<std::string> check_ids_, languages_;  // of the choices, without "all"
  int line_ = 0;
  wxChoice* check_ = nullptr;
  wxChoice* severity_ = nullptr;
  wxChoice* language_ = nullptr;
  wxSearchCtrl* text_ = nullptr;
  wxCheckBox* ignored_ = nullptr;
  wxStaticText* count_ = nullptr;
  CardList* list_ = nullptr;
  FindingDetails* details_ = nullptr;
  wxButton* fix_ = nullptr;
  wxButton* ignore_ = nullptr;
  wxBoxSizer* body_ = nullptr;
};

}  // namespace hexaglot::gui
