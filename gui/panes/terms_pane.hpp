#pragma once
// The terms of the row under the cursor: what the termbases say in the language of the cell, the preferred first, those
// to be avoided struck through and called so. Return or a double click inserts the term.
#include <functional>
#include <string>
#include <vector>

#include "core/app/term_hits.hpp"
#include "gui/look/rich_text.hpp"
#include "gui/model/terms.hpp"
#include "gui/panes/pane.hpp"

class wxButton;
class wxStaticText;

namespace hexaglot::gui {

class CardList;

class TermsPane final : public Pane {
 public:
  TermsPane(wxWindow* parent, Editor& editor);

  // Who inserts a term: into the open cell editor, or the cell.
  void on_insert(std::function<void(const std::string&)> insert) { insert_ = std::move(insert); }
  // The first wanted term of the selected concept, else of the first that has one. False: there is none.
  bool insert();
  [[nodiscard]] const std::vector<ShownConcept>& concepts() const { return concepts_; }
  [[nodiscard]] CardList& list() { return *list_; }

 private:
  struct Laid {
    std::vector<std::pair<RichLayout, int>> lines;  // with the air before each
    int height = 0;
  };
  void heard(const Event& event) override;
  void later() override;
  void show_row();
  void menu(std::size_t item);
  void paint(std::size_t item, const struct Card& card);
  [[nodiscard]] const Laid& laid(std::size_t item, int width);
  [[nodiscard]] std::string why_empty() const;

  std::vector<ShownConcept> concepts_;
  std::vector<Laid> laid_;
  int laid_width_ = 0;
  std::function<void(const std::string&)> insert_;
  wxStaticText* count_ = nullptr;
  wxButton* button_ = nullptr;
  CardList* list_ = nullptr;
};

}  // namespace hexaglot::gui
