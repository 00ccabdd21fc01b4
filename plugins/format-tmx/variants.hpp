#pragma once
// The unit that is being read: owned, and lent to the sink as the border's structs.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <hexaglot/sdk/format.hpp>

namespace hexaglot::tmx {

using Properties = std::vector<std::pair<std::string, std::string>>;

struct Variant {
  std::string language;
  std::string text;
  std::vector<sdk::OwnedMark> marks;
  Properties properties;
};

struct Unit {
  std::string id, created, changed;
  Properties properties;
  std::vector<Variant> variants;
  std::uint32_t line = 0;
};

// `common` joins the unit's own properties. False: the sink has had enough.
[[nodiscard]] bool lend(const Unit& unit, const Properties& common, const sdk::UnitSink& sink);

// "20140311T000000Z", a date and time that exist.
[[nodiscard]] bool is_tmx_time(std::string_view text);

}  // namespace hexaglot::tmx
