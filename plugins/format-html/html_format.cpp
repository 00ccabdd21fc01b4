// The HTML report: one page for all documents, everything it needs inside it, nothing fetched.
#include <optional>
#include <string>

#include <hexaglot/sdk/format.hpp>
#include <hexaglot/sdk/text.hpp>

#include "markup.hpp"
#include "section.hpp"

namespace hexaglot::html {
namespace {

std::string option(std::string_view value, const std::string& text, std::size_t count) {
  return "<option value=\"" + escape(value) + "\">" + escape(text) + " (" + std::to_string(count) + ")</option>";
}

// By check or kind of finding, by severity, by the language that departs; each with its count.
std::string finding_filters(const Offered& offered) {
  std::string out = "<select id=\"check\" aria-label=\"Check\"><option value=\"\">Every check</option>";
  for (const auto& [name, check] : offered.checks) {
    out += option(name, capitalised(name), check.count);
    if (check.kinds.size() > 1)
      for (const auto& [id, count] : check.kinds) out += option(id, "\u00A0\u00A0" + id, count);
  }
  out += "</select>\n<select id=\"severity\" aria-label=\"Severity\"><option value=\"\">Every severity</option>";
  for (const auto& [severity, text] : {std::pair{2, "Errors"}, std::pair{1, "Warnings"}, std::pair{0, "Remarks"}})
    if (const auto count = offered.severities[static_cast<std::size_t>(severity)]; count != 0)
      out += option(severity_name(severity), text, count);
  out +=
      "</select>\n<select id=\"departs\" aria-label=\"Language that departs\"><option value=\"\">Every "
      "language</option>";
  for (const auto& [tag, count] : offered.departing) {
    const auto name = offered.languages.find(tag);
    out += option(tag, name == offered.languages.end() ? tag : name->second, count);
  }
  return out + "</select>\n";
}

// The tools need the script, so they stay hidden without it.
std::string tools(const Offered& offered) {
  std::string out = "<div class=\"tools\" role=\"toolbar\" aria-label=\"Tools\" hidden>\n";
  out += "<input type=\"search\" id=\"search\" placeholder=\"Search the text\" aria-label=\"Search the text\">\n";
  if (offered.findings || offered.doubtful) {
    out += "<select id=\"show\" aria-label=\"Rows shown\"><option value=\"all\">All rows</option>";
    if (offered.findings) out += "<option value=\"findings\">Rows with findings</option>";
    if (offered.doubtful) out += "<option value=\"doubtful\">Doubtful rows</option>";
    out += "</select>\n";
  }
  if (offered.findings) {
    out += finding_filters(offered);
    out +=
        "<span class=\"step\"><button type=\"button\" id=\"previous\" title=\"previous finding (k)\">‹</button>"
        "<span id=\"position\" aria-live=\"polite\"></span>"
        "<button type=\"button\" id=\"next\" title=\"next finding (j)\">›</button></span>\n";
  }
  out += "<span class=\"columns\" role=\"group\" aria-label=\"Columns\">";
  for (const auto& [tag, name] : offered.languages)
    out += "<label lang=\"" + escape(tag) + "\" title=\"show or hide\"><input type=\"checkbox\" checked value=\"" +
           escape(tag) + "\"><bdi>" + escape(name) + "</bdi></label>";
  out += "</span>\n<span id=\"found\" aria-live=\"polite\"></span>\n";
  if (offered.findings) out += "<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> findings, <kbd>/</kbd> search</span>\n";
  return out + "</div>\n";
}

class HtmlFormat : public sdk::Format {
 public:
  explicit HtmlFormat(const sdk::Host& host) {
    if (host.extension<hx_text_1>(HX_TEXT_1) != nullptr) text_.emplace(host);
  }

  static const hx_format_descriptor& descriptor() {
    static const hx_format_descriptor d = {"hexaglot.format.html", "HTML report", "html", ".html .htm",
                                           HX_WRITES_DOCUMENTS};
    return d;
  }
  static std::int32_t sniff(std::string_view, std::string_view) { return 0; }

  void write_documents(const sdk::Documents& documents, const sdk::Output& out) override {
    Offered offered;
    std::string body, title;
    std::uint32_t number = 0;
    while (const auto document = documents.next()) {
      Section section(*document, text_, number++);
      if (title.empty()) title = section.title();
      body += section.render(offered);
    }
    if (number == 0) body = "<p class=\"empty\">No documents.</p>\n";
    if (number > 1) title += " (" + std::to_string(number) + " documents)";
    out.write(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Hexaglot\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "script-src 'unsafe-inline'\">\n");
    out.write("<title>" + escape(title.empty() ? "Hexaglot" : title) + "</title>\n<style>\n");
    out.write(style);
    out.write("</style>\n</head>\n<body>\n");
    out.write(tools(offered));
    out.write(body);
    out.write("<footer>Written by Hexaglot. This page is complete in itself and fetches nothing.</footer>\n<script>\n");
    out.write(script);
    out.write("</script>\n</body>\n</html>\n");
  }

 private:
  std::optional<sdk::Text> text_;
};

}  // namespace
}  // namespace hexaglot::html

HEXAGLOT_FORMAT_PLUGIN("hexaglot.format.html", "HTML report", "0.1.0", hexaglot::html::HtmlFormat)
