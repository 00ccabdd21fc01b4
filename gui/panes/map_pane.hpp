#pragma once
// The document map: headings and numbered paragraphs with the label of every version side by side; the one that departs
// stands out. A click goes there; the map follows the cursor.
#include <optional>
#include <vector>

#include "gui/model/map.hpp"
#include "gui/panes/pane.hpp"

class wxStaticText;

namespace hexaglot::gui {

class CardList;

class MapPane final : public Pane {
 public:
  MapPane(wxWindow* parent, Editor& editor);
  [[nodiscard]] const DocumentMap& map() const { return map_; }
  [[nodiscard]] CardList& list() { return *list_; }
  void show(MapRows rows);

 private:
  void heard(const Event& event) override;
  void later() override;
  void took(DocumentMap map);
  void follow();
  void go(std::size_t item, std::optional<std::uint32_t> version);
  void fit();
  void tell_count();
  // Versions in the order of the screen, and where their labels stand.
  [[nodiscard]] std::vector<std::uint32_t> shown() const;
  struct Places {
    int labels = 0, label_width = 0, label_top = 0, title = 0, title_width = 0, title_top = 0;
  };
  [[nodiscard]] Places places(int width) const;
  void paint(std::size_t item, const struct Card& card);
  void paint_header(const struct Card& card);
  [[nodiscard]] std::optional<std::uint32_t> version_at(int x) const;

  DocumentMap map_;
  bool wide_ = false;  // labels beside the titles, not below
  int line_ = 0;       // height of one
  wxChoice* rows_ = nullptr;
  wxStaticText* count_ = nullptr;
  CardList* list_ = nullptr;
};

}  // namespace hexaglot::gui
