#include "core/base/shared.hpp"

#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace hexaglot {
namespace {

using Label = Shared<std::string>;

TEST_CASE("a value that may be absent takes eight bytes") { CHECK(sizeof(Label) == sizeof(void*)); }

TEST_CASE("it is absent or present as an optional") {
  Label label;
  CHECK_FALSE(label);
  CHECK(label.value_or("–") == "–");
  CHECK(label == Label(std::nullopt));
  label = std::string("（一）");
  REQUIRE(label.has_value());
  CHECK(*label == "（一）");
  CHECK(label->size() == 9);
  CHECK(std::optional<std::string>(label) == "（一）");
  CHECK(Label(std::optional<std::string>("ب")) == Label(std::string("ب")));
  CHECK(label != Label());
  label.reset();
  CHECK_FALSE(label);
}

TEST_CASE("copies share a value until one of them changes it") {
  Label one(std::string("а)"));
  Label other = one;
  CHECK(&*one == &*other);
  other.own() = "б)";
  CHECK(*one == "а)");
  CHECK(*other == "б)");
  const auto* mine = &*other;
  other.own() += "!";  // alone already: in place
  CHECK(&*other == mine);
  other.emplace() = "в)";
  CHECK(*one == "а)");
  one = one;
  CHECK(*one == "а)");
}

TEST_CASE("copies in several threads do not disturb each other") {
  const Label shared(std::string("11."));
  std::vector<std::jthread> threads;
  std::vector<Label> mine(4, shared);
  for (auto& label : mine)
    threads.emplace_back([&label] {
      for (int i = 0; i < 1000; ++i) {
        const Label copy = label;
        label.own() = *copy;
      }
    });
  threads.clear();
  for (const auto& label : mine) CHECK(*label == "11.");
  CHECK(*shared == "11.");
}

}  // namespace
}  // namespace hexaglot
