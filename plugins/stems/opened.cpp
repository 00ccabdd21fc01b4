#include "opened.hpp"

#include <algorithm>
#include <cstdint>
#include <hunspell/hunspell.hxx>

#include "dictionary.hpp"

namespace hexaglot::stems {

namespace {

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

}  // namespace

Converter::Converter(const std::string& from, const std::string& to) : handle_(iconv_open(to.c_str(), from.c_str())) {}

Converter::~Converter() {
  if (good()) iconv_close(handle_);
}

// iconv_open says "no such encoding" by an invalid descriptor of all bits set.
bool Converter::good() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }

std::optional<std::string> Converter::operator()(std::string_view text) {
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

OpenDictionary::OpenDictionary(std::string language, std::string without, Note note)
    : language_(std::move(language)), without_(std::move(without)), note_(std::move(note)) {}

OpenDictionary::~OpenDictionary() = default;

void OpenDictionary::open() {
  if (opened_) return;
  opened_ = true;
  const auto say = [this](const std::string& message) {
    if (note_) note_(message);
  };
  const auto files = find_dictionary(language_, dictionary_folders());
  if (!files)
    return say("no Hunspell dictionary for " + language_ + ": " + without_ + "; install hunspell-" + language_);
  if (const auto wrong = fault(*files)) return say("the dictionary is left out: " + *wrong);
  try {
    hunspell_ = std::make_unique<Hunspell>(files->affixes.c_str(), files->words.c_str());
    const std::string encoding = hunspell_->get_dict_encoding();
    if (is_utf8(encoding)) return;
    to_dictionary_ = std::make_unique<Converter>("UTF-8", iconv_name(encoding));
    from_dictionary_ = std::make_unique<Converter>(iconv_name(encoding), "UTF-8");
    if (to_dictionary_->good() && from_dictionary_->good()) return;
    hunspell_.reset();
    say("the dictionary is left out: " + files->affixes.string() + " has the unknown encoding " + encoding);
  } catch (const std::exception& e) {
    hunspell_.reset();
    say("the dictionary is left out: " + files->words.string() + ": " + e.what());
  }
}

bool OpenDictionary::available() {
  open();
  return hunspell_ != nullptr;
}

std::optional<std::string> OpenDictionary::inward(std::string_view word) {
  if (to_dictionary_) return (*to_dictionary_)(word);
  return std::string(word);
}

bool OpenDictionary::spells(std::string_view word) {
  const auto asked = inward(word);
  return asked && hunspell_->spell(*asked);
}

std::vector<std::string> OpenDictionary::stems(std::string_view word) {
  std::vector<std::string> out;
  const auto asked = inward(word);
  if (!asked) return out;
  for (auto& stem : hunspell_->stem(*asked)) {
    if (from_dictionary_) {
      auto converted = (*from_dictionary_)(stem);
      if (!converted) continue;
      stem = std::move(*converted);
    }
    if (!stem.empty() && std::find(out.begin(), out.end(), stem) == out.end()) out.push_back(std::move(stem));
  }
  return out;
}

}  // namespace hexaglot::stems
