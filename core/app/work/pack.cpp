// Patches as bytes: a format number, then numbers as LEB128 and strings by length, in the order of the fields.
#include <bit>
#include <cstring>
#include <type_traits>

#include "core/app/work/patch.hpp"
#include "core/base/leb128.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

constexpr std::uint32_t format = 1;
enum class Tag : std::uint32_t { blocks = 1, segments, rows, marks, shift };

// Enumerators stand in journals as their numbers: see also store/codes.hpp.
static_assert(static_cast<int>(ColumnShift::Way::down) == 0 && static_cast<int>(ColumnShift::Way::up) == 1);

class Packer {
 public:
  void number(std::uint32_t n) { put_leb128(out, n); }
  template <class E>
  requires std::is_enum_v<E>
  void number(E e) { number(static_cast<std::uint32_t>(e)); }
  void size(std::size_t n) { number(static_cast<std::uint32_t>(n)); }
  void string(std::string_view s) {
    size(s.size());
    out += s;
  }
  void signed_number(std::int32_t n) {
    number((static_cast<std::uint32_t>(n) << 1U) ^ static_cast<std::uint32_t>(n >> 31));
  }
  void real(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8U) out += static_cast<char>(bits & 0xFFU);
  }
  // 1 is what most rows have.
  void mark(model::RowStatus status, double confidence) {
    number(static_cast<std::uint32_t>(status) << 1U | (confidence == 1 ? 1U : 0U));
    if (confidence != 1) real(confidence);
  }
  template <class Items, class Each>
  void list(const Items& items, const Each& each) {
    size(items.size());
    for (const auto& item : items) each(item);
  }

  void block(const model::Block& b) {
    number(b.kind);
    number(b.level);
    number(b.label ? 1U : 0U);
    if (b.label) {
      string(b.label->printed);
      number(b.label->system);
      signed_number(b.label->value);
      signed_number(b.label->level);
      list(b.label->parts, [this](std::int32_t part) { signed_number(part); });
      number(b.label->bis ? 1U : 0U);
    }
    string(b.text);
    list(b.marks, [this](const model::Mark& m) {
      number(m.kind);
      span(m.span);
      string(m.value);
    });
    number(b.source.from);
    number(b.source.to);
  }
  void span(Span s) {
    number(s.begin);
    number(s.end);
  }
  void segment(const model::Segment& s) {
    number(s.block);
    span(s.span);
  }
  void row(const model::Row& r) {
    mark(r.status, r.confidence);
    size(r.cells.size());
    for (const auto& cell : r.cells) list(cell, [this](std::uint32_t segment) { number(segment); });
  }

  void operator()(const BlocksChange& c) {
    number(Tag::blocks);
    number(c.version);
    number(c.first);
    for (const auto* side : {&c.before, &c.after}) list(*side, [this](const model::Block& b) { block(b); });
  }
  void operator()(const SegmentsChange& c) {
    number(Tag::segments);
    number(c.version);
    number(c.first);
    for (const auto* side : {&c.before, &c.after}) list(*side, [this](const model::Segment& s) { segment(s); });
  }
  void operator()(const RowsChange& c) {
    number(Tag::rows);
    number(c.first);
    for (const auto* side : {&c.before, &c.after}) list(*side, [this](const model::Row& r) { row(r); });
  }
  void operator()(const MarksChange& c) {
    number(Tag::marks);
    number(c.first);
    for (const auto* side : {&c.before, &c.after})
      list(*side, [this](const RowMark& m) { mark(m.status, m.confidence); });
  }
  void operator()(const ColumnShift& c) {
    number(Tag::shift);
    number(c.version);
    number(c.first);
    number(c.end);
    number(c.way);
  }

  std::string out;
};

// Stays broken once something was wrong; what it then gives is empty.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool ended() const { return good_ && at_ == bytes_.size(); }
  [[nodiscard]] bool good() const { return good_; }
  void spoil() { good_ = false; }

  std::uint32_t number() {
    std::uint32_t out = 0;
    if (good_ && get_leb128(bytes_, at_, out)) return out;
    good_ = false;
    return 0;
  }
  std::uint32_t up_to(std::uint32_t last) {
    const auto n = number();
    if (n > last) good_ = false;
    return good_ ? n : 0;
  }
  template <class E>
  E one_of(E last) {
    return static_cast<E>(up_to(static_cast<std::uint32_t>(last)));
  }
  std::int32_t signed_number() {
    const auto n = number();
    return static_cast<std::int32_t>((n >> 1U) ^ (0U - (n & 1U)));
  }
  // How many things follow, each of a byte at least.
  std::uint32_t size() {
    const auto n = number();
    if (n > bytes_.size() - at_) good_ = false;
    return good_ ? n : 0;
  }
  std::string string() {
    const auto n = size();
    std::string out(bytes_.substr(at_, n));
    at_ += n;
    if (!text::is_valid_utf8(out)) good_ = false;
    return out;
  }
  double real() {
    if (bytes_.size() - at_ < 8) good_ = false;
    if (!good_) return 0;
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i) bits |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << (8 * i);
    return std::bit_cast<double>(bits);
  }
  template <class Each>
  auto list(const Each& each) {
    std::vector<std::decay_t<decltype(each())>> out;
    const auto n = size();
    for (std::uint32_t i = 0; i < n && good_; ++i) out.push_back(each());
    return out;
  }

  RowMark mark() {
    const auto n = up_to(static_cast<std::uint32_t>(model::RowStatus::confirmed) << 1U | 1U);
    return {static_cast<model::RowStatus>(n >> 1U), (n & 1U) != 0 ? 1 : real()};
  }
  Span span() {
    const auto begin = number();
    return {begin, number()};
  }
  model::Segment segment() {
    const auto block = number();
    return {block, span()};
  }
  model::Block block() {
    model::Block b;
    b.kind = one_of(model::BlockKind::note);
    b.level = static_cast<std::uint8_t>(up_to(255));
    if (up_to(1) == 1) {
      text::Label label;
      label.printed = string();
      label.system = one_of(text::NumberSystem::mark);
      label.value = signed_number();
      label.level = signed_number();
      label.parts = list([this] { return signed_number(); });
      label.bis = up_to(1) == 1;
      b.label = label;
    }
    b.text = string();
    b.marks = list([this] {
      model::Mark m;
      m.kind = one_of(model::MarkKind::placeholder);
      m.span = span();
      m.value = string();
      return m;
    });
    b.source.from = number();
    b.source.to = number();
    return b;
  }
  model::Row row() {
    model::Row r;
    const auto marks = mark();
    r.status = marks.status;
    r.confidence = marks.confidence;
    const auto cells = list([this] { return list([this] { return number(); }); });
    r.cells.assign(cells.begin(), cells.end());
    return r;
  }

  template <class Change, class Each>
  Step change(Change c, const Each& each) {
    c.before = list(each);
    c.after = list(each);
    return c;
  }
  Step step() {
    const auto tag = static_cast<Tag>(number());
    switch (tag) {
      case Tag::blocks: {
        BlocksChange c;
        c.version = number();
        c.first = number();
        return change(std::move(c), [this] { return block(); });
      }
      case Tag::segments: {
        SegmentsChange c;
        c.version = number();
        c.first = number();
        return change(std::move(c), [this] { return segment(); });
      }
      case Tag::rows: {
        RowsChange c;
        c.first = number();
        return change(std::move(c), [this] { return row(); });
      }
      case Tag::marks: {
        MarksChange c;
        c.first = number();
        return change(std::move(c), [this] { return mark(); });
      }
      case Tag::shift: {
        ColumnShift c;
        c.version = number();
        c.first = number();
        c.end = number();
        c.way = one_of(ColumnShift::Way::up);
        return c;
      }
    }
    good_ = false;
    return RowsChange{};
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace

std::string pack(const Patch& patch) {
  Packer to;
  to.number(format);
  to.string(patch.command);
  to.number(patch.rows.first);
  to.number(patch.rows.removed);
  to.number(patch.rows.added);
  to.size(patch.steps.size());
  for (const auto& step : patch.steps) std::visit(to, step);
  return std::move(to.out);
}

Result<Patch> unpack(std::string_view bytes) {
  Unpacker from(bytes);
  Patch out;
  if (const auto version = from.number(); from.good() && version > format)
    return fail(ErrorKind::bad_input, "a change in the journal was written by a newer Hexaglot; update the program");
  out.command = from.string();
  out.rows.first = from.number();
  out.rows.removed = from.number();
  out.rows.added = from.number();
  out.steps = from.list([&from] { return from.step(); });
  if (!from.ended()) return fail(ErrorKind::bad_input, "a change in the journal is damaged");
  return out;
}

}  // namespace hexaglot::app
