#include <cstdio>
#include <string_view>

#include "gui/frame/app.hpp"
#include "gui/model/shortcuts.hpp"

namespace hexaglot::gui {
namespace {

constexpr auto usage =
    "usage: hexaglot-editor [options] [LANG=FILE… | FILE…]\n"
    "The parallel versions of a document side by side, to be mended, edited and checked.\n\n"
    "  LANG=FILE, FILE    the versions of one document; a language that is not named is guessed\n"
    "  FILE.hexaglot      a translation memory: one of its documents\n"
    "  --memory FILE      the memory to work in, instead of the usual one\n"
    "  --symbol SYMBOL    the document's symbol, such as E/CN.7/2014/L.15\n"
    "  --example          the Joint Ministerial Statement of March 2014\n"
    "  --language LANG    of the program itself: ar, en, es, fr, ru, zh\n"
    "  --shortcuts        print the keys of all commands and leave\n"
    "  --version, --help\n";

CommandLine refused(const std::string& why) {
  std::fprintf(stderr, "hexaglot-editor: %s; see hexaglot-editor --help\n", why.c_str());
  return {{}, true, 2};
}

}  // namespace

CommandLine read_command_line(int argc, char** argv) {
  CommandLine out;
  const auto print = [&](const std::string& text) {
    std::fputs(text.c_str(), stdout);
    out.done = true;
    return out;
  };
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--help" || argument == "-h") return print(usage);
    if (argument == "--version") return print("hexaglot-editor " + std::string(app::version()) + "\n");
    if (argument == "--shortcuts") return print(shortcuts_markdown());
    if (argument == "--example") {
      out.wanted.example = true;
    } else if (argument == "--memory" || argument == "--symbol" || argument == "--language") {
      if (i + 1 == argc) return refused(std::string(argument) + " needs a value");
      (argument == "--memory"   ? out.wanted.memory
       : argument == "--symbol" ? out.wanted.symbol
                                : out.wanted.interface_language) = argv[++i];
    } else if (argument == "--") {
      for (++i; i < argc; ++i) out.wanted.arguments.emplace_back(argv[i]);
    } else if (argument.starts_with("-") && argument.size() > 1) {
      return refused("no option \"" + std::string(argument) + "\"");
    } else {
      out.wanted.arguments.emplace_back(argument);
    }
  }
  return out;
}

}  // namespace hexaglot::gui
