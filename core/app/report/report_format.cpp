#include "core/app/report/report_format.hpp"

#include "core/app/write.hpp"

namespace hexaglot::app {

const std::vector<std::string>& report_formats() {
  static const std::vector<std::string> formats = {"text", "json", "html", "sarif", "junit"};
  return formats;
}

Result<std::string> findings_report(const Session& session, const std::string& format, const FindingsView& view,
                                    const TextLook& look) {
  if (format == "text") return findings_text(view, look.style, look.columns, look.grouping);
  if (format == "json") return findings_json(view);
  if (format == "sarif") return findings_sarif(view);
  if (format == "junit") return findings_junit(view);
  if (format == "html") return render(session, format, view.documents);
  return fail(ErrorKind::usage, "no report \"" + format + "\"; there are: text, json, html, sarif, junit");
}

}  // namespace hexaglot::app
