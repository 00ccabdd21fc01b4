#pragma once
// The reports of findings by the name of their format, for the command line and the editor alike.
#include <optional>
#include <string>
#include <vector>

#include "core/app/report/findings.hpp"
#include "core/app/session.hpp"

namespace hexaglot::app {

// "text", "json", "html", "sarif", "junit".
[[nodiscard]] const std::vector<std::string>& report_formats();

struct TextLook {  // of the text
  Style style{};
  std::size_t columns = 100;
  Grouping grouping = Grouping::by_check;
};

// Error (usage): another format; (plugin): the plugin that writes HTML is missing or failed.
[[nodiscard]] Result<std::string> findings_report(const Session& session, const std::string& format,
                                                  const FindingsView& view, const TextLook& look = {});

}  // namespace hexaglot::app
