#include "tests/gui/panes/panes_sample.hpp"

#include <doctest/doctest.h>

#include "core/app/memory.hpp"
#include "tests/contract/store_samples.hpp"

namespace hexaglot::test {
namespace {

model::Document open_document() {
  auto d =
      plain_document("OPEN", {"en", "fr", "ar", "zh"},
                     {{"Wells and pumps", "Puits et pompes", "الآبار والمضخات", "水井和水泵"},
                      {"The wells of the village are dry.", "Les puits du village sont à sec.", "آبار القرية جافة.",
                       "村里的水井干了。"},
                      {"The committee bought 14 pumps.", "Le comité a acheté 14 pompes.", "اشترت اللجنة 15 مضخة.",
                       "委员会购买了14台水泵。"},
                      {"The pumps work well.", "Les pompes marchent bien.", "المضخات تعمل جيدا.", "水泵运转良好。"},
                      {"Wells , pumps and pipes are checked every year.",
                       "Les puits, les pompes et les tuyaux sont vérifiés chaque année.",
                       "تفحص الآبار والمضخات والأنابيب كل سنة.", "水井、水泵和管道每年检查一次。"}});
  d.title = "Wells";
  for (auto& version : d.versions) {
    version.blocks[0].kind = model::BlockKind::heading;
    version.blocks[0].level = 1;
    for (std::int32_t i = 1; i < 5; ++i)
      version.blocks[static_cast<std::size_t>(i)].label =
          text::Label{std::to_string(i) + ".", text::NumberSystem::arabic, i, 0, {}, false};
  }
  d.versions[1].blocks[3].label = text::Label{"4.", text::NumberSystem::arabic, 4, 0, {}, false};
  return d;
}

}  // namespace

PanesSample::PanesSample() {
  const auto memory = folder.path() / "memory.hexaglot";
  {
    auto store = app::open_memory(memory, app::Access::write);
    REQUIRE(store);
    REQUIRE((*store)->put(open_document()));
    REQUIRE((*store)->put(
        plain_document("OLD", {"en", "fr", "ar", "zh"},
                       {{"The wells of the town are dry.", "Les puits de la ville sont à sec.", "آبار المدينة جافة.",
                         "城里的水井干了。"},
                        {"Nothing else was said.", "Rien d’autre n’a été dit.", "لم يقل شيء آخر.", "没有说别的。"}})));
  }
  const auto terms =
      folder.file("terms.tsv", "id\ten\tfr\tar\tzh\n1\tpump\tpompe\tمضخة\t水泵\n2\twell\tpuits\tبئر\t水井\n");
  ui([&] {
    gui::Preferences preferences;
    preferences.memory = memory;
    preferences.termbases = {terms};
    const auto file = folder.path() / "editor.json";
    REQUIRE(gui::write_preferences(file, preferences));
    auto made = gui::Editor::open({[](std::function<void()> call) { wxTheApp->CallAfter(std::move(call)); }, file});
    REQUIRE(made);
    editor = std::move(*made);
    frame = new wxFrame(nullptr, wxID_ANY, "panes", wxPoint(40, 40), wxSize(760, 520));
    editor->open_document(memory, "OPEN");
  });
  REQUIRE(poll([&] { return editor->state() == gui::Editor::State::ready; }));
  REQUIRE(poll([&] { return editor->checking().state() == gui::Checking::State::fresh && editor->terms() != nullptr; },
               40));
}

PanesSample::~PanesSample() {
  ui([&] {
    frame->DestroyChildren();  // panes go before what they listen to
    editor.reset();
  });
}

std::string PanesSample::cell(std::uint32_t row, std::uint32_t version) const {
  return ui([&] { return editor->document().cell_text(editor->document().rows[row], version); });
}

void PanesSample::go(std::uint32_t row, std::uint32_t version) {
  ui([&] { editor->go_to({row, version, 0}); });
}

wxPoint on_screen(gui::CardList& list, std::size_t item) {
  const auto box = list.item_box(item);
  return list.ClientToScreen(wxPoint(box.x + box.width / 2, box.y + box.height / 2));
}

}  // namespace hexaglot::test
