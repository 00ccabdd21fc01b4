#include <algorithm>

#include <hexaglot/sdk/format.hpp>

#include "names.hpp"
#include "reader.hpp"
#include "writer.hpp"

namespace hexaglot::tmx {
namespace {

class TmxFormat final : public sdk::Format {
 public:
  explicit TmxFormat(const sdk::Host& host) : host_(host) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.tmx", "Translation Memory eXchange", "tmx", ".tmx",
                                           HX_READS_UNITS | HX_WRITES_DOCUMENTS};
    return d;
  }

  // By its root element, in UTF-8 or UTF-16; a name alone is half a reason, so that a broken file meets its own reader.
  static std::int32_t sniff(std::string_view file_name, std::string_view head) {
    std::string plain;
    for (const char c : head)
      if (c != '\0') plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    for (auto at = plain.find("<tmx"); at != std::string::npos; at = plain.find("<tmx", at + 1)) {
      const char next = at + 4 < plain.size() ? plain[at + 4] : ' ';
      if (next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\r' || next == '\n') return 100;
    }
    const auto dot = file_name.rfind('.');
    return dot != std::string_view::npos && same_name(file_name.substr(dot), ".tmx") ? 50 : 0;
  }

  void read_units(const sdk::Input& input, const sdk::UnitSink& units, const sdk::Diagnostics& diagnostics) override {
    read(host_, input, units, diagnostics);
  }
  void write_documents(const sdk::Documents& documents, const sdk::Output& output) override {
    write(host_, documents, output);
  }

 private:
  sdk::Host host_;
};

}  // namespace
}  // namespace hexaglot::tmx

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.tmx", "TMX", "0.1.0", hexaglot::tmx::TmxFormat)
