#include <hexaglot/sdk/format.hpp>

#include "reader.hpp"
#include "writer.hpp"

namespace hexaglot::tbx {
namespace {

class TbxFormat final : public sdk::Format {
 public:
  explicit TbxFormat(const sdk::Host& host) : host_(host) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.tbx", "TermBase eXchange", "tbx", ".tbx .xml",
                                           HX_READS_TERMS};
    return d;
  }

  // By its root element, in UTF-8 or UTF-16; ".xml" alone says nothing.
  static std::int32_t sniff(std::string_view file_name, std::string_view head) {
    std::string plain;
    for (const char c : head)
      if (c != '\0') plain.push_back(c);
    for (const std::string_view root : {"<martif", "<tbx"})
      if (const auto at = plain.find(root); at != std::string::npos) {
        const char next = at + root.size() < plain.size() ? plain[at + root.size()] : ' ';
        if (next == '>' || next == ' ' || next == '\t' || next == '\r' || next == '\n') return 100;
      }
    return file_name.ends_with(".tbx") || file_name.ends_with(".TBX") ? 50 : 0;
  }

  void read_terms(const sdk::Input& input, const sdk::TermSink& terms, const sdk::Diagnostics& diagnostics) override {
    read(host_, input, terms, diagnostics);
  }

  static constexpr const char* term_forms = "tbx";
  static void write_terms(std::string_view, const sdk::Concepts& concepts, const sdk::Output& out) {
    write(concepts, out);
  }

 private:
  sdk::Host host_;
};

}  // namespace
}  // namespace hexaglot::tbx

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.tbx", "TBX", "0.1.0", hexaglot::tbx::TbxFormat)
