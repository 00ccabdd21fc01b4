#pragma once
// Rows for the grid's demonstration, tests and benches: files that are aligned, with a few signs put in to be seen, or
// a made-up document of any length.
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/model/document.hpp"
#include "gui/model/grid_source.hpp"

namespace hexaglot::test {

// A document without any editor. Rows may be merged, to see what that costs.
class DocumentSource final : public gui::GridSource {
 public:
  enum class Signs { none, some };  // some: findings, terms and bookmarks where none are, to be seen
  DocumentSource(model::Document document, Signs signs);

  [[nodiscard]] std::uint32_t rows() const override { return static_cast<std::uint32_t>(document_.rows.size()); }
  [[nodiscard]] std::uint32_t columns() const override { return static_cast<std::uint32_t>(document_.versions.size()); }
  [[nodiscard]] const std::string& language(std::uint32_t column) const override {
    return document_.versions[column].language;
  }
  [[nodiscard]] gui::CellView cell(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint32_t cell_bytes(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] std::uint64_t cell_identity(std::uint32_t row, std::uint32_t column) const override;
  [[nodiscard]] gui::RowView row(std::uint32_t row) const override;

  model::Document& document() { return document_; }

 private:
  model::Document document_;
  Signs signs_;
};

// "en=statement/en.md"… Null, with a word on standard error, where they cannot be read.
[[nodiscard]] std::unique_ptr<DocumentSource> aligned(const std::vector<std::string>& files);
[[nodiscard]] std::unique_ptr<DocumentSource> made_up(std::size_t rows);

}  // namespace hexaglot::test
