#pragma once
// What the memory says for the cell under the cursor: best first, with percentage, what differs, and where it stands.
// Return, a double click or Ctrl+1…9 put a match into the cell.
#include <optional>
#include <vector>

#include "gui/look/rich_text.hpp"
#include "gui/model/matches.hpp"
#include "gui/panes/pane.hpp"

class wxStaticText;

namespace hexaglot::gui {

class CardList;

class MatchesPane final : public Pane {
 public:
  MatchesPane(wxWindow* parent, Editor& editor);

  // Puts the n-th match (from 1) into the cell. False: there is none.
  bool apply(std::size_t number);
  [[nodiscard]] const std::vector<ShownMatch>& matches() const { return matches_; }
  [[nodiscard]] CardList& list() { return *list_; }

 private:
  enum class State : std::uint8_t { nothing, no_source, looking, done, failed };
  struct Laid {
    RichLayout source, target, from;
    int height = 0;
  };
  void heard(const Event& event) override;
  void later() override;
  void ask();
  void took(std::vector<ShownMatch> found);
  void menu(std::size_t item);
  void paint(std::size_t item, const struct Card& card);
  [[nodiscard]] const Laid& laid(std::size_t item, int width);
  [[nodiscard]] std::string why_empty() const;
  [[nodiscard]] std::string place_of(const ShownMatch& match) const;
  void tell_count();

  State state_ = State::nothing;
  std::string fault_;
  std::optional<MatchQuestion> asked_;
  std::optional<std::uint32_t> wished_;  // source version, chosen by the user
  std::vector<std::uint32_t> sources_;   // of the choice
  std::vector<ShownMatch> matches_;
  std::vector<Laid> laid_;
  int laid_width_ = 0;
  wxChoice* from_ = nullptr;
  wxStaticText* count_ = nullptr;
  CardList* list_ = nullptr;
};

}  // namespace hexaglot::gui
