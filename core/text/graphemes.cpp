#include "core/text/graphemes.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

namespace hexaglot::text {

namespace {

bool plain(std::string_view text, std::uint32_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x20 && c < 0x7F;
}

// Between two of these ASCII characters there is always a border.
bool surely_border(std::string_view text, std::uint32_t at) {
  return at == 0 || at >= text.size() || (plain(text, at - 1) && plain(text, at));
}

// ICU's iterator over a window of the text: a cluster is short, and setting up for a long text is not free.
class Borders {
 public:
  Borders(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t reach = 256;
    begin_ = at > reach ? at - reach : 0;
    while (begin_ > 0 && (static_cast<unsigned char>(text[begin_]) & 0xC0U) == 0x80U) --begin_;
    auto end = std::min<std::size_t>(text.size(), at + reach);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    UErrorCode status = U_ZERO_ERROR;
    utext_ = utext_openUTF8(nullptr, text.data() + begin_, static_cast<std::int64_t>(end - begin_), &status);
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
      UErrorCode made = U_ZERO_ERROR;
      return std::unique_ptr<icu::BreakIterator>(
          icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), made));
    }();
    iterator_ = iterator.get();
    if (iterator_ != nullptr && U_SUCCESS(status) != 0) iterator_->setText(utext_, status);
    if (U_FAILURE(status) != 0) iterator_ = nullptr;
    size_ = static_cast<std::uint32_t>(end - begin_);
  }
  ~Borders() {
    if (utext_ != nullptr) utext_close(utext_);
  }
  Borders(const Borders&) = delete;
  Borders& operator=(const Borders&) = delete;

  [[nodiscard]] bool is_border(std::uint32_t at) const {
    return iterator_ == nullptr || iterator_->isBoundary(static_cast<std::int32_t>(at - begin_)) != 0;
  }
  [[nodiscard]] std::uint32_t before(std::uint32_t at) const {
    const auto found = iterator_ == nullptr ? 0 : iterator_->preceding(static_cast<std::int32_t>(at - begin_));
    return found == icu::BreakIterator::DONE ? begin_ : begin_ + static_cast<std::uint32_t>(found);
  }
  [[nodiscard]] std::uint32_t after(std::uint32_t at) const {
    const auto found =
        iterator_ == nullptr ? icu::BreakIterator::DONE : iterator_->following(static_cast<std::int32_t>(at - begin_));
    return begin_ + (found == icu::BreakIterator::DONE ? size_ : static_cast<std::uint32_t>(found));
  }

 private:
  UText* utext_ = nullptr;
  icu::BreakIterator* iterator_ = nullptr;
  std::uint32_t begin_ = 0, size_ = 0;
};

bool continues(std::string_view text, std::uint32_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::uint32_t at_most(std::string_view text, std::uint32_t at) {
  return std::min(at, static_cast<std::uint32_t>(text.size()));
}

}  // namespace

std::uint32_t border_before(std::string_view text, std::uint32_t at) {
  at = at_most(text, at);
  while (at > 0 && continues(text, at)) --at;
  if (surely_border(text, at)) return at;
  const Borders borders(text, at);
  return borders.is_border(at) ? at : borders.before(at);
}

std::uint32_t border_after(std::string_view text, std::uint32_t at) {
  at = at_most(text, at);
  while (continues(text, at)) ++at;
  if (surely_border(text, at)) return at;
  const Borders borders(text, at);
  return borders.is_border(at) ? at : borders.after(at);
}

std::uint32_t previous_character(std::string_view text, std::uint32_t at) {
  at = at_most(text, at);
  return at == 0 ? 0 : border_before(text, at - 1);
}

std::uint32_t next_character(std::string_view text, std::uint32_t at) {
  at = at_most(text, at);
  return at == text.size() ? at : border_after(text, at + 1);
}

Common common_ends(std::string_view a, std::string_view b) {
  const auto least = static_cast<std::uint32_t>(std::min(a.size(), b.size()));
  Common out;
  out.prefix = static_cast<std::uint32_t>(std::mismatch(a.begin(), a.begin() + least, b.begin()).first - a.begin());
  if (out.prefix == a.size() && out.prefix == b.size()) return out;
  for (std::uint32_t last = UINT32_MAX; last != out.prefix && out.prefix > 0;) {
    last = out.prefix;
    out.prefix = border_before(b, border_before(a, out.prefix));
  }
  const auto most = least - out.prefix;
  while (out.suffix < most && a[a.size() - 1 - out.suffix] == b[b.size() - 1 - out.suffix]) ++out.suffix;
  for (std::uint32_t last = UINT32_MAX; last != out.suffix && out.suffix > 0;) {
    last = out.suffix;
    const auto in = [](std::string_view t, std::uint32_t suffix) {
      const auto size = static_cast<std::uint32_t>(t.size());
      return size - border_after(t, size - suffix);
    };
    out.suffix = in(b, in(a, out.suffix));
  }
  return out;
}

}  // namespace hexaglot::text
