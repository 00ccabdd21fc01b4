// English, French, Spanish, Russian, Arabic: unit words before their numbers, joined outwards by "of" (Russian: by the
// genitive alone) or inwards by a comma.
#include <algorithm>
#include <string>

#include "reference_read.hpp"

namespace hexaglot::check_numbering {
namespace {

// One number of a list with what hangs on it: 2(a)(1). Kinds: '1' plain digits, 'd' digits in brackets, 'a' letters.
struct Path {
  std::vector<Ordinal> steps;
  std::string kinds;

  void add(Ordinal step, char kind) {
    if (steps.size() == deepest_path) return;
    steps.push_back(step);
    kinds += kind;
  }
};

struct Chain {
  Unit unit = Unit::paragraph;
  std::vector<Path> paths;
  bool any_order = false;
  Where where = Where::unsaid;
};

class Scanner {
 public:
  Scanner(const Points& text, Tongue tongue, std::vector<Reference>& out) : p_(text), tongue_(tongue), out_(out) {}

  void run() {
    bool here = false;  // "this Section 4"
    for (std::size_t i = 0; i < p_.size() && out_.size() < most_references;) {
      if (!is_letter(p_[i])) {
        ++i;
        continue;
      }
      const auto begin = i;
      const auto word = take_word(i);
      auto end = i;
      Chain chain;
      if (word.size() <= longest_word && read_chain(word, end, chain, 0)) {
        if (here) chain.where = Where::here;
        tell(chain, begin, end);
        i = end;
        here = false;
      } else {
        here = says_here(tongue_, word);
      }
    }
  }

 private:
  static constexpr std::size_t longest_word = 16;

  // Lower case, valid until the next call; moves i to its end.
  std::u32string_view take_word(std::size_t& i) {
    std::size_t n = 0;
    for (; is_letter(p_[i]); ++i)
      if (n < longest_word + 1) word_[n++] = lower(p_[i]);
    return {word_, n};
  }

  bool read_chain(std::u32string_view word, std::size_t& i, Chain& out, int depth) {
    const auto unit = unit_word(tongue_, word);
    if (!unit || depth > 5) return false;
    auto at = i;
    if (unit->shortened && p_[at] != '.') return false;
    if (p_[at] == '.') ++at;
    out.unit = unit->unit;
    if (!begin_of_numbers(at, out.unit)) return false;
    Path first;
    if (!read_path(at, out.unit, first)) return false;
    out.paths.push_back(std::move(first));
    read_list(at, unit->several, out);
    i = at;
    if (!outwards(i, out, depth)) inwards(i, out, depth);
    if (out.where == Where::unsaid) look_behind(i, out);
    return true;
  }

  // Past the space and what may stand between the unit and its number. Something must part them.
  bool begin_of_numbers(std::size_t& i, Unit& unit) {
    auto at = skip_spaces(p_, i);
    if (at == i && !is_opening(p_[at])) return false;
    if (is_letter(p_[at]) && (tongue_ == Tongue::arabic || tongue_ == Tongue::russian || tongue_ == Tongue::spanish)) {
      auto end = at;
      const auto word = take_word(end);
      if (word.starts_with(U"الفرعي") || word.starts_with(U"فرعي")) {
        unit = Unit::subparagraph;
        at = skip_spaces(p_, end);
      } else if (word == U"من" || word == U"с" || word == U"del") {
        end = skip_spaces(p_, end);
        if (digit(p_[end]) >= 0) at = end;
      }
    }
    i = at;
    return true;
  }

  bool read_path(std::size_t& i, Unit unit, Path& out) {
    auto at = i;
    if (is_quote(p_[at])) ++at;
    if (digit(p_[at]) >= 0) {
      const auto value = digits(p_, at);
      if (value == 0 || p_[at] == '/' || p_[at] == '%') return false;
      out.add(number(value), '1');
      while (p_[at] == '.' && digit(p_[at + 1]) >= 0) {
        ++at;
        const auto next = digits(p_, at);
        if (next == 0) return false;
        out.add(number(next), '1');
      }
      point_letter(at, out);
      if (!suffix(at, value, out)) return false;
    } else if (const auto step = bracketed(p_, at); !step.none()) {
      out.add(step, kind_of(p_, at - 2));
    } else if (const auto half = half_bracketed(p_, at); !half.none()) {
      out.add(half, 'a');
    } else if (is_letter(p_[at])) {
      if (!word_number(at, unit, out)) return false;
    } else {
      return false;
    }
    if (is_quote(p_[i]) && is_quote(p_[at])) ++at;
    inner_steps(at, out);
    i = at;
    return true;
  }

  // What digits run into: "1er", "5bis", "2a)"; anything else makes them another thing ("3rd", "5G").
  bool suffix(std::size_t& i, std::int32_t value, Path& out) {
    if (!is_letter(p_[i])) {
      auto end = skip_spaces(p_, i);
      if (!is_letter(p_[end]) || end == i) return true;
      return take_bis(end, i, out), true;
    }
    auto end = i;
    if (take_bis(end, i, out)) return true;
    if (const auto half = half_bracketed(p_, i); !half.none()) return out.add(half, 'a'), true;
    end = i;
    const auto word = take_word(end);
    if (value != 1 || (word != U"er" && word != U"re" && word != U"º")) return false;
    i = end;
    return true;
  }

  bool take_bis(std::size_t end, std::size_t& i, Path& out) {
    const auto word = take_word(end);
    const std::int32_t which = word == U"bis" || word == U"бис" || word == U"مكررا" || word == U"مكرر" ? 1
                               : word == U"ter" || word == U"тер"                                      ? 2
                               : word == U"quater"                                                     ? 3
                                                                                                       : 0;
    if (which == 0) return false;
    out.add(number(1000 + which), 'b');
    i = end;
    return true;
  }

  // "chapter II", "section C", "article premier", "الفصل الأول".
  bool word_number(std::size_t& i, Unit unit, Path& out) {
    auto end = i;
    const auto word = take_word(end);
    if (const auto value = number_word(tongue_, word); value != 0) {
      out.add(number(value), '1');
      i = end;
      return true;
    }
    if (unit != Unit::chapter && unit != Unit::section) return false;
    for (auto k = i; k < end; ++k)
      if (p_[k] == lower(p_[k])) return false;
    if (end - i > 5) return false;
    const auto step = letters(p_.c.substr(i, end - i));
    if (step.none()) return false;
    out.add(step, 'A');
    i = end;
    point_letter(i, out);
    return true;
  }

  // "II.A", "3.B"
  void point_letter(std::size_t& i, Path& out) const {
    const auto c = p_[i + 1];
    if (p_[i] != '.' || !is_letter(c) || c == lower(c) || is_letter(p_[i + 2])) return;
    out.add(letters(p_.c.substr(i + 1, 1)), 'A');
    i += 2;
  }

  void inner_steps(std::size_t& i, Path& out) {
    for (;;) {
      auto at = i;
      if (is_space(p_[at])) ++at;
      const bool letter = !is_opening(p_[at]);
      auto end = at;
      const auto step = letter ? half_bracketed(p_, end) : bracketed(p_, end);
      if (step.none()) return;
      out.add(step, letter ? 'a' : kind_of(p_, end - 2));
      i = end;
    }
  }

  static char kind_of(const Points& p, std::size_t last) { return digit(p[last]) >= 0 ? 'd' : 'a'; }

  // "3, 4 and 5", "(a) to (c)", "(1)-(2)".
  void read_list(std::size_t& i, bool several, Chain& out) {
    for (int n = 0; n < 50; ++n) {
      auto at = skip_spaces(p_, i);
      auto joint = Joint::none;
      if (is_hyphen(p_[at])) {
        at = skip_spaces(p_, at + 1);
        joint = Joint::range;
        if (digit(p_[at]) < 0 && !is_opening(p_[at])) return;
      } else {
        const bool comma = p_[at] == ',' || p_[at] == 0x60C;
        if (comma) at = skip_spaces(p_, at + 1);
        if (is_letter(p_[at])) {
          auto end = at;
          joint = hexaglot::check_numbering::joint(tongue_, take_word(end));
          if (joint != Joint::none) at = skip_spaces(p_, end);
        }
        if (joint == Joint::none && !comma) return;
        if (joint == Joint::none) joint = Joint::list;
      }
      const bool bracket = is_opening(p_[at]) || (is_letter(p_[at]) && is_closing(p_[at + 1]));
      const bool attached =
          tongue_ == Tongue::arabic && joint == Joint::list && digit(p_[at]) >= 0 && p_[at - 1] == U'و';
      if (!bracket && !several && !attached && !(joint == Joint::range && digit(p_[at]) >= 0)) return;
      Path next;
      if (!read_path(at, out.unit, next)) return;
      if (bracket) next = beside(out.paths.back(), next);
      if (joint == Joint::range) fill(out.paths.back(), next, out.paths);
      out.paths.push_back(std::move(next));
      i = at;
    }
  }

  // "2 (a) and (b)": the second stands under 2 as well.
  static Path beside(const Path& before, const Path& next) {
    auto at = before.kinds.rfind(next.kinds[0]);
    if (at == std::string::npos) at = before.kinds.size() - (before.kinds.back() == '1' ? 0 : 1);
    Path out;
    for (std::size_t k = 0; k < at; ++k) out.add(before.steps[k], before.kinds[k]);
    for (std::size_t k = 0; k < next.steps.size(); ++k) out.add(next.steps[k], next.kinds[k]);
    return out;
  }

  static void fill(const Path& from, const Path& to, std::vector<Path>& paths) {
    if (from.steps.size() != to.steps.size()) return;
    const auto a = from.steps.back().values[0];
    const auto b = to.steps.back().values[0];
    if (b <= a || b - a > longest_range) return;
    auto between = from;
    for (auto n = a + 1; n < b; ++n) {
      between.steps.back() = number(n);
      paths.push_back(between);
    }
  }

  // "of article 5", "пункта 2"; true where a unit was found. Says elsewhere for "of" with anything else.
  bool outwards(std::size_t& i, Chain& out, int depth) {
    auto at = skip_spaces(p_, i);
    if (at == i || !is_letter(p_[at])) return false;
    auto end = at;
    auto word = take_word(end);
    const bool of = leads_out(tongue_, word);
    if (of) {
      for (int n = 0; n < 2; ++n) {
        at = skip_spaces(p_, end);
        if (is_quote(p_[at])) ++at;
        end = at;
        word = take_word(end);
        if (!may_follow_of(tongue_, word)) break;
      }
    }
    if (!of && tongue_ != Tongue::russian) return false;
    Chain outer;
    const auto unit = unit_word(tongue_, word);
    const bool genitive = unit && (of || unit->unit < out.unit);
    auto after = end;
    if (genitive && word.size() <= longest_word && read_chain(word, after, outer, depth + 1)) {
      if (tongue_ == Tongue::russian && out.paths.size() == 1 && out.paths[0].kinds.find('1') == std::string::npos &&
          out.paths[0].steps.size() > 1) {
        std::reverse(out.paths[0].steps.begin(), out.paths[0].steps.end());
        out.any_order = true;
      }
      nest(outer, out);
      i = after;
      return true;
    }
    if (of) out.where = says_here(tongue_, word) ? Where::here : Where::elsewhere;
    return false;
  }

  // "article 5, paragraph 2".
  void inwards(std::size_t& i, Chain& out, int depth) {
    if (out.where != Where::unsaid || (p_[i] != ',' && p_[i] != 0x60C)) return;
    auto at = skip_spaces(p_, i + 1);
    if (!is_letter(p_[at])) return;
    const auto word = take_word(at);
    const auto unit = unit_word(tongue_, word);
    Chain inner;
    if (!unit || unit->unit <= out.unit || !read_chain(word, at, inner, depth + 1) || inner.unit <= out.unit) return;
    const auto where = inner.where;
    auto outer = std::move(out);
    out = std::move(inner);
    nest(outer, out);
    out.where = where;
    i = at;
  }

  static void nest(const Chain& outer, Chain& inner) {
    std::vector<Path> paths;
    for (const auto& o : outer.paths)
      for (const auto& n : inner.paths) {
        if (paths.size() >= most_references) break;
        auto path = o;
        for (std::size_t k = 0; k < n.steps.size(); ++k) path.add(n.steps[k], n.kinds[k]);
        paths.push_back(std::move(path));
      }
    inner.paths = std::move(paths);
    inner.unit = outer.unit;
    inner.any_order = inner.any_order || outer.any_order;
    inner.where = outer.where;
  }

  void look_behind(std::size_t i, Chain& out) {
    auto at = skip_spaces(p_, i);
    if (p_[at] == ',' || p_[at] == '(') at = skip_spaces(p_, at + 1);
    if (is_letter(p_[at]) && says_here(tongue_, take_word(at))) out.where = Where::here;
  }

  void tell(const Chain& chain, std::size_t begin, std::size_t end) {
    for (const auto& path : chain.paths)
      out_.push_back({chain.unit,
                      path.steps,
                      chain.any_order,
                      chain.where,
                      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }

  const Points& p_;
  Tongue tongue_;
  std::vector<Reference>& out_;
  char32_t word_[longest_word + 1] = {};
};

}  // namespace

void read_alphabetic(const Points& text, Tongue tongue, std::vector<Reference>& out) {
  Scanner(text, tongue, out).run();
}

}  // namespace hexaglot::check_numbering
