#pragma once
// Where words stand in the memory, in one language or in all, with the rows' other languages side by side. F3 fills it
// from the selection; a double click goes to the row where it is of the open document.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gui/look/rich_text.hpp"
#include "gui/model/concordance.hpp"
#include "gui/panes/pane.hpp"

class wxButton;
class wxSearchCtrl;
class wxStaticText;

namespace hexaglot::gui {

class CardList;

class ConcordancePane final : public Pane {
 public:
  ConcordancePane(wxWindow* parent, Editor& editor);

  // Searches at once; an empty text only brings the focus to the field.
  void search(const std::string& text);
  [[nodiscard]] const std::vector<match::Hit>& hits() const { return answer_.hits; }
  [[nodiscard]] bool searching() const { return state_ == State::looking; }
  [[nodiscard]] CardList& list() { return *list_; }
  void show_languages(std::vector<std::string> languages);  // beside the hit; BCP 47

 private:
  enum class State : std::uint8_t { nothing, looking, stopped, done, failed };
  struct Cell {
    ConcordanceCell cell;
    RichLayout head, text;
  };
  struct Laid {
    std::vector<Cell> cells;
    RichLayout from;
    int columns = 1;
    int height = 0;
  };
  void heard(const Event& event) override;
  void look_up(std::size_t limit);
  void stop();
  void took(ConcordanceAnswer answer);
  void fill_languages();
  void choose_shown();
  void go(std::size_t item);
  void menu(std::size_t item);
  void paint(std::size_t item, const struct Card& card);
  [[nodiscard]] const Laid& laid(std::size_t item, int width);
  [[nodiscard]] std::vector<std::string> wished() const;
  [[nodiscard]] std::string why_empty() const;
  void show_state();

  State state_ = State::nothing;
  std::string fault_;
  ConcordanceQuestion asked_;
  ConcordanceAnswer answer_;
  std::vector<std::string> known_;                 // languages of the choice
  std::optional<std::vector<std::string>> shown_;  // chosen by the user; else all of the document
  std::vector<Laid> laid_;
  int laid_width_ = 0;
  wxSearchCtrl* text_ = nullptr;
  wxChoice* language_ = nullptr;
  wxButton* beside_ = nullptr;
  wxButton* stop_ = nullptr;
  wxButton* more_ = nullptr;
  wxStaticText* told_ = nullptr;
  CardList* list_ = nullptr;
};

}  // namespace hexaglot::gui
