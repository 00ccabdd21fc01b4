#include "core/app/report/json.hpp"

namespace hexaglot::app {

std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace hexaglot::app
