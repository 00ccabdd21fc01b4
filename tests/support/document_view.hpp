#pragma once
// hexaglot.document/1 over a model::Document, for tests that call plugins directly. The document and the findings must
// outlive the view and not change meanwhile.
#include <vector>

#include <hexaglot/abi/document.h>

#include "core/model/document.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::test {

class DocumentView {
 public:
  explicit DocumentView(const model::Document& document, const std::vector<model::Finding>* findings = nullptr);
  DocumentView(const DocumentView&) = delete;
  DocumentView& operator=(const DocumentView&) = delete;

  [[nodiscard]] const hx_document* raw() const { return &border_; }

 private:
  struct OwnedFinding {
    std::vector<hx_place> places;
    std::vector<hx_value> values;
    hx_fix fix{};
  };
  static const DocumentView& of(const hx_document* d) { return *static_cast<const DocumentView*>(d->self); }

  const model::Document& document_;
  const std::vector<model::Finding>* findings_;
  std::vector<std::vector<std::vector<hx_mark>>> marks_;  // [version][block]
  std::vector<OwnedFinding> owned_;
  hx_document border_{};
};

// The C form of a label; borrows from it.
[[nodiscard]] hx_label to_border(const text::Label& label);

// The model's form of what a check reported.
[[nodiscard]] model::Finding from_border(const hx_finding& finding);

}  // namespace hexaglot::test
