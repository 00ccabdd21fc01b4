#pragma once
// How the reports write JSON: UTF-8 as it is, two spaces of indent, a line end at the end. The only user of
// nlohmann::json in app.
#include <string>

#include <nlohmann/json.hpp>

namespace hexaglot::app {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string dump(const Json& json);

}  // namespace hexaglot::app
