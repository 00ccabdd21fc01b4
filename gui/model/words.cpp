#include "gui/model/words.hpp"

#include <algorithm>
#include <limits>

namespace hexaglot::gui {
namespace {

Translator current;

std::string replaced(std::string text, std::string_view what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

void translate_with(Translator translator) { current = translator; }

std::string tr(const char* english) { return current.one != nullptr ? current.one(english) : english; }

std::string tr_in(const char* context, const char* english) {
  // As gettext's catalogues have it: context, end of transmission, text.
  const auto key = std::string(context) + '\x04' + english;
  auto found = tr(key.c_str());
  return found == key ? english : found;
}

std::string tr_n(const char* singular, const char* plural, unsigned n) {
  if (current.many != nullptr) return current.many(singular, plural, n);
  return n == 1 ? singular : plural;
}

std::string filled(std::string sentence, std::initializer_list<std::string> arguments) {
  // Found in one pass, so that an argument that holds "%2" stays as it is.
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool place =
        sentence[i] == '%' && i + 1 < sentence.size() && sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
    const auto number = place ? static_cast<std::size_t>(sentence[i + 1] - '1') : 0;
    if (!place || number >= arguments.size()) {
      out += sentence[i];
      continue;
    }
    out += arguments.begin()[number];
    ++i;
  }
  return out;
}

std::string without_mnemonic(std::string label) {
  for (std::size_t at = label.find('&'); at != std::string::npos; at = label.find('&', at)) {
    // In Chinese the letter stands behind the word, in brackets of its own.
    const bool apart = at > 0 && label[at - 1] == '(' && at + 2 < label.size() && label[at + 2] == ')';
    if (apart)
      label.erase(--at, 4);
    else
      label.erase(at, 1);
  }
  return label;
}

std::string counted(const char* singular, const char* plural, std::size_t n) {
  constexpr std::size_t most = std::numeric_limits<unsigned>::max();
  return replaced(tr_n(singular, plural, static_cast<unsigned>(std::min(n, most))), "%d", std::to_string(n));
}

}  // namespace hexaglot::gui
