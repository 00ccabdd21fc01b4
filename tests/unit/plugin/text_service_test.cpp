#include "core/plugin/text_service.hpp"
#include "core/plugin/references_service.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/plugin/intake.hpp"
#include "core/text/fold.hpp"
#include "core/text/labels.hpp"
#include "core/text/language.hpp"
#include "core/text/numbers.hpp"
#include "core/text/references.hpp"
#include "core/text/sentences.hpp"
#include "core/text/words.hpp"

using namespace hexaglot;
using namespace hexaglot::plugin;

namespace {

struct Sample {
  const char* language;
  const char* text;
};
constexpr Sample samples[] = {
    {"ar", "1 - تعتمد اللجنة القرار 64/182. وتقرر ما يلي في ١١ آذار/مارس 2014."},
    {"en", "(a) The Commission's 100,000 members met on 11 March 2014. They left; see E/CN.7/2014/L.15."},
    {"fr", "a) L’Assemblée a voté 2,5 millions de dollars. Elle s’est ajournée."},
    {"ru", "а) Комиссия приняла 100 000 решений. См. резолюцию 217 А (III)."},
    {"zh", "一、委员会通过了250万项决定。2014年3月11日。"},
    {"en", ""}};

std::string span_text(hx_span s, std::string_view text) { return std::string(text.substr(s.begin, s.end - s.begin)); }

}  // namespace

TEST_CASE("plugins get the same words, sentences, numbers, symbols and labels as the program") {
  const auto& api = text_service();
  for (const auto& [language, text] : samples) {
    CAPTURE(text);
    std::vector<hx_word> words;
    api.words(lend(text), lend(language), &words, [](void* self, const hx_word* w) {
      static_cast<std::vector<hx_word>*>(self)->push_back(*w);
      return true;
    });
    const auto expected_words = text::words(text, language);
    REQUIRE(words.size() == expected_words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      CHECK(span_text(words[i].span, text) == expected_words[i].span.in(text));
      CHECK(words[i].kind == static_cast<int>(expected_words[i].kind));
    }

    std::vector<hx_span> sentences;
    api.sentences(lend(text), lend(language), &sentences, [](void* self, hx_span s) {
      static_cast<std::vector<hx_span>*>(self)->push_back(s);
      return true;
    });
    CHECK(sentences.size() == text::sentences(text, language).size());

    using Strings = std::vector<std::string>;
    Strings numbers, expected_numbers;
    api.numbers(lend(text), lend(language), &numbers, [](void* self, const hx_number* n) {
      static_cast<Strings*>(self)->push_back(std::to_string(n->kind) + std::string(view(n->value)));
      return true;
    });
    for (const auto& n : text::numbers(text, language))
      expected_numbers.push_back(std::to_string(static_cast<int>(n.kind)) + n.value);
    CHECK(numbers == expected_numbers);

    Strings symbols, expected_symbols;
    api.symbols(lend(text), &symbols, [](void* self, const hx_symbol* s) {
      static_cast<Strings*>(self)->emplace_back(view(s->value));
      return true;
    });
    for (const auto& s : text::references(text))
      if (s.kind != text::ReferenceKind::acronym) expected_symbols.push_back(s.value);
    CHECK(symbols == expected_symbols);

    Strings labels, expected_labels;
    api.label_readings(lend(text), lend(language), &labels, [](void* self, const hx_label_reading* r) {
      static_cast<Strings*>(self)->push_back(std::string(view(r->label.system)) + " " + std::to_string(r->label.value) +
                                             " " + std::to_string(r->text_begin));
      return true;
    });
    for (const auto& r : text::label_readings(text, language))
      expected_labels.push_back(std::string(text::name(r.label.system)) + " " + std::to_string(r.label.value) + " " +
                                std::to_string(r.text_begin));
    CHECK(labels == expected_labels);

    text::Folded folded;
    api.fold(lend(text), &folded, [](void* self, hx_text t, const std::uint32_t* origin) {
      auto& f = *static_cast<text::Folded*>(self);
      f.text = view(t);
      f.origin.assign(origin, origin + t.size + 1);
    });
    CHECK(folded.text == text::fold(text));
    CHECK(folded.origin == text::fold_with_origin(text).origin);
  }
}

TEST_CASE("references are those of the program, with their faults") {
  const std::string_view text = "见E/CN.7/2014//L.15，www.example.org/fr，UNODC。";
  std::string told;
  references_service().references(lend(text), &told, [](void* self, const hx_reference* r) {
    *static_cast<std::string*>(self) += std::to_string(r->kind) + std::to_string(r->flaw) +
                                        std::string(view(r->value)) + "=" + std::string(view(r->meant)) +
                                        (r->localized ? "~ " : " ");
    return view(r->value) != "example.org";
  });
  CHECK(told == "02E/CN.7/2014/L.15=E/CN.7/2014/L.15 50example.org=~ ");
}

TEST_CASE("a callback that wants no more is asked no more") {
  int given = 0;
  text_service().words(lend("one two three"), lend("en"), &given,
                       [](void* self, const hx_word*) { return ++*static_cast<int*>(self) < 2; });
  CHECK(given == 2);
}

TEST_CASE("look-alikes, directions, names and tags as the program has them") {
  const auto& api = text_service();
  const std::string cyrillic = "а)";
  const auto system = text::name(text::NumberSystem::cyrillic_lower);
  const hx_label label{lend(cyrillic), lend(system), 1, 1, nullptr, 0, false};
  hx_text other{};
  std::int32_t value = 0;
  text::Label same;
  same.printed = cyrillic;
  same.system = text::NumberSystem::cyrillic_lower;
  same.value = 1;
  same.level = 1;
  const auto expected = text::look_alike(same);
  REQUIRE(api.look_alike(&label, &other, &value) == expected.has_value());
  if (expected) {
    CHECK(view(other) == text::name(expected->system));
    CHECK(value == expected->value);
  }
  const hx_label unknown{lend(cyrillic), lend("babylonian"), 1, 1, nullptr, 0, false};
  CHECK_FALSE(api.look_alike(&unknown, &other, &value));

  CHECK(api.right_to_left(lend("ar")));
  CHECK_FALSE(api.right_to_left(lend("zh")));
  const auto name_of = [](void* self, hx_text t) { *static_cast<std::string*>(self) = view(t); };
  std::string name;
  api.native_name(lend("ru"), &name, name_of);
  CHECK(name == text::native_language_name("ru"));
  std::string tag = "untouched";
  CHECK(api.canonical_language(lend("ZH_hans"), &tag, name_of));
  CHECK(tag == "zh-Hans");
  tag = "untouched";
  CHECK_FALSE(api.canonical_language(lend("no language"), &tag, name_of));
  CHECK(tag == "untouched");
}

TEST_CASE("texts that break the rules of the border do no harm") {
  const auto& api = text_service();
  const auto nothing = [](void*, const hx_word*) { return true; };
  api.words({nullptr, 7}, {nullptr, 2}, nullptr, nothing);
  api.words({"x", std::size_t{1} << 50}, lend("en"), nullptr, nothing);
  api.words(lend("\xFF\xC3( \x80"), lend("\xFF"), nullptr, nothing);
  int called = 0;
  api.fold({nullptr, 7}, &called, [](void* self, hx_text t, const std::uint32_t* origin) {
    ++*static_cast<int*>(self);
    CHECK(t.size == 0);
    CHECK(origin[0] == 0);
  });
  CHECK(called == 1);
}
