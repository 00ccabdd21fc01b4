// Block kinds: headings translate to headings, notes to notes; heading levels wander and weigh less.
#include "core/align/evidence/category.hpp"

namespace hexaglot::align {
namespace {

enum : std::size_t {
  unused,
  heading_same,
  heading_other,
  paragraph,
  item,
  front,
  note,
  paragraph_item,
  mixed,
  mixed_note,
  categories
};

class Kinds final : public Category {
 public:
  explicit Kinds(const PairOf& pair) : Category(pair, guess()) {
    bool one_kind = true;
    const auto first = !pair.x.segments.empty() ? pair.x.segments[0].kind : model::BlockKind::paragraph;
    for (const auto* version : {&pair.x, &pair.y})
      for (const auto& s : version->segments) one_kind = one_kind && s.kind == first && s.level == 0;
    if (one_kind) set_silent();
  }

 private:
  static std::vector<double> guess() {
    std::vector<double> g(categories, 0);
    g[heading_same] = 0.08;
    g[heading_other] = 0.02;
    g[paragraph] = 0.6;
    g[item] = 0.1;
    g[front] = 0.02;
    g[note] = 0.1;
    g[paragraph_item] = 0.03;
    g[mixed] = 0.02;
    g[mixed_note] = 0.003;
    return g;
  }

  [[nodiscard]] std::size_t category(const SegmentFeatures& x, const SegmentFeatures& y) const override {
    using model::BlockKind;
    if (x.kind == y.kind) {
      switch (x.kind) {
        case BlockKind::heading:
          return x.level == y.level ? heading_same : heading_other;
        case BlockKind::paragraph:
          return paragraph;
        case BlockKind::item:
          return item;
        case BlockKind::front:
          return front;
        case BlockKind::note:
          return note;
      }
    }
    if (x.kind == BlockKind::note || y.kind == BlockKind::note) return mixed_note;
    const auto running = [](BlockKind k) { return k == BlockKind::paragraph || k == BlockKind::item; };
    return running(x.kind) && running(y.kind) ? paragraph_item : mixed;
  }

  [[nodiscard]] bool stands_alone(const SegmentFeatures& before, const SegmentFeatures& segment) const override {
    using model::BlockKind;
    return segment.opens_block && (segment.kind == BlockKind::heading || segment.kind == BlockKind::note ||
                                   before.kind == BlockKind::heading || before.kind == BlockKind::note);
  }
};

}  // namespace

std::unique_ptr<Evidence> make_kinds(const PairOf& pair) { return std::make_unique<Kinds>(pair); }

}  // namespace hexaglot::align
