// Labels by value. Versions may number differently, by one from some paragraph on: the difference is what is learned.
#include <algorithm>

#include "core/align/evidence/category.hpp"

namespace hexaglot::align {
namespace {

enum : std::size_t { neither, one_only, other_class, equal, one_less, one_more, two_less, two_more, far, categories };

class Labels final : public Category {
 public:
  explicit Labels(const PairOf& pair) : Category(pair, guess()) {
    const auto labelled = [](const SegmentFeatures& s) { return s.label.kind != LabelClass::none; };
    if (std::ranges::none_of(pair.x.segments, labelled) || std::ranges::none_of(pair.y.segments, labelled))
      set_silent();
  }

 private:
  static std::vector<double> guess() {
    std::vector<double> g(categories, 0);
    g[neither] = 0.4;
    g[one_only] = 0.04;
    g[other_class] = 0.04;
    g[equal] = 0.4;
    g[one_less] = g[one_more] = 0.03;
    g[two_less] = g[two_more] = 0.01;
    g[far] = 0.03;
    return g;
  }

  [[nodiscard]] std::size_t category(const SegmentFeatures& x, const SegmentFeatures& y) const override {
    if (x.label.kind == LabelClass::none || y.label.kind == LabelClass::none)
      return x.label.kind == y.label.kind ? neither : one_only;
    if (x.label.kind != y.label.kind) return other_class;
    switch (y.label.value - x.label.value) {
      case 0:
        return equal;
      case -1:
        return one_less;
      case 1:
        return one_more;
      case -2:
        return two_less;
      case 2:
        return two_more;
      default:
        return far;
    }
  }

  [[nodiscard]] bool stands_alone(const SegmentFeatures&, const SegmentFeatures& segment) const override {
    return segment.label.kind != LabelClass::none;
  }
};

}  // namespace

std::unique_ptr<Evidence> make_labels(const PairOf& pair) { return std::make_unique<Labels>(pair); }

}  // namespace hexaglot::align
