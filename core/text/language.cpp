#include "core/text/language.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

#include "core/text/utf8.hpp"

namespace hexaglot::text {

namespace {

constexpr std::size_t longest_tag = 64;

// The primary languages that ICU knows, two and three letters.
bool is_known(std::string_view primary) {
  static const std::set<std::string, std::less<>> known = [] {
    std::set<std::string, std::less<>> all;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) all.insert(*code);
    return all;
  }();
  return known.contains(primary);
}

icu::Locale locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  std::string dashed(tag.substr(0, longest_tag));
  std::replace(dashed.begin(), dashed.end(), '_', '-');
  icu::Locale result = icu::Locale::forLanguageTag(dashed, status);
  return U_FAILURE(status) != 0 ? icu::Locale::getRoot() : result;
}

std::string display_name(std::string_view tag, const icu::Locale& in) {
  icu::UnicodeString name;
  locale(tag).getDisplayName(in, name);
  std::string out;
  name.toUTF8String(out);
  return out.empty() ? std::string(tag) : out;
}

// Printable and short, for an error message.
std::string quoted(std::string_view tag) {
  std::string out = "'";
  if (is_valid_utf8(tag) && tag.size() <= longest_tag && tag.find_first_of("\r\n\t\x1b") == std::string_view::npos)
    return out + std::string(tag) + "'";
  for (const char c : tag.substr(0, longest_tag)) out += c >= 0x20 && c < 0x7F ? c : '?';
  return out + (tag.size() > longest_tag ? "…'" : "'");
}

}  // namespace

Result<std::string> canonical_language(std::string_view tag) {
  const auto refuse = [&](std::string_view why) {
    return fail(ErrorKind::usage,
                quoted(tag) + " " + std::string(why) + "; use a BCP 47 tag such as ar, en, es, fr, ru, zh or zh-Hans");
  };
  std::string dashed(trim(tag));
  if (dashed.empty() || dashed.size() > longest_tag || dashed.find('\0') != std::string::npos)
    return refuse("is not a language tag");
  std::replace(dashed.begin(), dashed.end(), '_', '-');
  UErrorCode status = U_ZERO_ERROR;
  char id[ULOC_FULLNAME_CAPACITY];
  std::int32_t parsed = 0;
  uloc_forLanguageTag(dashed.c_str(), id, ULOC_FULLNAME_CAPACITY, &parsed, &status);
  if (U_FAILURE(status) != 0 || status == U_STRING_NOT_TERMINATED_WARNING ||
      parsed != static_cast<std::int32_t>(dashed.size()))
    return refuse("is not a language tag");
  const icu::Locale canonical = icu::Locale::createCanonical(id);
  if (!is_known(canonical.getLanguage())) return refuse("names no known language");
  const auto out = canonical.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) != 0 || out.empty()) return refuse("is not a language tag");
  return out;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

bool is_right_to_left(std::string_view tag) { return locale(tag).isRightToLeft() != 0; }

std::string language_name(std::string_view tag) { return display_name(tag, icu::Locale::getEnglish()); }

std::string native_language_name(std::string_view tag) { return display_name(tag, locale(tag)); }

}  // namespace hexaglot::text
