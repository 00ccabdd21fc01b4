#pragma once
// What every check must keep, whoever wrote it and however it is bound: run over checks of the tests' own, over a
// plugin in C, the template and the plugins of the tree. Call it inside a test case.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
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

// Versions that depart from each other in many ways, and in neighbouring rows: most checks find something.
inline model::Document departing_document() {
  auto d = table({"ar", "en", "es", "fr", "ru", "zh"},
                 {{"قررت اللجنة تمديد الولاية حتى عام 2031.", "The Committee extended the mandate until 2031.",
                   "El Comité prorrogó el mandato hasta 2031.", "Le Comité a prorogé le mandat jusqu’en 2031.",
                   "Комитет продлил мандат до 2013 года.", "委员会将任期延长至2031年。"},
                  {"انظر الوثيقة A/71/482 والفقرة 12 أعلاه.", "See document A/71/482 and paragraph 12 above.",
                   "Véase el documento A/71/482 y el párrafo 12 supra.",
                   "Voir le document A/71/428 et le paragraphe 12 ci-dessus.", "См. документ A/71/482 и пункт 12 выше.",
                   "见A/71/482号文件和上文第12段。"},
                  {"حضر 340 مندوبا.", "There were 340 delegates.", "Asistieron 430 delegados.",
                   "Trois cent quarante délégués y ont pris part.", "Присутствовали 340 делегатов.", ""},
                  {"حضر 340 مندوبا.", "There were  340 delegates .", "", "Les délégués étaient au nombre de 340 .",
                   "Присутствовали 340 делегатов (из них 12.", "出席者有340名代表。"},
                  {"The Secretariat prepares the budget.", "The Secretariat prepares the budget.",
                   "La Secretaría prepara el presupuesto .", "Le Secrétariat établit le budget;",
                   "Секретариат готовит бюджет.", "秘书处编制预算."},
                  {"تعد الأمانة العامة الميزانية.", "The Secretariat prepares the budget.",
                   "La Secretaría elabora el presupuesto.", "Le Secrétariat établit le budgett.",
                   "Секретариат составляет бюджет.", "秘书处编制预算。"}});
  for (std::uint32_t v = 0; v < d.versions.size(); ++v)
    for (auto& block : d.versions[v].blocks) {
      const auto value = static_cast<std::int32_t>(&block - d.versions[v].blocks.data()) + (v == 3 ? 2 : 1);
      block.label = text::Label{std::to_string(value) + ".", text::NumberSystem::arabic, value, 0, {}, false};
    }
  d.rows[2].confidence = 0.3;
  return d;
}

// The findings of a row check when it is asked in pieces of so many rows, the last piece first, by two objects in turn.
inline std::vector<std::string> in_pieces(const check::CheckFactory& factory, const std::string& id,
                                          const model::Document& document, std::uint32_t size) {
  std::vector<std::string> out;
  std::vector<std::unique_ptr<check::Check>> workers;
  for (int i = 0; i < 2; ++i) {
    auto made = factory.create(id);
    REQUIRE(made);
    workers.push_back(std::move(*made));
    REQUIRE(workers.back()->rows() != nullptr);
    CHECK(workers.back()->rows()->begin(document));
  }
  const auto count = static_cast<std::uint32_t>(document.rows.size());
  for (auto piece = (count + size - 1) / size; piece-- > 0;) {
    auto& check = *workers[piece % 2];
    const check::RowRange rows{piece * size, std::min(count, (piece + 1) * size)};
    const auto done = check.rows()->check_rows(document, rows, [&](model::Finding f) {
      const auto broken = check::fault(f, check.info(), document, rows);
      CHECK_MESSAGE(!broken, f.id << ": " << broken.value_or(""));
      out.push_back(f.id + " " + f.message);
      return true;
    });
    CHECK_MESSAGE(done, (done ? "" : done.error().to_string()));
  }
  std::ranges::sort(out);
  return out;
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

    // A check of rows finds the same in pieces as in the whole.
    for (const auto& document : {odd, departing_document()}) {
      auto whole = messages_of(check, document);
      std::ranges::sort(whole);
      if (check.rows() == nullptr) continue;
      for (const std::uint32_t size : {1U, 2U, 100U}) {
        CAPTURE(size);
        CHECK(in_pieces(factory, info.id, document, size) == whole);
      }
    }

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
