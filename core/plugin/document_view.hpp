#pragma once
// A model::Document as hexaglot.document/1. Borrows everything: document and findings must outlive the view and not
// change meanwhile. An index that does not exist gives an empty struct. Making one costs nothing but the findings:
// blocks are laid out when they are asked for, since many views look at a few rows each. Thread: one at a time.
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include <hexaglot/abi/document.h>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::plugin {

class DocumentView {
 public:
  explicit DocumentView(const model::Document& document, const std::vector<model::Finding>* findings = nullptr);
  DocumentView(const DocumentView&) = delete;
  DocumentView& operator=(const DocumentView&) = delete;

  [[nodiscard]] const hx_document* border() const { return &border_; }

 private:
  struct Lent {  // arrays that a finding at the border points to
    std::vector<hx_place> places;
    std::vector<hx_value> values;
    hx_fix fix{};
  };
  static const DocumentView& of(const hx_document* d) { return *static_cast<const DocumentView*>(d->self); }
  static hx_text language(const hx_document* d, std::uint32_t version) noexcept;
  static hx_text file(const hx_document* d, std::uint32_t version) noexcept;
  static std::uint32_t block_count(const hx_document* d, std::uint32_t version) noexcept;
  static void block(const hx_document* d, std::uint32_t version, std::uint32_t block, hx_block* out) noexcept;
  static std::uint32_t segment_count(const hx_document* d, std::uint32_t version) noexcept;
  static void segment(const hx_document* d, std::uint32_t version, std::uint32_t segment, hx_segment* out) noexcept;
  static void row(const hx_document* d, std::uint32_t row, hx_row* out) noexcept;
  static std::uint32_t cell(const hx_document* d, std::uint32_t row, std::uint32_t version,
                            const std::uint32_t** segments) noexcept;
  static void finding(const hx_document* d, std::uint32_t finding, hx_finding* out) noexcept;

  [[nodiscard]] const std::vector<hx_mark>& marks(std::uint32_t version, std::uint32_t block) const;
  void lend_findings(const std::vector<model::Finding>& findings);

  const model::Document& document_;
  mutable std::unordered_map<std::uint64_t, std::vector<hx_mark>> marks_;  // of blocks that were asked for
  std::vector<std::unique_ptr<Lent>> lent_;
  std::vector<hx_finding> findings_;
  hx_document border_{};
};

}  // namespace hexaglot::plugin
