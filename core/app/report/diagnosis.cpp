#include "core/app/report/diagnosis.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/text/language.hpp"

namespace hexaglot::app {
namespace {

using Kind = align::Diagnosis::Kind;

std::string named(const std::string& language) {
  return fmt::format("{} ({})", text::language_name(language), language);
}

std::string with_file(const model::Version& version) {
  return version.file.empty() ? version.language : fmt::format("{} ({})", version.language, version.file);
}

std::string rows(const align::Diagnosis& d) { return fmt::format("rows {}–{}", d.first_row + 1, d.last_row + 1); }

int percent(double share) { return static_cast<int>(std::lround(100 * share)); }

}  // namespace

std::string describe(const model::Document& document, const align::Diagnosis& d) {
  const auto& version = document.versions[d.version];
  const auto who = with_file(version);
  const auto last = static_cast<std::uint32_t>(document.rows.size());
  switch (d.kind) {
    case Kind::empty:
      return who + " holds no text";
    case Kind::much_shorter:
      return fmt::format(
          "{} is much shorter than {}{}; is it the same document?", who,
          document.versions.size() > 2 ? "the others" : with_file(document.versions[d.version == 0 ? 1 : 0]),
          percent(d.share) == 0 ? "" : fmt::format(" ({} per cent of the length)", percent(d.share)));
    case Kind::other_language:
      return d.language.empty()
                 ? fmt::format("{} does not look like {}, nor like another of the six languages; check the file", who,
                               text::language_name(version.language))
                 : fmt::format("{} looks like {}, not like {}; check which file belongs to which language", who,
                               named(d.language), text::language_name(version.language));
    case Kind::mixed_language:
      return fmt::format("{} is in {} to {} per cent; is a part of it not translated?", who, named(d.language),
                         percent(d.share));
    case Kind::same_text:
      return fmt::format("{} and {} are the same text{}; is it the same file twice?", who,
                         with_file(document.versions[d.other]),
                         d.share > 0.995 ? "" : fmt::format(" to {} per cent", percent(d.share)));
    case Kind::no_translation:
      return fmt::format(
          "{} is not a translation of {}; its {} segments stand in rows of their own", who,
          document.versions.size() > 2 ? "the others" : with_file(document.versions[d.version == 0 ? 1 : 0]),
          d.segments);
    case Kind::leaves:
      return fmt::format("{} leaves the others at row {}: {} segments in {} are no translation of theirs{}", who,
                         d.first_row + 1, d.segments, rows(d), d.last_row + 1 == last ? ", up to the end" : "");
    case Kind::extra:
      return fmt::format("{} alone has {}: no other version says this", who, rows(d));
    case Kind::missing:
      break;
  }
  const char* part = d.last_row + 1 == last ? "the end" : d.first_row == 0 ? "the beginning" : "a part";
  return fmt::format("{} of {} is missing ({}, {} per cent of all rows)", part, who, rows(d), percent(d.share));
}

Json diagnoses_json(const model::Document& document, const std::vector<align::Diagnosis>& diagnoses) {
  Json out = Json::array();
  for (const auto& d : diagnoses) {
    Json one = {{"kind", align::name(d.kind)},
                {"language", document.versions[d.version].language},
                {"message", describe(document, d)}};
    if (d.kind >= Kind::no_translation) one["rows"] = {d.first_row + 1, d.last_row + 1};
    if (d.kind == Kind::other_language || d.kind == Kind::mixed_language)
      one["seems"] = d.language.empty() ? Json(nullptr) : Json(d.language);
    if (d.kind == Kind::same_text) one["same_as"] = document.versions[d.other].language;
    if (d.share > 0) one["share"] = std::round(d.share * 100) / 100;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace hexaglot::app
