// What aligned rows and lists of terms teach about words.
#include "core/align/learn_words.hpp"

#include <doctest/doctest.h>

#include "core/align/lexicon_counts.hpp"
#include "documents.hpp"
#include "lexicon_samples.hpp"

namespace hexaglot::test {
namespace {

using align::Proof;
using align::WordTeacher;

// Row i holds segment i of every version.
model::Document confirmed(model::Document document) {
  document.rows.clear();
  for (std::uint32_t s = 0; s < document.segments[0].size(); ++s) {
    model::Row row;
    row.cells.assign(document.versions.size(), {s});
    row.status = model::RowStatus::confirmed;
    row.confidence = 1;
    document.rows.push_back(std::move(row));
  }
  return document;
}

std::vector<model::WordCounts> learned(const model::Document& document) {
  WordTeacher teacher(Proof::two_rows);
  teacher.add(document);
  return teacher.learn();
}

TEST_CASE("a report teaches its words in all fifteen pairs") {
  const auto tables = learned(confirmed(library_report()));
  CHECK(tables.size() == 15);
  for (const auto& table : tables) CHECK(model::is_sound(table));
  CHECK(count_of(tables, "en", "ru", "roof", "крыша") == 0);  // seen in one row only
  CHECK(count_of(tables, "en", "fr", "map", "carte") == 0);   // other forms: "maps", "cartes" are other stems
  CHECK(count_of(tables, "en", "fr", "maps", "cartes") > 1);
  CHECK(count_of(tables, "ar", "en", "خرايط", "maps") > 1);
  CHECK(count_of(tables, "en", "zh", "maps", "地") > 1);
}

TEST_CASE("the right translation is seen more often than others in its rows") {
  const auto tables = learned(confirmed(library_report()));
  CHECK(count_of(tables, "en", "es", "childr", "ninos") > count_of(tables, "en", "es", "childr", "libros"));
  CHECK(count_of(tables, "es", "zh", "mapas", "地") > count_of(tables, "es", "zh", "mapas", "馆"));
}

TEST_CASE("rows of little confidence teach nothing, others as much as they are sure") {
  auto document = confirmed(library_report());
  const auto sure = count_of(learned(document), "en", "fr", "maps", "cartes");
  for (auto& row : document.rows) {
    row.status = model::RowStatus::automatic;
    row.confidence = 0.8;
  }
  const auto fair = count_of(learned(document), "en", "fr", "maps", "cartes");
  CHECK(fair < sure);
  CHECK(fair > 0.7 * sure);
  for (auto& row : document.rows) row.confidence = WordTeacher::least_confidence - 0.01;
  CHECK(learned(document).empty());
  for (auto& row : document.rows) row.status = model::RowStatus::confirmed;
  CHECK(count_of(learned(document), "en", "fr", "maps", "cartes") == doctest::Approx(sure));
}

TEST_CASE("the same rows twice count once") {
  const auto document = confirmed(library_report());
  WordTeacher teacher(Proof::two_rows);
  teacher.add(document);
  teacher.add(document);
  CHECK(teacher.learn() == learned(document));
}

TEST_CASE("a list of terms teaches from single entries, and not from terms that must not be used") {
  model::Termbase list;
  const auto concept_of = [&](const std::string& en, const std::string& ru, const std::string& zh) {
    auto& entry = list.concepts.emplace_back();
    entry.terms = {{"en", en, model::TermStatus::preferred, {}},
                   {"ru", ru, model::TermStatus::preferred, {}},
                   {"zh", zh, model::TermStatus::preferred, {}}};
  };
  concept_of("anchor", "якорь", "锚");
  concept_of("sea anchor", "плавучий якорь", "海锚");
  concept_of("sea", "море", "海");
  list.concepts[0].terms.push_back({"ru", "кошка", model::TermStatus::deprecated, {}});
  WordTeacher teacher(Proof::one_row);
  teacher.add(list);
  const auto tables = teacher.learn();
  CHECK(tables.size() == 3);
  CHECK(count_of(tables, "en", "ru", "anchor", "якорь") > 1);
  CHECK(count_of(tables, "en", "zh", "sea", "海") > 1);
  CHECK(count_of(tables, "en", "zh", "anchor", "锚") > count_of(tables, "en", "zh", "anchor", "海"));
  CHECK(count_of(tables, "en", "ru", "anchor", "кошка") == 0);
}

TEST_CASE("what is known already helps to learn, and is not counted again") {
  // Two words that always come together cannot be told apart without help.
  const auto document = confirmed(lines({{"es", {"pan vino", "pan vino agua", "sal", "pan vino sal"}},
                                         {"ru", {"хлеб вода", "хлеб вода мост", "соль", "хлеб вода соль"}}}));
  align::CountLexicon known;
  known.add(small("es", "ru", "pan", "хлеб", 500));
  WordTeacher alone(Proof::two_rows), helped(Proof::two_rows, &known);
  alone.add(document);
  helped.add(document);
  const auto without = alone.learn(), with = helped.learn();
  CHECK(count_of(without, "es", "ru", "vino", "вода") ==
        doctest::Approx(count_of(without, "es", "ru", "vino", "хлеб")));
  CHECK(count_of(with, "es", "ru", "vino", "вода") > 2 * count_of(with, "es", "ru", "vino", "хлеб"));
  CHECK(count_of(with, "es", "ru", "pan", "хлеб") <= 3);
}

TEST_CASE("one language alone, empty rows and no rows teach nothing") {
  CHECK(learned(lines({{"ar", {"سفينة"}}})).empty());
  CHECK(learned(lines({})).empty());
  CHECK(learned(confirmed(lines({{"en", {"", " "}}, {"fr", {"", ""}}}))).empty());
  CHECK(WordTeacher(Proof::one_row).learn().empty());
}

}  // namespace
}  // namespace hexaglot::test
