// Web and mail addresses by their ASCII bytes. They end where the script changes, as Chinese and Arabic text follows
// them without a space.
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

#include "core/text/numerals.hpp"
#include "core/text/reference_parts.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::text {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_host_char(char c) { return is_alnum(c) || c == '.' || c == '-'; }
bool is_mail_char(char c) { return is_host_char(c) || c == '_' || c == '%' || c == '+'; }
bool is_path_char(char c) {
  return is_alnum(c) || std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

// Top-level domains that an address without http:// and www. is known by.
bool is_known_domain(std::string_view s) {
  static constexpr std::array<std::string_view, 7> known = {"org", "int", "com", "net", "edu", "gov", "info"};
  return std::find(known.begin(), known.end(), s) != known.end();
}

bool is_language(std::string_view s) {
  static constexpr std::array<std::string_view, 18> known = {"ar",     "en",      "es",     "fr",  "ru",  "zh",
                                                             "ara",    "eng",     "spa",    "fre", "fra", "rus",
                                                             "arabic", "english", "french", "chi", "zho", "spanish"};
  return std::find(known.begin(), known.end(), s) != known.end() || s == "russian" || s == "chinese" ||
         s == "zh-hans" || s == "zh-hant" || s == "zh-cn";
}

std::string lower(std::string_view s) {
  std::string out(s);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// Without what names a language, and the sign before it: /fr/, deed.fr, ?lang=fr, report_F.pdf.
std::string without_language(std::string_view path, bool& localized) {
  std::string out;
  for (std::size_t i = 0; i < path.size();) {
    const auto begin = i;
    while (i < path.size() && !is_alnum(path[i])) ++i;
    const auto word = i;
    while (i < path.size() && is_alnum(path[i])) ++i;
    auto end = i;
    if (path.substr(word, end - word) == "zh" && end < path.size() && (path[end] == '-' || path[end] == '_'))
      for (const std::string_view more : {"hans", "hant", "cn", "tw"})
        if (path.substr(end + 1, more.size()) == more) end += 1 + more.size();
    const auto atom = path.substr(word, end - word);
    const bool letter = atom.size() == 1 &&
                        std::string_view("acefrs").find(static_cast<char>(atom[0] | 0x20)) != std::string_view::npos;
    const bool of_file = letter && word > begin && path[word - 1] != '/' && end < path.size() && path[end] == '.' &&
                         path.find('/', end) == std::string_view::npos;
    const bool set_off = word > begin && (end == path.size() || !is_alnum(path[end]));
    i = end;
    if (set_off && (is_language(lower(atom)) || of_file))
      localized = true;
    else
      out += path.substr(begin, end - begin);
  }
  return out;
}

constexpr std::size_t longest = 1000;  // bytes of an address

class Addresses {
 public:
  explicit Addresses(std::string_view text) : text_(text) {}

  std::vector<Reference> run() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (i < resume_) continue;
      switch (text_[i]) {
        case ':':
          if (text_.substr(i, 3) == "://")
            web(scheme_begin(i), i + 3, ReferenceFlaw::none);
          else
            broken_scheme(i);
          break;
        case '/':
          if (i > 0 && text_[i - 1] == 'p') broken_scheme(i);
          break;
        case 'w':
          if (text_.substr(i, 4) == "www." && fresh(i))
            web(i, i, ReferenceFlaw::none);
          else if (text_.substr(i, 4) == "www," && fresh(i))
            broken_www(i);
          break;
        case '@':
          mail(i);
          break;
        case '.':
          bare(i);
          break;
        default:
          break;
      }
    }
    return std::move(out_);
  }

 private:
  // Nothing of an address stands before i.
  bool fresh(std::size_t i) const {
    return i == resume_ || i == 0 || !(is_mail_char(text_[i - 1]) || text_[i - 1] == '@');
  }

  std::size_t scheme_begin(std::size_t colon) const {
    auto i = colon;
    while (i > resume_ && is_alnum(text_[i - 1]) && colon - i < 8) --i;
    return i;
  }

  // Path characters from i; a Cyrillic letter between them that looks Latin is one of them, and a fault.
  struct Run {
    std::string latin;
    std::size_t end = 0;
    bool look_alike = false;
  };
  Run run_from(std::size_t i) const {
    Run out;
    out.end = i;
    while (i < text_.size() && out.latin.size() < longest) {
      if (is_path_char(text_[i])) {
        out.latin += text_[i++];
        out.end = i;
        continue;
      }
      if (static_cast<unsigned char>(text_[i]) < 0xD0 || static_cast<unsigned char>(text_[i]) > 0xD1) break;
      const char32_t plain = latin_look_alike(next_code_point(text_, i));
      // At an end it may be the next word's.
      if (plain == 0 || i >= text_.size() || !is_alnum(text_[i]) || out.latin.empty() || !is_alnum(out.latin.back()))
        break;
      out.latin += static_cast<char>(plain);
      out.look_alike = true;
      out.end = i;
    }
    // The sentence's own punctuation and brackets.
    auto open =
        std::count(out.latin.begin(), out.latin.end(), '(') - std::count(out.latin.begin(), out.latin.end(), ')');
    while (!out.latin.empty()) {
      const char last = out.latin.back();
      const bool closes = last == ')' && open < 0;
      if (closes) ++open;
      if (!closes && std::string_view(".,;:!?'[]*").find(last) == std::string_view::npos) break;
      out.latin.pop_back();
      --out.end;
    }
    return out;
  }

  static bool is_host(std::string_view host) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return false;
    const auto top = host.substr(dot + 1);
    return std::all_of(top.begin(), top.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  }

  // `begin`: of the whole; `host`: where the host begins. `meant`: what should stand before the host, with a flaw.
  void web(std::size_t begin, std::size_t host, ReferenceFlaw flaw, const std::string& meant = {}) {
    auto skip = host;
    if (skip < text_.size() && text_[skip] == ' ' && skip > begin) {
      ++skip;  // http:// www.example.org
      if (text_.substr(skip, 4) != "www.") return;
      flaw = ReferenceFlaw::space;
    }
    auto run = run_from(skip);
    auto head = meant.empty() ? std::string(text_.substr(begin, host - begin)) : meant;
    std::size_t size = 0;
    while (size < run.latin.size() && is_host_char(run.latin[size])) ++size;
    auto name = run.latin.substr(0, size);
    for (auto at = name.find(".."); at != std::string::npos; at = name.find("..")) {
      name.erase(at, 1);
      flaw = ReferenceFlaw::doubled;
    }
    if (!is_host(name)) return;
    if (run.look_alike) flaw = ReferenceFlaw::look_alike;
    auto path = run.latin.substr(size);
    Reference r;
    if (flaw != ReferenceFlaw::none) r.meant = head + name + path;
    auto plain = lower(name);
    if (plain.starts_with("www.")) plain.erase(0, 4);
    while (!path.empty() && path.back() == '/') path.pop_back();
    path = without_language(path, r.localized);
    while (!path.empty() && path.back() == '/') path.pop_back();
    if (const auto dot = plain.find('.'); is_language(plain.substr(0, dot)) && is_host(plain.substr(dot + 1))) {
      plain.erase(0, dot + 1);  // fr.wikipedia.org: the path is in the language too
      path.clear();
      r.localized = true;
    }
    r.value = plain + path;
    add(std::move(r), begin, run.end, flaw);
  }

  // http:/www…, http//www…, http:www…: `i` is the first sign after the p.
  void broken_scheme(std::size_t i) {
    std::size_t begin = i;
    while (begin > resume_ && is_alnum(text_[begin - 1]) && i - begin < 6) --begin;
    const auto scheme = lower(text_.substr(begin, i - begin));
    if (scheme != "http" && scheme != "https") return;
    auto host = i;
    while (host < text_.size() && host < i + 5 && (text_[host] == ':' || text_[host] == '/')) ++host;
    if (text_.substr(host, 4) == "www.") web(begin, host, ReferenceFlaw::scheme, scheme + "://");
  }

  // www,example.org
  void broken_www(std::size_t i) {
    const auto run = run_from(i + 4);
    if (run.latin.find('.') != std::string::npos && is_alnum(run.latin[0]))
      web(i, i + 4, ReferenceFlaw::scheme, "www.");
  }

  void mail(std::size_t at) {
    auto begin = at;
    while (begin > resume_ && is_mail_char(text_[begin - 1])) --begin;
    while (begin < at && !is_alnum(text_[begin])) ++begin;
    auto end = at + 1;
    while (end < text_.size() && is_host_char(text_[end])) ++end;
    while (end > at + 1 && !is_alnum(text_[end - 1])) --end;
    if (begin == at || !is_host(text_.substr(at + 1, end - at - 1))) return;
    Reference r;
    r.value = lower(text_.substr(begin, end - begin));
    add(std::move(r), begin, end, ReferenceFlaw::none);
  }

  // un.org, at the last point of the host.
  void bare(std::size_t dot) {
    auto end = dot + 1;
    while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
    if (!is_known_domain(text_.substr(dot + 1, end - dot - 1))) return;
    if (end < text_.size() && (is_alnum(text_[end]) || text_[end] == '@' || text_[end] == '-')) return;
    if (end + 1 < text_.size() && text_[end] == '.' && is_alnum(text_[end + 1])) return;
    auto begin = dot;
    while (begin > resume_ && is_host_char(text_[begin - 1])) --begin;
    while (begin < dot && !is_alnum(text_[begin])) ++begin;
    if (begin == dot || !fresh(begin)) return;
    if (std::isdigit(static_cast<unsigned char>(text_[dot - 1])) != 0) return;
    if (end < text_.size() && text_[end] == '@') return;
    web(begin, begin, ReferenceFlaw::none);
  }

  void add(Reference r, std::size_t begin, std::size_t end, ReferenceFlaw flaw) {
    r.kind = ReferenceKind::address;
    r.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    r.flaw = flaw;
    resume_ = end;
    out_.push_back(std::move(r));
  }

  std::string_view text_;
  std::size_t resume_ = 0;
  std::vector<Reference> out_;
};

}  // namespace

std::vector<Reference> find_addresses(std::string_view text) { return Addresses(text).run(); }

}  // namespace hexaglot::text
