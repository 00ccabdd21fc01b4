#include "gui/model/setting_labels.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/app/report/report.hpp"

TEST_CASE("every setting that our checks declare is gathered for translation") {
  const auto session = hexaglot::app::Session::open({});
  REQUIRE(session);
  const auto labels = hexaglot::gui::setting_labels();
  std::size_t declared = 0;
  for (const auto& check : hexaglot::app::check_infos(**session))
    for (const auto& setting : check.settings) {
      ++declared;
      CHECK_MESSAGE(std::ranges::any_of(labels, [&](const char* label) { return setting.label == label; }),
                    setting.label);
    }
  CHECK(declared == labels.size());
}
