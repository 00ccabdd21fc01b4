#include "core/plugin/host.hpp"

#include <doctest/doctest.h>

#include <cstring>

#include <hexaglot/abi/settings.h>
#include <hexaglot/abi/text.h>

#include "core/plugin/intake.hpp"

using namespace hexaglot;
using namespace hexaglot::plugin;

namespace {

struct Logged {
  std::vector<std::string> lines;
  Offer::Log sink() {
    return [this](int level, std::string_view m) { lines.push_back(std::to_string(level) + " " + std::string(m)); };
  }
};

std::string get(const Host& host, const char* id) {
  const auto* h = host.border();
  const auto* api = static_cast<const hx_settings_1*>(h->get_extension(h, HX_SETTINGS_1));
  return std::string(view(api->get(h, id)));
}

std::vector<hx_concept> concepts(const Host& host) {
  const auto* h = host.border();
  const auto* api = static_cast<const hx_terms_1*>(h->get_extension(h, HX_TERMS_1));
  std::vector<hx_concept> out(api->concept_count(h));
  for (std::uint32_t i = 0; i < out.size(); ++i) api->get_concept(h, i, &out[i]);
  return out;
}

model::Termbase decisions() {
  return {"t.tbx",
          {{"c1",
            "organs",
            "",
            {{"en", "decision", model::TermStatus::preferred, "noun"},
             {"ru", "решение", model::TermStatus::preferred, ""},
             {"zh", "决定", model::TermStatus::admitted, ""},
             {"ar", "مقرر", model::TermStatus::deprecated, ""}}},
           {"c2", "", "no terms", {}}}};
}

const std::vector<check::SettingInfo> declared = {{"x.switch", check::SettingType::on_off, "on", 0, 0, "Switch"},
                                                  {"x.number", check::SettingType::number, "0.5", 0, 1, "Number"},
                                                  {"x.free", check::SettingType::number, "7", 0, 0, "Any number"},
                                                  {"x.text", check::SettingType::text, "default", 0, 0, "Text"}};

}  // namespace

TEST_CASE("what a plugin logs carries its id, one line, a level that exists") {
  Logged log;
  const Host host(std::make_shared<Offer>(log.sink(), Offer::Settings{}), "test.x");
  const auto* h = host.border();
  CHECK(h->abi_version == HX_ABI_VERSION);
  h->log(h, HX_LOG_INFO, lend("готово\n"));
  h->log(h, 99, lend("bad\xFF"));
  h->log(h, -7, {nullptr, 0});
  CHECK(log.lines == std::vector<std::string>{"1 test.x: готово", "3 test.x: bad\uFFFD", "0 test.x: "});
  CHECK(host.last_error() == "bad\uFFFD");
}

TEST_CASE("a log that throws does not throw into the plugin") {
  const Host host(std::make_shared<Offer>([](int, std::string_view) { throw 1; }, Offer::Settings{}), "test.x");
  CHECK_NOTHROW(host.border()->log(host.border(), HX_LOG_INFO, lend("x")));
}

TEST_CASE("a host offers text, terms and settings, and nothing that it does not know") {
  const Host host(std::make_shared<Offer>(Offer::Log{}, Offer::Settings{}), "test.x");
  const auto* h = host.border();
  for (const auto* id : {HX_TEXT_1, HX_TERMS_1, HX_SETTINGS_1}) CHECK(h->get_extension(h, id) != nullptr);
  for (const auto* id : {"hexaglot.text/2", "", "x"}) CHECK(h->get_extension(h, id) == nullptr);
  CHECK(h->get_extension(h, nullptr) == nullptr);
}

TEST_CASE("settings: the user's choice where it fits, else the default with a warning") {
  Logged log;
  const auto offer = std::make_shared<Offer>(
      log.sink(),
      Offer::Settings{{"x.switch", "yes"}, {"x.number", "1.5"}, {"x.free", "-3"}, {"x.text", "выбор"}, {"y", "z"}});
  const Host host(offer, "test.x", declared);
  CHECK(get(host, "x.switch") == "on");
  CHECK(get(host, "x.number") == "0.5");
  CHECK(get(host, "x.free") == "-3");
  CHECK(get(host, "x.text") == "выбор");
  CHECK(get(host, "y") == "");
  CHECK(get(host, nullptr) == "");
  REQUIRE(log.lines.size() == 2);
  CHECK(log.lines[0] == "2 setting x.switch is \"yes\" but must be on or off; its default \"on\" is used");
  CHECK(log.lines[1].starts_with("2 setting x.number is \"1.5\" but must be a number from 0 to "));
  CHECK(log.lines[1].find(".0000") == std::string::npos);
  CHECK(get(Host(offer, "test.x", declared), "x.switch") == "on");
  CHECK(log.lines.size() == 2);  // said once, however many objects ask

  offer->set_setting("x.switch", "off");
  CHECK(get(host, "x.switch") == "on");
  CHECK(get(Host(offer, "test.x", declared), "x.switch") == "off");
}

TEST_CASE("terms stay what they were for as long as the object lives") {
  const auto offer = std::make_shared<Offer>(Offer::Log{}, Offer::Settings{});
  auto base = decisions();
  offer->set_terms({base});
  auto old = std::make_unique<Host>(offer, "test.x");
  base.concepts.clear();
  offer->set_terms({});
  CHECK(concepts(Host(offer, "test.x")).empty());
  const auto seen = concepts(*old);
  REQUIRE(seen.size() == 2);
  CHECK(view(seen[0].id) == "c1");
  CHECK(view(seen[0].subject) == "organs");
  REQUIRE(seen[0].term_count == 4);
  CHECK(view(seen[0].terms[1].text) == "решение");
  CHECK(view(seen[0].terms[2].language) == "zh");
  CHECK(seen[0].terms[3].status == HX_TERM_DEPRECATED);
  CHECK(seen[1].term_count == 0);
  hx_concept beyond{lend("x"), {}, {}, nullptr, 5, 1};
  const auto* h = old->border();
  static_cast<const hx_terms_1*>(h->get_extension(h, HX_TERMS_1))->get_concept(h, 99, &beyond);
  CHECK(beyond.term_count == 0);
}
