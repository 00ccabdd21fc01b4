#pragma once
// hexaglot.document/1 in C++: a thin view, nothing copied but small structs. Valid during the call that hands it over.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <hexaglot/abi/cancel.h>
#include <hexaglot/abi/document.h>

#include "hexaglot/sdk/base.hpp"

namespace hexaglot::sdk {

struct Row {
  double confidence = 0;
  bool confirmed = false;
  bool doubtful = false;
};

class Document {
 public:
  explicit Document(const hx_document* d) : d_(d) {}
  // With a host that may cancel: looking at blocks and cells then throws Stopped once nobody wants the result.
  Document(const hx_document* d, const Host& host)
      : d_(d), host_(host.raw()), cancel_(host.extension<hx_cancel_1>(HX_CANCEL_1)) {}

  [[nodiscard]] std::string_view symbol() const { return view(d_->symbol); }
  [[nodiscard]] std::string_view title() const { return view(d_->title); }
  [[nodiscard]] std::uint32_t versions() const { return d_->version_count; }
  [[nodiscard]] std::uint32_t rows() const { return d_->row_count; }
  [[nodiscard]] std::string_view language(std::uint32_t version) const { return view(d_->language(d_, version)); }
  [[nodiscard]] std::string_view file(std::uint32_t version) const { return view(d_->file(d_, version)); }
  [[nodiscard]] std::uint32_t blocks(std::uint32_t version) const { return d_->block_count(d_, version); }
  [[nodiscard]] hx_block block(std::uint32_t version, std::uint32_t index) const {
    still_wanted();
    hx_block out{};
    d_->block(d_, version, index, &out);
    return out;
  }
  [[nodiscard]] std::uint32_t segments(std::uint32_t version) const { return d_->segment_count(d_, version); }
  [[nodiscard]] hx_segment segment(std::uint32_t version, std::uint32_t index) const {
    hx_segment out{};
    d_->segment(d_, version, index, &out);
    return out;
  }
  [[nodiscard]] Row row(std::uint32_t index) const {
    hx_row out{};
    d_->row(d_, index, &out);
    return {out.confidence, out.confirmed, out.doubtful};
  }
  // Segment indices of a row's cell; empty = the version lacks it.
  [[nodiscard]] std::span<const std::uint32_t> cell(std::uint32_t row, std::uint32_t version) const {
    still_wanted();
    const std::uint32_t* segments = nullptr;
    const auto count = d_->cell(d_, row, version, &segments);
    return {segments, count};
  }
  [[nodiscard]] std::string_view segment_text(std::uint32_t version, std::uint32_t index) const {
    const auto s = segment(version, index);
    return view(block(version, s.block).text).substr(s.span.begin, s.span.end - s.span.begin);
  }
  [[nodiscard]] std::uint32_t findings() const { return d_->finding_count; }
  [[nodiscard]] hx_finding finding(std::uint32_t index) const {
    hx_finding out{};
    d_->finding(d_, index, &out);
    return out;
  }

  // Throws Stopped once nobody wants the result. For loops over what was read before, without a look at the document.
  void still_wanted() const {
    if (cancel_ != nullptr && cancel_->cancelled(host_)) throw Stopped();
  }

  // For each block of a version the row it (its first segment) stands in, or HX_NONE. Cost: one pass over the rows.
  [[nodiscard]] std::vector<std::uint32_t> rows_of_blocks(std::uint32_t version) const {
    std::vector<std::uint32_t> out(blocks(version), HX_NONE);
    for (std::uint32_t r = 0; r < rows(); ++r)
      for (const auto s : cell(r, version)) {
        auto& place = out[segment(version, s).block];
        if (place == HX_NONE) place = r;
      }
    return out;
  }

 private:
  const hx_document* d_;
  const hx_host* host_ = nullptr;
  const hx_cancel_1* cancel_ = nullptr;
};

[[nodiscard]] inline std::span<const hx_mark> marks(const hx_block& b) { return {b.marks, b.mark_count}; }
[[nodiscard]] inline bool has_label(const hx_block& b) { return b.label.printed.size != 0; }

}  // namespace hexaglot::sdk
