#pragma once
// Runs md4c over a source and keeps what it calls back as drafts, in source order. Footnotes are only marked as
// candidates here (notes.hpp decides). Linear in the size of the source, whatever the nesting.
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <md4c.h>

#include "draft.hpp"
#include "html_tags.hpp"
#include "source.hpp"

namespace hexaglot::markdown {

class Reader : private HtmlEvents {
 public:
  Reader(const Source& source, const sdk::Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  // Throws BadInput when md4c gives up (no memory).
  [[nodiscard]] std::vector<Draft> read();

 private:
  enum class Tables : std::uint8_t { on, off };
  struct List {
    bool ordered = false;
    bool item_has_block = false;
  };
  struct Span {
    std::int32_t kind = HX_ITALIC;
    std::uint32_t begin = 0;
    std::string value;
    std::string tag;  // of HTML; empty for Markdown's own
  };

  int parse(Tables tables);
  int enter_block(MD_BLOCKTYPE type, void* detail);
  int leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type, void* detail);
  void leave_span(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, std::string_view piece);

  // Drafts
  Draft& open(std::int32_t kind, std::int32_t level = 0);
  Draft& opened();  // opens a paragraph where none is open (items of tight lists)
  void close();
  void claim_item_label();  // the open draft, or a new empty one, is the first of its list item
  void pay_labels(std::size_t until);
  void reach(std::size_t begin, std::size_t end);

  // Text
  void add_normal(std::string_view piece, std::size_t offset);
  void add_sign(std::string_view sign, CandidateKind kind);
  void add_break(char as);
  void end_span(Span span);

  void html_text(std::string_view text) override;
  void html_tag(std::string_view name, TagEnd end) override;
  void finish_html();
  void sup(TagEnd end);
  void left_out(std::string_view tag);

  const Source& source_;
  const sdk::Diagnostics& diagnostics_;
  std::vector<Draft> drafts_;
  bool is_open_ = false;
  bool break_pending_ = false;
  std::vector<List> lists_;
  std::vector<std::size_t> label_debts_;  // drafts whose printed label is still to be found
  std::size_t cursor_ = 0;                // source bytes up to here have been seen

  std::vector<Span> spans_;
  std::vector<Span> html_spans_;
  std::size_t images_ = 0;  // nesting
  std::string image_text_;
  std::uint32_t sup_begin_ = 0;
  bool sup_open_ = false;
  HtmlScanner html_;
  bool in_html_block_ = false;
  std::int32_t html_heading_ = 0;
  std::set<std::string, std::less<>> tags_left_out_;
  std::size_t empty_cells_ = 0;
};

}  // namespace hexaglot::markdown
