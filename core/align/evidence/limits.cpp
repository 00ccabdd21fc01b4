// Limits of blocks, where segments are sentences: a paragraph's first sentence meets a first sentence, and beads do not
// reach over a limit.
#include <algorithm>

#include "core/align/evidence/category.hpp"

namespace hexaglot::align {
namespace {

enum : std::size_t { unused, both_open, one_opens, both_inside, categories };

class Limits final : public Category {
 public:
  explicit Limits(const PairOf& pair) : Category(pair, {0, 0.4, 0.03, 0.57}) {
    const auto opens = [](const SegmentFeatures& s) { return s.opens_block; };
    if (std::ranges::all_of(pair.x.segments, opens) || std::ranges::all_of(pair.y.segments, opens)) set_silent();
  }

 private:
  [[nodiscard]] std::size_t category(const SegmentFeatures& x, const SegmentFeatures& y) const override {
    if (x.opens_block != y.opens_block) return one_opens;
    return x.opens_block ? both_open : both_inside;
  }
  [[nodiscard]] bool stands_alone(const SegmentFeatures&, const SegmentFeatures& segment) const override {
    return segment.opens_block;
  }
};

}  // namespace

std::unique_ptr<Evidence> make_limits(const PairOf& pair) { return std::make_unique<Limits>(pair); }

}  // namespace hexaglot::align
