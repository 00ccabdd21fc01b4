// Numbers that a word makes a reference: volumes of a treaty series, resolutions of the Security Council.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/text/numerals.hpp"
#include "core/text/reference_parts.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

constexpr std::array<std::string_view, 9> series = {"Treaty Series",   "Recueil des",      "Serie de ",
                                                    "Recopilación",    "条约汇编",         "Сборник договоров",
                                                    "Серия договоров", "مجموعة المعاهدات", "سلسلة المعاهدات"};

// Before the number of a volume. In Chinese it stands after it.
constexpr std::array<std::string_view, 12> volume_words = {"vols.", "vol.", "Vol.", "volumes", "volume", "tomo",
                                                           "тт.",   "т.",   "тома", "том",     "مجلدات", "مجلد"};
constexpr std::array<std::string_view, 12> links = {",",  "，", "،",  "、", "and ", "et ",
                                                    "y ", "и ", "和", "及", "و",    "-"};
constexpr std::array<std::string_view, 14> number_words = {"No.", "no.", "N°", "n°",  "Nº",    "nº",     "núm.",
                                                           "no",  "No",  "№",  "رقم", "العدد", "number", "第"};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // Moves past white space, at most three code points of it.
  void spaces(std::size_t& i) const {
    for (int k = 0; k < 3 && i < text_.size(); ++k) {
      auto next = i;
      const char32_t c = next_code_point(text_, next);
      if (!is_space(c) && !is_invisible(c)) return;
      i = next;
    }
  }

  // Digits of any script, 1 to `most`; empty if there are none or more.
  std::string digits(std::size_t& i, std::size_t most) const {
    std::string out;
    auto at = i;
    while (at < text_.size()) {
      auto next = at;
      const int digit = digit_value(next_code_point(text_, next));
      if (digit < 0) break;
      out += static_cast<char>('0' + digit);
      if (out.size() > most) return {};
      at = next;
    }
    if (!out.empty()) i = at;
    return out;
  }

  template <std::size_t N>
  bool one_of(std::size_t& i, const std::array<std::string_view, N>& words) const {
    for (const auto w : words)
      if (text_.substr(i, w.size()) == w) {
        i += w.size();
        return true;
      }
    return false;
  }

  void skip(std::size_t& i, std::string_view word) const {
    if (text_.substr(i, word.size()) == word) i += word.size();
  }

 private:
  std::string_view text_;
};

class Volumes {
 public:
  explicit Volumes(std::string_view text) : text_(text), read_(text) {}

  std::vector<Reference> run() {
    for (const auto word : volume_words)
      for (auto at = text_.find(word); at != std::string_view::npos; at = text_.find(word, at + word.size()))
        if (begins_word(at) || word.starts_with("مجلد")) after_word(at, at + word.size());
    constexpr std::string_view juan = "卷";
    for (auto at = text_.find(juan); at != std::string_view::npos; at = text_.find(juan, at + juan.size()))
      chinese(at, at + juan.size());
    std::sort(out_.begin(), out_.end(),
              [](const Reference& a, const Reference& b) { return a.span.begin < b.span.begin; });
    // "тома" is found as "том" too.
    std::uint32_t end = 0;
    std::erase_if(out_, [&end](const Reference& r) {
      if (r.span.begin < end) return true;
      end = r.span.end;
      return false;
    });
    return std::move(out_);
  }

 private:
  bool begins_word(std::size_t i) const {
    if (i == 0) return true;
    const auto b = static_cast<unsigned char>(text_[i - 1]);
    return b == ' ' || b == ',' || b == '(' || b == '*' || b == 0xA0 || b == 0xAF;  // no-break spaces end so
  }

  void after_word(std::size_t begin, std::size_t i) {
    read_.spaces(i);
    auto volumes = read_.digits(i, 5);
    if (volumes.empty()) return;
    // 2237, 2241 and 2326: volumes only if the number of the treaty follows.
    auto list = volumes;
    auto end = i;
    while (list.size() < 60 && next_volume(end, list)) {
    }
    if (end == i || !finish({begin, end}, list)) finish({begin, i}, volumes);
  }

  bool next_volume(std::size_t& i, std::string& list) const {
    auto at = i;
    bool linked = false;
    for (int k = 0; k < 2; ++k) {
      read_.spaces(at);
      linked = read_.one_of(at, links) || linked;
    }
    read_.spaces(at);
    const auto volume = linked ? read_.digits(at, 5) : std::string();
    if (volume.empty()) return false;
    list += ", " + volume;
    i = at;
    return true;
  }

  // 第1582卷，第27627号; 第2237、2241和2326卷: `at`: of 卷.
  void chinese(std::size_t at, std::size_t end) {
    auto begin = at;
    while (begin > 0 && at - begin < 60) {
      const auto b = static_cast<unsigned char>(text_[begin - 1]);
      if ((b >= '0' && b <= '9') || b == ' ')
        --begin;
      else if (begin >= 3 && (text_.substr(begin - 3, 3) == "、" || text_.substr(begin - 3, 3) == "和" ||
                              text_.substr(begin - 3, 3) == "及"))
        begin -= 3;
      else
        break;
    }
    while (begin < at && !(text_[begin] >= '0' && text_[begin] <= '9')) ++begin;
    auto i = begin;
    auto volumes = read_.digits(i, 5);
    if (volumes.empty()) return;
    while (next_volume(i, volumes)) {
    }
    finish({begin, end}, volumes);
  }

  struct Range {
    std::size_t begin, end;
  };
  bool finish(Range volume, const std::string& value) {
    auto i = volume.end;
    for (const std::string_view comma : {",", "，", "،", "、"}) read_.skip(i, comma);
    read_.spaces(i);
    read_.skip(i, "ال");
    std::string number;
    if (read_.one_of(i, number_words)) {
      read_.spaces(i);
      number = read_.digits(i, 6);
      if (text_.substr(i, 3) == "页") number.clear();  // 第261页 is a page
    }
    if (number.empty() && (value.find(',') != std::string::npos || !names_series(volume.begin))) return false;
    Reference r;
    r.kind = ReferenceKind::volume;
    r.value = "vol. " + value + (number.empty() ? "" : " No. " + number);
    r.span = {static_cast<std::uint32_t>(volume.begin), static_cast<std::uint32_t>(number.empty() ? volume.end : i)};
    out_.push_back(std::move(r));
    return true;
  }

  bool names_series(std::size_t i) const {
    const auto from = i > 80 ? i - 80 : 0;
    const auto words = text_.substr(from, i - from);
    return std::any_of(series.begin(), series.end(),
                       [&](std::string_view s) { return words.find(s) != std::string_view::npos; });
  }

  std::string_view text_;
  Reader read_;
  std::vector<Reference> out_;
};

}  // namespace

bool names_resolution(std::string_view text) {
  static constexpr std::array<std::string_view, 11> stems = {"solu",  "SOLU", "ecisi", "écisi", "езолюц", "ЕЗОЛЮЦ",
                                                             "ешени", "决议", "决定",  "決議",  "قرار"};
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view s) { return text.find(s) != std::string_view::npos; });
}

std::vector<Reference> find_volumes(std::string_view text) { return Volumes(text).run(); }

std::vector<Reference> find_council_resolutions(std::string_view text) {
  std::vector<Reference> out;
  const Reader read(text);
  std::size_t resume = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.substr(i, 3) == "（";
    if (text[i] != '(' && !wide) continue;
    auto at = i + (wide ? 3 : 1);
    const auto year = read.digits(at, 4);
    if (year.size() != 4 || year < "1946" || year > "2099") continue;
    if (text.substr(at, 1) != ")" && text.substr(at, 3) != "）") continue;
    at += text[at] == ')' ? 1 : 3;
    // The number before it: European digits, or Arabic-Indic ones of two bytes each.
    auto end = i;
    if (end > resume && text[end - 1] == ' ') --end;
    if (end > resume + 1 && text.substr(end - 2, 2) == "\xC2\xA0") end -= 2;
    auto begin = end;
    while (begin > resume && end - begin < 10) {
      const auto b = static_cast<unsigned char>(text[begin - 1]);
      const bool european = b >= '0' && b <= '9';
      const bool arabic = begin > resume + 1 && b >= 0xA0 && b <= 0xB9 &&
                          (text.substr(begin - 2, 1) == "\xD9" || text.substr(begin - 2, 1) == "\xDB");
      if (!european && !arabic) break;
      begin -= european ? 1 : 2;
    }
    auto number_end = begin;
    const auto number = read.digits(number_end, 4);
    if (number.empty() || number_end != end) continue;
    if (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '.' || text[begin - 1] == '-')) continue;
    const auto from = begin > 90 ? begin - 90 : 0;
    const bool listed = !out.empty() && begin - out.back().span.end < 40;
    if (!listed && !names_resolution(text.substr(from, begin - from)) && !names_resolution(text.substr(at, 12)))
      continue;
    Reference r;
    r.kind = ReferenceKind::resolution;
    r.value = number + " (" + year + ")";
    r.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    out.push_back(std::move(r));
    resume = at;
  }
  return out;
}

}  // namespace hexaglot::text
