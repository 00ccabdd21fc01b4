#pragma once
// Edits are commands on the model: made once, then done and undone any number of times, each giving the document back
// to the last byte. The command line and the editor use the same ones. Nothing here touches a file or the memory: what
// was done is stored by the caller, in one transaction (fix.hpp).
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/model/document.hpp"

namespace hexaglot::app {

// Other text for a piece of a block. An empty span is a place to insert at.
struct TextEdit {
  std::uint32_t version = 0;
  std::uint32_t block = 0;
  Span span;  // bytes of the block's text, as it is before any edit of the same command
  std::string replacement;
};

// Errors (usage): a place that does not exist or cuts a character, a replacement that is not UTF-8 or holds a line
// break.
[[nodiscard]] Status valid(const model::Document& document, const TextEdit& edit);

// Replaces pieces of blocks. Marks and segments keep to their characters: what stands after a piece moves with it; a
// mark that covered a piece, or a part of it, covers the replacement; one that loses all its characters goes. A
// footnote mark at a place where something is inserted stays before it.
class ChangeTexts {
 public:
  // Errors (usage): an edit that is not valid, two that overlap.
  [[nodiscard]] static Result<ChangeTexts> plan(const model::Document& document, std::vector<TextEdit> edits);

  // Preconditions: the document is the one that was planned for, as it was then (apply), or as apply() left it
  // (revert).
  void apply(model::Document& document) const;
  void revert(model::Document& document) const;

  [[nodiscard]] bool empty() const { return changes_.empty(); }
  [[nodiscard]] std::size_t blocks() const { return changes_.size(); }

  struct Change {
    std::uint32_t version = 0, block = 0;
    model::Block before, after;
    std::vector<std::pair<std::uint32_t, Span>> spans_before, spans_after;  // of the block's segments, by index
  };
  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }

 private:
  std::vector<Change> changes_;
};

}  // namespace hexaglot::app
