#include "core/align/lanes.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hexaglot::align;

TEST_CASE("exponential and logarithm in lanes agree with the library's") {
  for (float x = -80; x <= 80; x += 0.37F) {
    const auto e = exponential(Lanes{x, x + 0.1F, x + 0.2F, x + 0.3F});
    for (int l = 0; l < 4; ++l) {
      const double exact = std::exp(static_cast<double>(x) + 0.1 * l);
      CHECK(static_cast<double>(e[l]) == doctest::Approx(exact).epsilon(2e-5));
      CHECK(static_cast<double>(logarithm(e)[l]) == doctest::Approx(std::log(exact)).epsilon(2e-5));
    }
  }
}

TEST_CASE("the exponential of what is hopeless is nothing, and never more than a number can hold") {
  const auto e = exponential(Lanes{-1e30F, -100, 100, 1e30F});
  CHECK(e[0] == 0);
  CHECK(e[1] == 0);
  CHECK(std::isfinite(e[2]));
  CHECK(std::isfinite(e[3]));
}
