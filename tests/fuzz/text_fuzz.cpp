// The text room on bytes: whatever they are it comes back; on valid UTF-8 it keeps the promises of its headers.
#include "core/text/encoding.hpp"
#include "core/text/figures.hpp"
#include "core/text/fold.hpp"
#include "core/text/labels.hpp"
#include "core/text/numbers.hpp"
#include "core/text/references.hpp"
#include "core/text/sentences.hpp"
#include "core/text/symbols.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "tests/fuzz/support.hpp"

namespace {

using namespace hexaglot;
using namespace hexaglot::fuzz;

// In order, not overlapping, not empty, inside.
void in_order(Span span, std::string_view text, std::uint32_t& last, std::string_view what) {
  require(span.begin >= last && span.begin < span.end, what);
  require_span(span, text, what);
  last = span.end;
}

// What lies between two spans is white space.
void only_space(std::string_view text, std::size_t from, std::size_t to, std::string_view what) {
  require(text::trim(text.substr(from, to - from)).empty(), what);
}

void boundaries(std::string_view text, const std::string& tag) {
  std::uint32_t last = 0;
  for (const auto& word : text::words(text, tag)) {
    only_space(text, last, std::max(last, word.span.begin), "words hold all but white space");
    in_order(word.span, text, last, "words are in order");
  }
  only_space(text, last, text.size(), "words hold all but white space");
  last = 0;
  for (const auto& sentence : text::sentences(text, tag)) {
    only_space(text, last, std::max(last, sentence.begin), "sentences hold all but white space");
    in_order(sentence, text, last, "sentences are in order");
    require(text::trim(sentence.in(text)).size() == sentence.size(), "a sentence has no white space around it");
  }
  only_space(text, last, text.size(), "sentences hold all but white space");
}

void values(std::string_view text, const std::string& tag) {
  std::uint32_t last = 0;
  for (const auto& number : text::numbers(text, tag)) {
    in_order(number.span, text, last, "numbers are in order");
    require(!number.value.empty() && text::is_valid_utf8(number.value), "a number has a value");
  }
  last = 0;
  for (const auto& figure : text::figures(text, tag)) {
    require(figure.span.begin >= last && figure.span.begin < figure.span.end && figure.span.end <= text.size(),
            "figures are in order and inside");
    require(text::is_valid_utf8(figure.span.in(text)), "a figure holds whole characters");
    require(!figure.value.empty() && text::is_valid_utf8(figure.value), "a figure has a value");
    last = figure.span.begin;
  }
  last = 0;
  for (const auto& symbol : text::symbols(text)) {
    in_order(symbol.span, text, last, "symbols are in order");
    require(!symbol.value.empty() && text::is_valid_utf8(symbol.value), "a symbol has a value");
  }
  last = 0;
  for (const auto& r : text::references(text)) {
    in_order(r.span, text, last, "references are in order");
    require(!r.value.empty() && text::is_valid_utf8(r.value) && text::is_valid_utf8(r.meant),
            "a reference has a value");
    require((r.flaw == text::ReferenceFlaw::none) == r.meant.empty(), "a faulty reference says what was meant");
  }
  std::vector<text::Label> labels;
  for (const auto& reading : text::label_readings(text, tag)) {
    require(reading.text_begin <= text.size() && on_boundary(text, reading.text_begin), "a label ends inside the text");
    require(text::is_valid_utf8(reading.label.printed) && !reading.label.printed.empty(), "a label is printed");
    require(reading.label.value >= 0, "a label's value is an ordinal");
    (void)text::look_alike(reading.label);
    labels.push_back(reading.label);
  }
  require(text::choose_readings({labels, {}, labels}).size() == 3, "a choice per candidate list");
}

void folding(std::string_view text) {
  const auto folded = text::fold_with_origin(text);
  require(folded.text == text::fold(text), "folding with and without origin agree");
  require(text::is_valid_utf8(folded.text), "what was folded is UTF-8");
  require(folded.origin.size() == folded.text.size() + 1, "an origin per byte");
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < folded.origin.size(); ++i) {
    require(folded.origin[i] >= last && folded.origin[i] <= text.size(), "origins ascend");
    last = folded.origin[i];
    if (on_boundary(folded.text, i)) require(on_boundary(text, folded.origin[i]), "an origin is a boundary");
  }
  const auto size = static_cast<std::uint32_t>(folded.text.size());
  require_span(folded.original({size / 3, size - size / 3}), text, "an original span is inside");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto tag = language(data[0]);
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto decoded = text::decode(bytes, "input");
  if (decoded) require(text::is_valid_utf8(*decoded), "what was decoded is UTF-8");
  if (!decoded) {
    const auto message = decoded.error().to_string();
    require(message.find('\n') == std::string::npos && text::is_valid_utf8(message), "an error is one line");
  }
  // Broken text hurts nothing either.
  (void)text::words(bytes, tag);
  (void)text::sentences(bytes, tag);
  (void)text::numbers(bytes, tag);
  (void)text::figures(bytes, tag);
  (void)text::symbols(bytes);
  (void)text::references(bytes);
  (void)text::label_readings(bytes, tag);
  (void)text::columns(bytes);
  require(text::is_valid_utf8(text::fold(bytes)), "what was folded is UTF-8");

  const std::string valid = decoded ? *decoded : text::valid_utf8(bytes);
  require(text::is_valid_utf8(valid), "what was made valid is valid");
  boundaries(valid, tag);
  values(valid, tag);
  folding(valid);
  require(text::length(valid) <= valid.size() && text::columns(valid) <= 2 * text::length(valid), "sizes are sane");
  return 0;
}
