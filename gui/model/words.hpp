#pragma once
// Words that a person reads, in the language of the interface. The window sets the translator once, at the start; the
// English text is the key (GNU gettext). Without one, English stays English. Thread: any, after the start.
#include <string>

namespace hexaglot::gui {

struct Translator {
  std::string (*one)(const char* english) = nullptr;
  std::string (*many)(const char* singular, const char* plural, unsigned n) = nullptr;
};
void translate_with(Translator translator);

[[nodiscard]] std::string tr(const char* english);
// For a word that means several things: tr_in("keyboard", "Insert").
[[nodiscard]] std::string tr_in(const char* context, const char* english);
// tr_n("%d row", "%d rows", n): the form that fits n, with %d still in it.
[[nodiscard]] std::string tr_n(const char* singular, const char* plural, unsigned n);

// Puts arguments into a translated sentence: "%1" … "%9", which a translator may put into another order.
[[nodiscard]] std::string filled(std::string sentence, std::initializer_list<std::string> arguments);
// "&Open" → "Open"; "打开(&O)" → "打开".
[[nodiscard]] std::string without_mnemonic(std::string label);
// tr_n with its "%d" filled.
[[nodiscard]] std::string counted(const char* singular, const char* plural, std::size_t n);

}  // namespace hexaglot::gui

// Marks text for xgettext where it is translated later.
#define HEXAGLOT_N(text) text
