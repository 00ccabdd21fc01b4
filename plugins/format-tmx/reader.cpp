// The elements of TMX outside <seg>, with all that real files do wrong there; that makes it longer than most.
#include "reader.hpp"

#include <array>
#include <map>
#include <set>

#include <hexaglot/sdk/text.hpp>
#include <hexaglot/xml/reader.hpp>

#include "names.hpp"
#include "segment_reader.hpp"
#include "variants.hpp"

namespace hexaglot::tmx {
namespace {

constexpr std::size_t largest_unit = std::size_t{16} << 20;    // bytes of text, codes and properties
constexpr std::size_t largest_common = std::size_t{64} << 10;  // bytes of the header's properties
constexpr std::size_t most_reports = 1000;

using Attributes = std::span<const xml::Attribute>;

// What one element may carry; anything else is kept out and reported once.
constexpr std::string_view header_attributes =
    " creationtool creationtoolversion segtype o-tmf adminlang srclang datatype o-encoding creationdate creationid "
    "changedate changeid ";
constexpr std::string_view unit_attributes =
    " tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate creationid "
    "changedate segtype changeid o-tmf srclang ";
constexpr std::string_view variant_attributes =
    " xml:lang lang o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate "
    "creationid changedate changeid o-tmf ";

bool listed(std::string_view list, std::string_view name) {
  return list.find(" " + std::string(name) + " ") != std::string_view::npos;
}

class Reader final : public xml::Handler {
 public:
  Reader(const sdk::Host& host, const sdk::UnitSink& units, const sdk::Diagnostics& diagnostics)
      : units_(units), diagnostics_(diagnostics) {
    if (host.extension<hx_text_1>(HX_TEXT_1) != nullptr) text_service_.emplace(host);
  }

  void start(const xml::Name& name, Attributes attributes, const xml::Place& place) override;
  void end(const xml::Name& name, const xml::Place& place) override;
  void text(std::string_view text, const xml::Place& place) override;

  void finish();
  [[nodiscard]] std::size_t sound() const { return sound_; }

 private:
  enum class In { nothing, tmx, header, body, unit, variant, segment, text };

  void report(std::uint32_t line, const std::string& message);
  void report_once(std::uint32_t line, const std::string& message);
  void fault(const std::string& reason) {
    if (fault_.empty()) fault_ = reason;
  }
  void grow(std::size_t bytes);
  void check_attributes(std::string_view element, std::string_view known, Attributes attributes, std::uint32_t line);
  void begin_header(Attributes attributes, std::uint32_t line);
  void begin_unit(Attributes attributes, std::uint32_t line);
  void begin_variant(Attributes attributes, std::uint32_t line);
  void begin_text(std::string_view element, Attributes attributes, const xml::Place& place);
  void end_text();
  void end_segment();
  void end_variant();
  void end_unit();
  [[nodiscard]] std::optional<std::string> canonical(std::string_view tag);

  const sdk::UnitSink& units_;
  const sdk::Diagnostics& diagnostics_;
  std::optional<sdk::Text> text_service_;
  std::map<std::string, std::optional<std::string>, std::less<>> languages_;
  std::set<std::string> reported_once_;
  std::size_t reports_ = 0;

  In in_ = In::nothing;
  In around_text_ = In::nothing;  // where a <prop> or <note> stands
  std::size_t skip_ = 0;          // depth inside an element that is not read
  std::size_t nested_ = 0;        // depth inside a <prop>, or inside <seg>
  bool seen_header_ = false;
  bool seen_body_ = false;

  Properties common_;  // of the header
  std::size_t common_bytes_ = 0;
  std::string property_type_, property_;

  Unit unit_;
  std::size_t unit_bytes_ = 0;
  std::string fault_;
  bool variant_refused_ = false;
  std::size_t segments_ = 0;  // of the open variant
  SegmentReader segment_;
  std::size_t sound_ = 0;
};

void Reader::report(std::uint32_t line, const std::string& message) {
  if (++reports_ <= most_reports) diagnostics_.report(line, message);
}

void Reader::report_once(std::uint32_t line, const std::string& message) {
  if (reported_once_.size() < most_reports && reported_once_.insert(message).second) report(line, message);
}

void Reader::grow(std::size_t bytes) {
  unit_bytes_ += bytes;
  if (unit_bytes_ > largest_unit) fault("it is larger than 16 MiB");
}

void Reader::check_attributes(std::string_view element, std::string_view known, Attributes attributes,
                              std::uint32_t line) {
  for (const auto& a : attributes) {
    const auto name = lower(a.name.local);
    if (!listed(known, name) && !name.starts_with("xml"))
      report_once(
          line, std::string("<").append(element) + "> has an attribute " + name + " that TMX does not know: left out");
  }
}

std::optional<std::string> Reader::canonical(std::string_view tag) {
  if (tag.size() > 64) return std::nullopt;
  if (const auto known = languages_.find(tag); known != languages_.end()) return known->second;
  auto found = text_service_ ? text_service_->canonical_language(tag) : std::optional(std::string(tag));
  if (languages_.size() < 1000) languages_.emplace(tag, found);
  return found;
}

void Reader::begin_header(Attributes attributes, std::uint32_t line) {
  seen_header_ = true;
  check_attributes("header", header_attributes, attributes, line);
  const auto segtype = attribute(attributes, "segtype");
  if (!segtype)
    report(line, "the header states no segtype: read all the same");
  else if (!listed(" block paragraph sentence phrase ", lower(*segtype)))
    report(line, "the header's segtype is none of block, paragraph, sentence and phrase: read all the same");
}

void Reader::begin_unit(Attributes attributes, std::uint32_t line) {
  unit_ = {};
  unit_.line = line;
  unit_bytes_ = 0;
  fault_.clear();
  check_attributes("tu", unit_attributes, attributes, line);
  for (const auto& a : attributes) {
    const auto name = lower(a.name.local);
    grow(a.value.size() + 64);
    if (name == "tuid") {
      unit_.id = a.value;
    } else if (name == "creationdate" || name == "changedate") {
      if (is_tmx_time(a.value))
        (name == "creationdate" ? unit_.created : unit_.changed) = a.value;
      else
        report(line, name + " is no date of the form 20140311T000000Z: the date is left out, the unit kept");
    } else if (listed(unit_attributes, name)) {
      unit_.properties.emplace_back(name, a.value);
    }
  }
}

void Reader::begin_variant(Attributes attributes, std::uint32_t line) {
  variant_refused_ = false;
  segments_ = 0;
  check_attributes("tuv", variant_attributes, attributes, line);
  Variant variant;
  for (const auto& a : attributes) {
    const auto name = lower(a.name.local);
    grow(a.value.size() + 64);
    if (name != "xml:lang" && name != "lang" && listed(variant_attributes, name))
      variant.properties.emplace_back(name, a.value);
  }
  auto tag = attribute(attributes, "xml:lang");
  if (!tag) tag = attribute(attributes, "lang");
  if (!tag || tag->empty()) {
    fault("a <tuv> names no language (xml:lang)");
  } else if (auto language = canonical(*tag)) {
    variant.language = std::move(*language);
  } else {
    variant_refused_ = true;
    report(line, std::string("\"").append(tag->substr(0, 40)) + "\" is no language tag: this <tuv> is left out");
  }
  unit_.variants.push_back(std::move(variant));
}

void Reader::begin_text(std::string_view element, Attributes attributes, const xml::Place& place) {
  around_text_ = in_;
  in_ = In::text;
  nested_ = 0;
  property_.clear();
  property_type_ = element;
  if (element != "prop") return;
  if (const auto type = attribute(attributes, "type"); type && !type->empty())
    property_type_ = *type;
  else
    report(place.line(), "a <prop> without type: kept as \"prop\"");
}

void Reader::end_text() {
  in_ = around_text_;
  const auto bytes = property_type_.size() + property_.size() + 64;
  if (in_ == In::header) {
    common_bytes_ += bytes;
    if (common_bytes_ <= largest_common)
      common_.emplace_back("header:" + property_type_, property_);
    else
      report_once(0, "the header holds more than 64 KiB of properties: the rest is left out");
    return;
  }
  grow(bytes);
  if (fault_.empty())
    (in_ == In::unit ? unit_.properties : unit_.variants.back().properties).emplace_back(property_type_, property_);
}

void Reader::start(const xml::Name& written, Attributes attributes, const xml::Place& place) {
  const auto name = lower(written.local);
  if (skip_ > 0) {
    ++skip_;
    if (in_ == In::header && name == "map" && !attribute(attributes, "unicode"))
      report(place.line(), "a <map> without unicode: left out");
    return;
  }
  switch (in_) {
    case In::nothing:
      if (name != "tmx") throw sdk::BadInput(place.line(), "is XML but no TMX: its root element is <" + name + ">");
      in_ = In::tmx;
      return;
    case In::tmx:
      if (name == "header") {
        in_ = In::header;
        return begin_header(attributes, place.line());
      }
      if (name == "body") {
        in_ = In::body;
        seen_body_ = true;
        if (!seen_header_) report(place.line(), "has no <header> before its <body>: read all the same");
        return;
      }
      report_once(place.line(), "<" + name + "> does not belong between <tmx> and <body>: left out");
      skip_ = 1;
      return;
    case In::header:
      if (name == "prop" || name == "note") return begin_text(name, attributes, place);
      skip_ = 1;
      return;
    case In::body:
      if (name == "tu") {
        in_ = In::unit;
        return begin_unit(attributes, place.line());
      }
      report_once(place.line(), "<" + name + "> does not belong into <body>: left out");
      skip_ = 1;
      return;
    case In::unit:
      if (name == "prop" || name == "note") return begin_text(name, attributes, place);
      if (name == "tuv") {
        in_ = In::variant;
        return begin_variant(attributes, place.line());
      }
      report_once(place.line(), "<" + name + "> does not belong into <tu>: left out");
      skip_ = 1;
      return;
    case In::variant:
      if (name == "prop" || name == "note") return begin_text(name, attributes, place);
      if (name == "seg") {
        in_ = In::segment;
        nested_ = 0;
        segment_.begin();
        return;
      }
      report_once(place.line(), "<" + name + "> does not belong into <tuv>: left out");
      skip_ = 1;
      return;
    case In::segment:
      ++nested_;
      grow(64);
      return segment_.start(name, attributes);
    case In::text:
      ++nested_;
      return;
  }
}

void Reader::end(const xml::Name&, const xml::Place&) {
  if (skip_ > 0) {
    --skip_;
    return;
  }
  switch (in_) {
    case In::nothing:
      return;
    case In::tmx:
      in_ = In::nothing;
      return;
    case In::header:
    case In::body:
      in_ = In::tmx;
      return;
    case In::unit:
      in_ = In::body;
      return end_unit();
    case In::variant:
      in_ = In::unit;
      return end_variant();
    case In::segment:
      if (nested_ == 0) {
        in_ = In::variant;
        return end_segment();
      }
      --nested_;
      return segment_.end();
    case In::text:
      if (nested_ == 0) return end_text();
      --nested_;
  }
}

void Reader::text(std::string_view text, const xml::Place&) {
  if (skip_ > 0 || (in_ != In::segment && in_ != In::text)) return;
  if (in_ == In::text) {
    if (property_.size() + text.size() <= largest_unit) property_.append(text);
    return;
  }
  grow(text.size());
  if (fault_.empty()) segment_.text(text);
}

void Reader::end_segment() {
  segment_.finish();
  if (++segments_ > 1) fault("a <tuv> holds two <seg>");
  if (segment_.fault) fault(*segment_.fault);
  for (const auto& w : segment_.warnings) report(unit_.line, w);
  if (!fault_.empty()) return;
  unit_.variants.back().text = segment_.content;
  unit_.variants.back().marks = segment_.marks;
}

void Reader::end_variant() {
  if (variant_refused_)
    unit_.variants.pop_back();
  else if (segments_ == 0)
    fault("a <tuv> holds no <seg>");
}

void Reader::end_unit() {
  if (unit_.variants.empty()) fault("it holds no <tuv> that can be read");
  if (!fault_.empty()) return report(unit_.line, "this unit is skipped: " + fault_);
  ++sound_;
  if (!lend(unit_, common_, units_)) throw sdk::Stopped();
}

void Reader::finish() {
  if (!seen_body_) throw sdk::BadInput(0, "is TMX without a <body>: it holds no units");
  if (reports_ > most_reports)
    diagnostics_.report(0, std::to_string(reports_ - most_reports) + " more faults of this kind are not listed");
}

}  // namespace

void read(const sdk::Host& host, const sdk::Input& input, const sdk::UnitSink& units,
          const sdk::Diagnostics& diagnostics) {
  Reader reader(host, units, diagnostics);
  try {
    xml::read([&input](char* buffer, std::size_t capacity) { return input.read(buffer, capacity); }, reader);
  } catch (const sdk::BadInput& e) {
    if (reader.sound() == 0) throw;
    const auto n = reader.sound();
    throw sdk::BadInput(e.line, std::string(e.what()) + "; the " + std::to_string(n) +
                                    (n == 1 ? " unit before it is sound" : " units before it are sound"));
  }
  reader.finish();
}

}  // namespace hexaglot::tmx
