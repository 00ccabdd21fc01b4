#include "core/text/encoding.hpp"

#include <doctest/doctest.h>

#include "core/text/utf8.hpp"

using namespace hexaglot;
using namespace hexaglot::text;
using namespace std::string_literals;

namespace {

std::string utf16le(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) {
    out += static_cast<char>(unit & 0xFF);
    out += static_cast<char>(unit >> 8);
  }
  return out;
}

bool says(const Error& error, std::string_view part) { return error.message.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("encoding") {
  TEST_CASE("UTF-8 with and without byte order mark is read, line ends as they are") {
    CHECK(decode("Решение\r\nقرار\n决定", "a.md").value() == "Решение\r\nقرار\n决定");
    CHECK(decode("\xEF\xBB\xBFRésumé", "a.md").value() == "Résumé");
  }

  TEST_CASE("UTF-16 and UTF-32 with byte order mark are read") {
    CHECK(decode("\xFF\xFE" + utf16le(u"大会 год قرار 𠀀"), "a.txt").value() == "大会 год قرار 𠀀");
    CHECK(decode("\xFE\xFF\x59\x27\x4F\x1A"s, "a.txt").value() == "大会");
    CHECK(decode("\xFF\xFE\0\0\x27\x59\0\0"s, "a.txt").value() == "大");
    CHECK(decode("\0\0\xFE\xFF\0\0\x59\x27"s, "a.txt").value() == "大");
  }

  TEST_CASE("an empty file is refused, a lone byte order mark too") {
    for (const std::string& bytes : {""s, "\xEF\xBB\xBF"s, "\xFF\xFE"s}) {
      const auto read = decode(bytes, "empty.md");
      REQUIRE_FALSE(read.has_value());
      CHECK(read.error().kind == ErrorKind::bad_input);
      CHECK(read.error().file == "empty.md");
      CHECK(says(read.error(), "empty"));
    }
  }

  TEST_CASE("binary files are refused") {
    for (const std::string& bytes : {"text\0text\0\x01\x02\0\0"s, "%PDF-1.4\n%abc"s, "PK\x03\x04rest"s,
                                     "\xFF\xFE\0\0"s + "a\0b\0"s.substr(0, 0) + "\0\0\0\0"s})
      CHECK_FALSE(decode(bytes, "x.bin").has_value());
    CHECK(says(decode("te\0xt\0\0\0\x01"s, "x.bin").error(), "binary"));
  }

  TEST_CASE("UTF-16 without byte order mark is named") {
    const auto read = decode(utf16le(u"The General Assembly, 大会"), "w.txt");
    REQUIRE_FALSE(read.has_value());
    CHECK(says(read.error(), "UTF-16LE"));
    CHECK(says(read.error(), "iconv -f UTF-16LE -t UTF-8"));
  }

  TEST_CASE("a single-byte Russian file is refused with the encoding and the command") {
    std::string bytes;
    const std::u32string russian =
        U"Генеральная Ассамблея постановляет созвать специальную сессию, посвященную этому вопросу, и просит "
        U"подготовить доклад. ";
    for (int k = 0; k < 5; ++k)
      for (const char32_t c : russian) bytes += static_cast<char>(c >= 0x410 && c <= 0x44F ? c - 0x410 + 0xC0 : c);
    const auto read = decode(bytes, "ru.txt");
    REQUIRE_FALSE(read.has_value());
    CHECK(says(read.error(), "is probably windows-1251; convert it with: iconv -f WINDOWS-1251 -t UTF-8"));
  }

  TEST_CASE("one broken byte in a UTF-8 file is reported with its line") {
    const auto read = decode("Первая строка этого файла\nВторая строка\n\xE9 третья\n", "ru.md");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().line == 3);
    CHECK(says(read.error(), "0xE9"));
  }

  TEST_CASE("odd length and unpaired surrogates are errors in UTF-16") {
    CHECK_FALSE(decode("\xFF\xFE" + utf16le(u"ab") + "c", "a.txt").has_value());
    CHECK_FALSE(decode("\xFF\xFE\x00\xD8\x41\x00"s, "a.txt").has_value());
    CHECK_FALSE(decode("\xFF\xFE\x41\x00\x00\xDC"s, "a.txt").has_value());
  }

  TEST_CASE("a declared encoding is converted strictly") {
    CHECK(to_utf8("\xC3\xEE\xE4", "windows-1251", "a.tmx").value() == "Год");
    CHECK(to_utf8("R\xE9sum\xE9", "ISO-8859-1", "a.tmx").value() == "Résumé");
    CHECK(to_utf8(utf16le(u"\uFEFFقرار"), "UTF-16LE", "a.tmx").value() == "قرار");
    CHECK(to_utf8("", "UTF-8", "a.tmx").value().empty());
    CHECK(says(to_utf8("abc", "klingon-7", "a.tmx").error(), "klingon-7"));
    CHECK(to_utf8("one\ntwo\n\xE9", "UTF-8", "a.tmx").error().line == 3);
    CHECK_FALSE(to_utf8("abc", "", "a.tmx").has_value());
  }

  TEST_CASE("a text longer than the converter's buffers comes out whole") {
    std::u16string wide(100000, u'会');
    const auto read = decode("\xFF\xFE" + utf16le(wide), "long.txt");
    REQUIRE(read.has_value());
    CHECK(read->size() == 300000);
    CHECK(is_valid_utf8(*read));
  }
}
