// Chinese: 第二条a款第(1)项, 第一、五、六、七及第八条, 第3至5段, 第12段(a)分段, 附件二. The unit stands after its
// numbers.
#include <algorithm>

#include "reference_read.hpp"

namespace hexaglot::check_numbering {
namespace {

using Path = std::vector<Ordinal>;

// What one unit has before it: 第一、五 …条, (1)项.
struct Level {
  std::u32string_view unit;
  std::vector<Path> values;
};

class Scanner {
 public:
  Scanner(const Points& text, std::vector<Reference>& out) : p_(text), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < p_.size() && out_.size() < most_references; ++i) {
      auto end = i;
      if (p_[i] == U'第' || is_opening(p_[i]) ? chain(end) : annex(end)) i = end - 1;
    }
  }

 private:
  static bool is_joint(char32_t c) { return std::u32string_view(U"和及与或、").find(c) != std::u32string_view::npos; }
  static bool is_range(char32_t c) { return c == U'至' || c == U'到' || is_hyphen(c); }

  // 附件一, 附件2, 议程项目6
  bool annex(std::size_t& i) {
    const auto two = p_.c.substr(i, 2);
    if (two != U"附件" && two != U"附录" && two != U"项目") return false;
    auto at = skip_spaces(p_, i + 2);
    Path path;
    if (!one_number(at, path)) return false;
    out_.push_back({Unit::chapter, path, false, Where::unsaid, span(i, at)});
    i = at;
    return true;
  }

  // One number with what is printed right behind it: 2, 二, (1), 2(a), 5之二.
  bool one_number(std::size_t& i, Path& out) {
    auto at = i;
    if (digit(p_[at]) >= 0) {
      const auto value = digits(p_, at);
      if (value == 0) return false;
      out.push_back(number(value));
      while (p_[at] == '.' && digit(p_[at + 1]) >= 0 && out.size() < deepest_path) {
        ++at;
        out.push_back(number(digits(p_, at)));
        if (out.back().none()) return false;
      }
    } else if (is_han_numeral(p_[at])) {
      auto end = at;
      while (is_han_numeral(p_[end])) ++end;
      const auto value = han_number(p_.c.substr(at, end - at));
      if (value == 0) return false;
      out.push_back(number(value));
      at = end;
    } else if (const auto step = bracketed(p_, at); !step.none()) {
      out.push_back(step);
    } else if (is_letter(p_[at]) && p_[at] < 0x80 && !is_letter(p_[at + 1])) {
      out.push_back(letters(p_.c.substr(at, 1)));
      ++at;
    } else {
      return false;
    }
    if (p_[at] == '.' && p_[at + 1] >= 'A' && p_[at + 1] <= 'Z') {  // 第二.A节
      out.push_back(letters(p_.c.substr(at + 1, 1)));
      at += 2;
    }
    for (int n = 0; n < 4; ++n) {
      auto end = is_space(p_[at]) ? at + 1 : at;
      const auto step = bracketed(p_, end);
      if (step.none()) break;
      out.push_back(step);
      at = end;
    }
    i = at;
    return true;
  }

  // The unit from i on, after a space or none; empty if there is none.
  std::u32string_view unit(std::size_t& i) const {
    const auto at = skip_spaces(p_, i);
    if (at > i + 1) return {};
    std::size_t length = 0;
    if (p_[at] == U'分' && p_[at + 1] == U'段') length = 2;
    if (p_[at] == U'部' && p_[at + 1] == U'分') length = 2;
    if (std::u32string_view(U"条款项目段章节编").find(p_[at]) != std::u32string_view::npos) length = 1;
    if (p_[at] == U'小' && p_[at + 1] == U'节') length = 2;
    if (length == 0) return {};
    i = at + length;
    return p_.c.substr(at, length);
  }

  // 第3和第4段, 第(1)项与第(2)项, a款; `first`: a bare letter or number opens no reference.
  bool level(std::size_t& i, Level& out, bool first) {
    auto at = i;
    const bool ordinal = p_[at] == U'第';
    if (ordinal) at = skip_spaces(p_, at + 1);
    if (!ordinal && digit(p_[at]) >= 0) return false;
    if (!ordinal && is_han_numeral(p_[at])) return false;
    Path path;
    if (!one_number(at, path)) return false;
    const bool bracket = is_opening(p_[i]);
    out.values.push_back(std::move(path));
    for (int n = 0; n < 50; ++n) {
      if (auto end = at; !(out.unit = unit(end)).empty()) {
        i = end;
        bis(i, out);
        siblings(i, out);
        return true;
      }
      auto end = skip_spaces(p_, at);
      const bool range = is_range(p_[end]);
      if (!range && !is_joint(p_[end])) break;
      end = skip_spaces(p_, end + 1);
      if (is_joint(p_[end])) end = skip_spaces(p_, end + 1);
      if (p_[end] == U'第') end = skip_spaces(p_, end + 1);
      Path next;
      if (!one_number(end, next)) break;
      if (range) fill(out.values.back(), next, out.values);
      out.values.push_back(std::move(next));
      at = end;
    }
    // (i) at the end of a chain goes without a unit.
    if (first || !bracket || out.values.size() != 1) return false;
    i = at;
    return true;
  }

  void bis(std::size_t& i, Level& out) const {
    if (p_[i] != U'之' || !is_han_numeral(p_[i + 1])) return;
    auto end = i + 1;
    while (is_han_numeral(p_[end])) ++end;
    out.values.back().push_back(number(999 + han_number(p_.c.substr(i + 1, end - i - 1))));
    i = end;
  }

  // 第(1)项与第(2)项: the same unit again.
  void siblings(std::size_t& i, Level& out) {
    for (int n = 0; n < 50; ++n) {
      auto at = skip_spaces(p_, i);
      const bool range = is_range(p_[at]);
      if (!range && !is_joint(p_[at])) return;
      at = skip_spaces(p_, at + 1);
      if (is_joint(p_[at])) at = skip_spaces(p_, at + 1);
      if (p_[at] == U'第') at = skip_spaces(p_, at + 1);
      Path next;
      if (!one_number(at, next) || unit(at) != out.unit) return;
      if (range) fill(out.values.back(), next, out.values);
      out.values.push_back(std::move(next));
      i = at;
      bis(i, out);
    }
  }

  static void fill(const Path& from, const Path& to, std::vector<Path>& values) {
    if (from.size() != 1 || to.size() != 1) return;
    const auto a = from[0].values[0];
    const auto b = to[0].values[0];
    if (b <= a || b - a > longest_range) return;
    for (auto n = a + 1; n < b; ++n) values.push_back({number(n)});
  }

  bool chain(std::size_t& i) {
    const auto begin = i;
    Level top;
    auto at = i;
    if (!level(at, top, true)) return false;
    const auto outermost = unit_of(top.unit);
    auto paths = std::move(top.values);
    std::vector<std::u32string_view> units = {top.unit};
    while (units.size() < deepest_path) {
      Level next;
      auto end = is_space(p_[at]) ? at + 1 : at;
      const bool comma = p_[end] == U'，' || p_[end] == ',';
      if (comma) end = skip_spaces(p_, end + 1);
      const bool inner = p_[end] == U'第' || is_opening(p_[end]) || (is_letter(p_[end]) && p_[end] < 0x80);
      if (!inner || !level(end, next, comma)) break;
      if (comma && unit_of(next.unit) <= unit_of(units.back())) break;
      if (std::find(units.begin(), units.end(), next.unit) != units.end()) break;
      units.push_back(next.unit);
      paths = nest(paths, next.values);
      at = end;
    }
    i = at;
    const auto where = where_of(begin, i);
    for (auto& path : paths)
      if (out_.size() < most_references) out_.push_back({outermost, std::move(path), false, where, span(begin, i)});
    return true;
  }

  static std::vector<Path> nest(const std::vector<Path>& outer, const std::vector<Path>& inner) {
    std::vector<Path> out;
    for (const auto& o : outer)
      for (const auto& n : inner) {
        if (out.size() >= most_references) return out;
        auto path = o;
        path.insert(path.end(), n.begin(), n.end());
        if (path.size() > deepest_path) path.resize(deepest_path);
        out.push_back(std::move(path));
      }
    return out;
  }

  static Unit unit_of(std::u32string_view unit) {
    if (unit == U"章" || unit == U"编" || unit == U"部分") return Unit::chapter;
    if (unit == U"节" || unit == U"小节") return Unit::section;
    if (unit == U"条") return Unit::article;
    if (unit == U"分段" || unit == U"项" || unit == U"目" || unit == U"款") return Unit::subparagraph;
    return Unit::paragraph;
  }

  // 上文第12段, 本公约第五条: here; 《宪章》第五条, 决议第5段: elsewhere.
  Where where_of(std::size_t begin, std::size_t end) const {
    const auto before = p_.c.substr(begin > 8 ? begin - 8 : 0, std::min<std::size_t>(begin, 8));
    if (before.ends_with(U"上文") || before.ends_with(U"下文") || before.ends_with(U"以上")) return Where::here;
    if (before.find(U'本') != std::u32string_view::npos) return Where::here;
    if (before.find(U'》') != std::u32string_view::npos || p_[end] == U'《') return Where::elsewhere;
    for (const auto* instrument : {U"决议", U"公约", U"宪章", U"条约", U"报告", U"协定", U"章程", U"议定书", U"规约"})
      if (before.ends_with(instrument) || before.ends_with(std::u32string(instrument) + U"的")) return Where::elsewhere;
    return Where::unsaid;
  }

  static hx_span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  const Points& p_;
  std::vector<Reference>& out_;
};

}  // namespace

void read_chinese(const Points& text, std::vector<Reference>& out) { Scanner(text, out).run(); }

}  // namespace hexaglot::check_numbering
