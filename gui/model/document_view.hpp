#pragma once
// The open document as the grid sees it: shown rows, cells with their labels, marks of findings, terms and hits.
#include <memory>
#include <optional>
#include <vector>

#include "gui/model/grid_source.hpp"

namespace hexaglot::gui {

class Editor;

class DocumentView final : public GridSource {
 public:
  explicit DocumentView(const Editor& editor);
  ~DocumentView() override;

  [[nodiscard]] std::uint32_t rows() const override;
  [[nodiscard]] std::uint32_t columns() const override;
  [[nodiscard]] const std::string& language(std::uint32_t column) const override;
  [[nodiscard]] CellView cell(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint32_t cell_bytes(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint64_t cell_identity(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] RowView row(std::uint32_t row) const override;

  // Shown rows and rows of the document.
  [[nodiscard]] std::uint32_t document_row(std::uint32_t shown) const;
  [[nodiscard]] std::optional<std::uint32_t> shown_row(std::uint32_t row) const;  // nothing: hidden
  [[nodiscard]] bool shows_all() const;
  [[nodiscard]] RowView row_of_document(std::uint32_t row) const;

 private:
  friend class Editor;
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace hexaglot::gui
