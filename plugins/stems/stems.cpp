#include "hexaglot/stems/stems.hpp"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <hunspell/hunspell.hxx>
#include <optional>
#include <unordered_map>

#include "dictionary.hpp"

namespace hexaglot::stems {

namespace {

constexpr std::size_t most_kept = 200'000;  // words in the cache; then it starts afresh

// iconv(3) from one encoding to another; a character that the other lacks makes the whole word unknown.
class Converter {
 public:
  Converter(const std::string& from, const std::string& to) : handle_(iconv_open(to.c_str(), from.c_str())) {}
  ~Converter() {
    if (good()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // iconv_open says "no such encoding" by an invalid descriptor of all bits set.
  [[nodiscard]] bool good() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

  [[nodiscard]] std::optional<std::string> operator()(std::string_view text) {
    if (!good()) return std::nullopt;
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    std::string in(text);
    std::string out(4 * text.size() + 16, '\0');
    char* from = in.data();
    char* to = out.data();
    std::size_t from_left = in.size();
    std::size_t to_left = out.size();
    if (iconv(handle_, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1)) return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
  }

 private:
  iconv_t handle_;
};

bool is_utf8(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(c | 0x20); });
  return name == "utf-8" || name == "utf8";
}

// Hunspell writes some names its own way.
std::string iconv_name(std::string name) {
  if (name.rfind("microsoft-cp", 0) == 0) return "CP" + name.substr(12);
  if (name.rfind("ISO8859-", 0) == 0) return "ISO-8859-" + name.substr(8);
  if (name.rfind("TIS620-2533", 0) == 0) return "TIS-620";
  return name;
}

// Without Arabic vowel marks (U+064B–0652, U+0670) and tatweel (U+0640); counts code points.
std::string bare(std::string_view word, std::size_t& length) {
  std::string out;
  length = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if ((c & 0xC0) != 0x80) ++length;
    if ((c == 0xD9 || c == 0xD8) && i + 1 < word.size()) {
      const auto d = static_cast<unsigned char>(word[i + 1]);
      if (c == 0xD9 && (d == 0x80 || (d >= 0x8B && d <= 0x92) || d == 0xB0)) {
        ++i;
        continue;
      }
    }
    out += word[i];
  }
  return out;
}

}  // namespace

struct Stems::State {
  std::string language;
  Note note;
  bool opened = false;
  std::unique_ptr<Hunspell> hunspell;
  std::unique_ptr<Converter> to_dictionary, from_dictionary;  // empty when it is UTF-8
  std::unordered_map<std::string, std::vector<std::string>> kept;

  void say(const std::string& message) const {
    if (note) note(message);
  }

  void open() {
    if (opened) return;
    opened = true;
    const auto files = find_dictionary(language, dictionary_folders());
    if (!files)
      return say("no Hunspell dictionary for " + language +
                 ": words are compared by their beginnings; install hunspell-" + language);
    if (const auto wrong = fault(*files)) return say("the dictionary is left out: " + *wrong);
    try {
      hunspell = std::make_unique<Hunspell>(files->affixes.c_str(), files->words.c_str());
      const std::string encoding = hunspell->get_dict_encoding();
      if (is_utf8(encoding)) return;
      to_dictionary = std::make_unique<Converter>("UTF-8", iconv_name(encoding));
      from_dictionary = std::make_unique<Converter>(iconv_name(encoding), "UTF-8");
      if (to_dictionary->good() && from_dictionary->good()) return;
      hunspell.reset();
      say("the dictionary is left out: " + files->affixes.string() + " has the unknown encoding " + encoding);
    } catch (const std::exception& e) {
      hunspell.reset();
      say("the dictionary is left out: " + files->words.string() + ": " + e.what());
    }
  }

  std::vector<std::string> ask(std::string_view word) {
    std::size_t length = 0;
    std::string asked = bare(word, length);
    if (length == 0 || length > longest_word) return {};
    open();
    if (!hunspell) return {};
    if (to_dictionary) {
      auto converted = (*to_dictionary)(asked);
      if (!converted) return {};
      asked = std::move(*converted);
    }
    std::vector<std::string> out;
    for (auto& stem : hunspell->stem(asked)) {
      if (from_dictionary) {
        auto converted = (*from_dictionary)(stem);
        if (!converted) continue;
        stem = std::move(*converted);
      }
      if (!stem.empty() && std::find(out.begin(), out.end(), stem) == out.end()) out.push_back(std::move(stem));
    }
    return out;
  }
};

Stems::Stems(std::string_view language, Note note) : state_(std::make_unique<State>()) {
  state_->language = language;
  state_->note = std::move(note);
}
Stems::~Stems() = default;
Stems::Stems(Stems&&) noexcept = default;
Stems& Stems::operator=(Stems&&) noexcept = default;

std::vector<std::string> Stems::stems(std::string_view word) {
  auto& kept = state_->kept;
  std::string key(word);
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  if (kept.size() >= most_kept) kept.clear();
  return kept.emplace(std::move(key), state_->ask(word)).first->second;
}

bool Stems::available() {
  state_->open();
  return state_->hunspell != nullptr;
}

}  // namespace hexaglot::stems
