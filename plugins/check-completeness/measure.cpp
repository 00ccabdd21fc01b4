#include "measure.hpp"

#include <algorithm>

namespace hexaglot::check_completeness {
namespace {

enum class Sign : std::uint8_t {
  latin_small,
  latin_capital,
  arabic,
  cyrillic,
  han,
  other_letter,
  digit,
  full_stop,  // of a script that puts a space after it
  wide_stop,  // 。！？
  weak_stop,  // : ;
  wide_weak,  // ：；
  closing,    // quotes and brackets after an end
  space,
  line_feed,
  mark,  // vowel marks, tatweel: nothing
  sign
};

struct Read {
  Sign sign = Sign::sign;
  std::uint32_t digit = 0;
  std::uint32_t size = 1;
  bool small = false;  // a small letter of a script that has capitals
};

// The text is valid UTF-8, as the border promises.
Read ascii(unsigned char c) {
  if (c >= 'a' && c <= 'z') return {Sign::latin_small, 0, 1, true};
  if (c >= 'A' && c <= 'Z') return {Sign::latin_capital, 0, 1};
  if (c >= '0' && c <= '9') return {Sign::digit, static_cast<std::uint32_t>(c - '0'), 1};
  switch (c) {
    case '.':
    case '!':
    case '?':
      return {Sign::full_stop, 0, 1};
    case ':':
    case ';':
      return {Sign::weak_stop, 0, 1};
    case '"':
    case '\'':
    case ')':
    case ']':
      return {Sign::closing, 0, 1};
    case '\n':
      return {Sign::line_feed, 0, 1};
    case ' ':
    case '\t':
      return {Sign::space, 0, 1};
    default:
      return {};
  }
}

Read two_bytes(std::uint32_t c) {
  if (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) {
    const bool capital = c < 0xDF || (c >= 0x100 && c % 2 == 0);
    return {capital ? Sign::latin_capital : Sign::latin_small, 0, 2, !capital};
  }
  if (c == 0xA0) return {Sign::space, 0, 2};
  if (c == 0xBB) return {Sign::closing, 0, 2};
  if (c >= 0x300 && c < 0x370) return {Sign::mark, 0, 2};
  if (c >= 0x400 && c < 0x530) return {Sign::cyrillic, 0, 2, c >= 0x430 && c < 0x460};
  if (c == 0x61F) return {Sign::full_stop, 0, 2};
  if (c == 0x61B) return {Sign::weak_stop, 0, 2};
  if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) return {Sign::digit, c & 0xFU, 2};
  if (c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670) return {Sign::mark, 0, 2};
  if (c >= 0x620 && c < 0x700 && !(c >= 0x66A && c <= 0x66D) && c != 0x6D4) return {Sign::arabic, 0, 2};
  if (c >= 0x370) return {Sign::other_letter, 0, 2};
  return {Sign::sign, 0, 2};
}

Read three_bytes(std::uint32_t c) {
  if ((c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00)) return {Sign::han, 0, 3};
  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F) return {Sign::wide_stop, 0, 3};
  if (c == 0xFF1A || c == 0xFF1B) return {Sign::wide_weak, 0, 3};
  if (c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09) return {Sign::closing, 0, 3};
  if (c >= 0xFF10 && c <= 0xFF19) return {Sign::digit, c - 0xFF10, 3};
  if ((c >= 0xFF21 && c <= 0xFF3A)) return {Sign::latin_capital, 0, 3};
  if (c >= 0xFF41 && c <= 0xFF5A) return {Sign::latin_small, 0, 3};
  if (c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F) return {Sign::space, 0, 3};
  if (c >= 0x2000 && c < 0x3040) return {Sign::sign, 0, 3};
  if (c >= 0x3040 && c < 0x3100) return {Sign::other_letter, 0, 3};  // kana
  if ((c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF)) return {Sign::arabic, 0, 3};
  if (c >= 0x1E00 && c < 0x1F00) return {c % 2 == 0 ? Sign::latin_capital : Sign::latin_small, 0, 3};
  if (c >= 0xFE00) return {Sign::sign, 0, 3};
  return {c >= 0x0800 ? Sign::other_letter : Sign::sign, 0, 3};
}

Read read(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + k])) : 0U;
  };
  const auto lead = byte(0);
  if (lead < 0x80) return ascii(static_cast<unsigned char>(lead));
  if (lead < 0xE0) return two_bytes((lead & 0x1FU) << 6U | (byte(1) & 0x3FU));
  if (lead < 0xF0) return three_bytes((lead & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU));
  return {lead == 0xF0 && byte(1) >= 0xA0 ? Sign::han : Sign::sign, 0, 4};  // planes 2 and 3
}

constexpr double small_in_han = 0.35;  // a Latin letter among Han characters

class Counter {
 public:
  Counter(Measure& out, bool han) : out_(out), han_(han) {}

  void run() {
    const std::string_view text = out_.text;
    for (std::size_t at = 0; at < text.size();) {
      const auto r = read(text, at);
      step(text, at, r);
      at += r.size;
    }
    end_run();
    close(text.size());
  }

 private:
  void step(std::string_view text, std::size_t at, const Read& r) {
    if (r.sign != Sign::digit) end_run();
    if (end_ != End::none) after_stop(at, r);
    switch (r.sign) {
      case Sign::latin_capital:
      case Sign::latin_small:
        ++out_.latin;
        letter(han_ ? small_in_han : 1);
        return;
      case Sign::arabic:
        ++out_.arabic;
        letter(1);
        return;
      case Sign::cyrillic:
        ++out_.cyrillic;
        letter(1);
        return;
      case Sign::han:
        ++out_.han;
        letter(han_ ? 1 : 3);
        return;
      case Sign::other_letter:
        ++out_.other;
        letter(1);
        return;
      case Sign::digit:
        ++out_.digits;
        ++run_size_;
        run_ = (run_ ^ r.digit) * 1099511628211ULL + 1469598103934665603ULL;
        length_ += han_ ? small_in_han : 1;
        in_number_ = true;
        ++word_;
        return;
      case Sign::full_stop:
        if (end_ != End::none) break;
        end_ = End::stop;
        // "No.", "p.", "art.": what is short and has a point is an abbreviation; a number with one only at the
        // beginning.
        long_word_ = word_ >= 6;
        abbreviation_ = in_number_ ? length_ < 12 : word_ <= 3;
        break;
      case Sign::wide_stop:
        end_ = End::wide;
        break;
      case Sign::weak_stop:
        if (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n' || r.size > 1)) ++out_.weak_ends;
        break;
      case Sign::wide_weak:
        ++out_.weak_ends;
        break;
      case Sign::line_feed:
        if (length_ > 0) ++out_.weak_ends;
        break;
      case Sign::mark:
        return;
      case Sign::closing:
      case Sign::space:
      case Sign::sign:
        break;
    }
    word_ = 0;
    in_number_ = false;
  }

  // What comes after a full stop says whether a sentence ended there.
  void after_stop(std::size_t at, const Read& r) {
    switch (r.sign) {
      case Sign::closing:
      case Sign::wide_stop:
      case Sign::full_stop:
      case Sign::mark:
        return;
      case Sign::space:
      case Sign::line_feed:
        if (end_ == End::stop) end_ = End::spaced;
        if (end_ != End::wide) return;
        break;
      case Sign::digit:
        if (end_ == End::stop || (end_ == End::spaced && !long_word_)) {  // "3.5", "vols. 12"; but "here. 12 April"
          end_ = End::none;
          return;
        }
        break;
      default:
        break;
    }
    // "found.On 12 April": a space was left out.
    const bool letter = r.sign == Sign::latin_capital || r.sign == Sign::arabic || r.sign == Sign::cyrillic;
    const bool ends = end_ == End::wide || (!abbreviation_ && !r.small && (end_ == End::spaced || letter));
    if (ends) close(at);
    end_ = End::none;
  }

  enum class End : std::uint8_t { none, stop, spaced, wide };

  void letter(double weight) {
    ++out_.letters;
    ++word_;
    in_number_ = false;
    length_ += weight;
  }

  void end_run() {
    if (run_size_ >= 2) figures_.push_back(run_);
    run_size_ = 0;
    run_ = 1469598103934665603ULL;
  }

  // A piece of fewer than four letters goes with the next, or at the end with the one before.
  void close(std::size_t end) {
    if (length_ >= (han_ ? 2 : 4)) {
      push(end);
    } else if (end == out_.text.size() && !out_.pieces.empty()) {
      auto& last = out_.pieces.back();
      last.span.end = static_cast<std::uint32_t>(end);
      last.length += length_;
      last.figures.insert(last.figures.end(), figures_.begin(), figures_.end());
      out_.length += length_;
    } else if (end == out_.text.size() && end > 0) {
      push(end);
    }
  }
  void push(std::size_t end) {
    out_.length += length_;
    out_.pieces.push_back(
        {{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)}, length_, std::move(figures_)});
    figures_.clear();
    length_ = 0;
    begin_ = end;
  }

  Measure& out_;
  bool han_;
  std::size_t begin_ = 0;
  double length_ = 0;
  std::vector<std::uint64_t> figures_;
  std::uint64_t run_ = 1469598103934665603ULL;
  std::uint32_t run_size_ = 0, word_ = 0;
  bool in_number_ = false, abbreviation_ = false, long_word_ = false;
  End end_ = End::none;
};

}  // namespace

Script script_of(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  for (const std::string_view l : {"ar", "fa", "ur", "ps", "ckb"})
    if (primary == l) return Script::arabic;
  for (const std::string_view l : {"ru", "uk", "be", "bg", "mk", "kk", "ky", "mn"})
    if (primary == l) return Script::cyrillic;
  for (const std::string_view l : {"zh", "yue", "lzh"})
    if (primary == l) return Script::han;
  for (const std::string_view l :
       {"en", "es", "fr", "de", "pt", "it", "nl", "sv", "da", "nb", "pl", "cs", "ro", "id", "tr", "fi", "hu"})
    if (primary == l) return Script::latin;
  return Script::other;
}

std::uint32_t Measure::of(Script s) const {
  switch (s) {
    case Script::latin:
      return latin;
    case Script::arabic:
      return arabic;
    case Script::cyrillic:
      return cyrillic;
    case Script::han:
      return han;
    case Script::other:
      break;
  }
  return letters;
}

std::string cell_text(const sdk::Document& document, std::uint32_t row, std::uint32_t version) {
  std::string out;
  for (const auto s : document.cell(row, version)) {
    if (!out.empty()) out += '\n';
    out += document.segment_text(version, s);
  }
  return out;
}

Measure measure(std::string text, std::string_view language) {
  Measure out;
  out.text = std::move(text);
  Counter(out, script_of(language) == Script::han).run();
  return out;
}

double length(std::string_view text, Script script) {
  double out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto r = read(text, at);
    at += r.size;
    switch (r.sign) {
      case Sign::latin_capital:
      case Sign::latin_small:
      case Sign::digit:
        out += script == Script::han ? small_in_han : 1;
        break;
      case Sign::han:
        out += script == Script::han ? 1 : 3;
        break;
      case Sign::arabic:
      case Sign::cyrillic:
      case Sign::other_letter:
        out += 1;
        break;
      default:
        break;
    }
  }
  return out;
}

}  // namespace hexaglot::check_completeness
