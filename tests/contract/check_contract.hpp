#pragma once
// What every check must keep, whoever wrote it and however it is bound: run over checks of the tests' own, over a
// plugin in C, the template and the plugins of the tree. Call it inside a test case.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "core/check/runner.hpp"

namespace hexaglot::test {

// One block per text in every version, aligned one to one; an empty text leaves the cell empty.
inline model::Document table(const std::vector<std::string>& languages,
                             const std::vector<std::vector<std::string>>& rows) {
  model::Document d;
  d.symbol = "E/CN.7/2014/L.15";
  for (const auto& language : languages) {
    d.versions.emplace_back().language = language;
    d.versions.back().file = language + ".md";
    d.segments.emplace_back();
  }
  for (const auto& texts : rows) {
    auto& row = d.rows.emplace_back();
    row.confidence = 0.95;
    for (std::size_t v = 0; v < languages.size(); ++v) {
      auto& cell = row.cells.emplace_back();
      if (texts[v].empty()) continue;
      auto& blocks = d.versions[v].blocks;
      cell.push_back(static_cast<std::uint32_t>(blocks.size()));
      d.segments[v].push_back(
          {static_cast<std::uint32_t>(blocks.size()), {0, static_cast<std::uint32_t>(texts[v].size())}});
      blocks.emplace_back().text = texts[v];
    }
  }
  return d;
}

// Six versions that say the same, without a fault: every check is silent on it.
inline model::Document faithful_document() {
  return table(
      {"ar", "en", "es", "fr", "ru", "zh"},
      {{"عقدت اللجنة دورتها في فيينا.", "The Commission met in Vienna.", "La Comisión se reunió en Viena.",
        "La Commission s’est réunie à Vienne.", "Комиссия заседала в Вене.", "委员会在维也纳举行了会议。"},
       {"وشكر المندوبون الحكومة المضيفة.", "Delegates thanked the host Government.",
        "Los delegados dieron las gracias al Gobierno anfitrión.", "Les délégués ont remercié le gouvernement hôte.",
        "Делегаты поблагодарили принимающее правительство.", "代表们感谢东道国政府。"}});
}

// Gaps, empty blocks, odd text: no check may break a rule on it.
inline model::Document odd_document() {
  auto d = table({"ar", "ru", "zh"}, {{"", "!!", "!!"},
                                      {"((((12 ١٢ 十二", "", "a)\u00A0\u200F\uFEFF"},
                                      {std::string(20'000, 'x'), "12,5 % — № 7", ""},
                                      {"", "", ""}});
  d.versions[1].blocks.emplace_back();  // in no segment
  d.versions[2].blocks[0].label = text::Label{"子", text::NumberSystem::chinese_branch, 1, 0, {}, false};
  d.versions[2].blocks[0].marks = {{model::MarkKind::note, {2, 2}, ""}, {model::MarkKind::note, {2, 2}, "*"}};
  d.versions[0].blocks[0].kind = model::BlockKind::note;
  return d;
}

inline std::vector<std::string> messages_of(check::Check& check, const model::Document& document) {
  std::vector<std::string> out;
  const auto status = check.check(document, [&](model::Finding f) {
    const auto broken = check::fault(f, check.info(), document);
    CHECK_MESSAGE(!broken, f.id << ": " << broken.value_or(""));
    out.push_back(f.id + " " + f.message);
    return true;
  });
  CHECK_MESSAGE(status, (status ? "" : status.error().to_string()));
  return out;
}

inline void declares_itself(const check::CheckFactory& factory) {
  std::set<std::string> ids;
  for (const auto& info : factory.checks()) {
    CAPTURE(info.id);
    CHECK(ids.insert(info.id).second);
    CHECK(info.id.find('.') != std::string::npos);
    CHECK_FALSE(info.name.empty());
    CHECK_FALSE(info.kinds.empty());
    for (const auto& kind : info.kinds) {
      CHECK(ids.insert(kind.id).second);
      CHECK(kind.id.find('.') != std::string::npos);
      CHECK(kind.description.ends_with("."));
    }
    for (const auto& setting : info.settings) {
      CHECK_FALSE(setting.label.empty());
      if (setting.type == check::SettingType::on_off)
        CHECK((setting.default_value == "on" || setting.default_value == "off"));
    }
    const auto made = factory.create(info.id);
    REQUIRE(made);
    CHECK((*made)->info().id == info.id);
  }
  const auto unknown = factory.create("no.such.check");
  CHECK_FALSE(unknown);
  CHECK_FALSE(factory.create(""));
}

inline void keeps_the_contract(const check::CheckFactory& factory) {
  declares_itself(factory);
  const auto faithful = faithful_document(), odd = odd_document();
  for (const auto& info : factory.checks()) {
    CAPTURE(info.id);
    auto made = factory.create(info.id);
    REQUIRE(made);
    auto& check = **made;
    CHECK(messages_of(check, {}).empty());
    CHECK(messages_of(check, faithful).empty());
    const auto first = messages_of(check, odd);
    CHECK(messages_of(check, faithful).empty());  // nothing stays behind from another document
    CHECK(messages_of(check, odd) == first);      // and the same again gives the same

    // A sink that wants no more is asked no more.
    int given = 0;
    static_cast<void>(check.check(odd, [&](const model::Finding&) { return ++given < 1; }));
    CHECK(given == std::min<int>(1, static_cast<int>(first.size())));

    // Several objects at once.
    std::vector<std::size_t> counts(4);
    {
      std::vector<std::jthread> threads;
      for (auto& count : counts)
        threads.emplace_back([&factory, &info, &odd, &count] {
          const auto mine = factory.create(info.id);
          if (!mine) return;
          static_cast<void>((*mine)->check(odd, [&count](const model::Finding&) {
            ++count;
            return true;
          }));
        });
    }
    for (const auto count : counts) CHECK(count == first.size());
  }
}

}  // namespace hexaglot::test
