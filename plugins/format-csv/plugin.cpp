#include <hexaglot/sdk/format.hpp>

#include "reader.hpp"
#include "writer.hpp"

namespace hexaglot::csv {
namespace {

class CsvFormat final : public sdk::Format {
 public:
  explicit CsvFormat(const sdk::Host& host) : host_(host) {}

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.csv", "Comma-separated terms", "csv", ".csv .tsv",
                                           HX_READS_TERMS};
    return d;
  }

  // By its name: nothing in a table says that it is one.
  static std::int32_t sniff(std::string_view file_name, std::string_view) {
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return 0;
    std::string extension;
    for (const char c : file_name.substr(dot, 5))
      extension.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return extension == ".csv" || extension == ".tsv" ? 60 : 0;
  }

  void read_terms(const sdk::Input& input, const sdk::TermSink& terms, const sdk::Diagnostics& diagnostics) override {
    read(host_, input, terms, diagnostics);
  }

  static constexpr const char* term_forms = "csv tsv";
  static void write_terms(std::string_view form, const sdk::Concepts& concepts, const sdk::Output& out) {
    write(concepts, form == "tsv" ? '\t' : ',', out);
  }

 private:
  sdk::Host host_;
};

}  // namespace
}  // namespace hexaglot::csv

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.csv", "CSV", "0.1.0", hexaglot::csv::CsvFormat)
