#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>

#include <hexaglot/sdk/base.hpp>
#include <hexaglot/xml/reader.hpp>

using namespace hexaglot;

namespace {

// Writes down what comes: <a x=1>text</a>.
class Recorder final : public xml::Handler {
 public:
  void start(const xml::Name& name, std::span<const xml::Attribute> attributes, const xml::Place& place) override {
    log += "<" + std::string(name.space) + (name.space.empty() ? "" : "|") + std::string(name.local);
    for (const auto& a : attributes) log += " " + std::string(a.name.local) + "=" + std::string(a.value);
    log += ">";
    last_line = place.line();
    if (name.local == "throw") throw std::runtime_error("from the handler");
  }
  void end(const xml::Name&, const xml::Place&) override { log += "</>"; }
  void text(std::string_view t, const xml::Place&) override { log += t; }
  std::string log;
  std::uint32_t last_line = 0;
};

struct Outcome {
  std::string log;
  std::string error;
  std::uint32_t line = 0;
};

Outcome read(std::string_view bytes, const xml::Options& options = {}, std::size_t chunk = 100000) {
  Recorder recorder;
  Outcome out;
  try {
    xml::read(
        [&](char* buffer, std::size_t capacity) {
          const auto n = std::min({capacity, chunk, bytes.size()});
          if (n > 0) std::memcpy(buffer, bytes.data(), n);
          bytes.remove_prefix(n);
          return n;
        },
        recorder, options);
  } catch (const sdk::BadInput& e) {
    out.error = e.what();
    out.line = e.line;
  }
  out.log = recorder.log;
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string utf16(std::u16string_view text, bool big) {
  std::string out;
  for (const auto unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out.push_back(big ? high : low);
    out.push_back(big ? low : high);
  }
  return out;
}

}  // namespace

TEST_CASE("elements, attributes and text come in order") {
  CHECK(read("<a x=\"1\">م<b/>中ж</a>").log == "<a x=1>م<b></>中ж</>");
}

TEST_CASE("one byte at a time gives the same as the whole file") {
  const std::string text = "<?xml version='1.0'?><a><b c='д'>中文 &amp; العربية</b></a>";
  CHECK(read(text, {}, 1).log == read(text).log);
}

TEST_CASE("a declared entity is refused with its name and line") {
  const auto r = read("<?xml version='1.0'?>\n<!DOCTYPE a [\n<!ENTITY co 'ACME'>]>\n<a>&co;</a>");
  CHECK(has(r.error, "declares the entity co"));
  CHECK(has(r.error, "remove"));
  CHECK(r.line == 3);
  CHECK(r.log.empty());
}

TEST_CASE("a parameter entity and an external entity are refused alike") {
  CHECK(has(read("<!DOCTYPE a [<!ENTITY % r SYSTEM 'file:///etc/passwd'> %r;]><a/>").error, "entity"));
  CHECK(has(read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>").error, "entity x"));
}

TEST_CASE("a DOCTYPE without entities is allowed and not opened") {
  CHECK(read("<!DOCTYPE a SYSTEM 'file:///dev/zero'><a>б</a>").log == "<a>б</>");
  CHECK(read("<!DOCTYPE a PUBLIC '-//X' 'http://127.0.0.1:9/x.dtd'><a>б</a>").error.empty());
}

TEST_CASE("an undeclared entity is refused also where a DOCTYPE could have declared it") {
  CHECK(has(read("<a>&nbsp;</a>").error, "entity"));
  CHECK(has(read("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>").error, "&nbsp;"));
}

TEST_CASE("an attribute default of a DOCTYPE is not applied") {
  CHECK(read("<!DOCTYPE a [<!ATTLIST a lang CDATA 'zz'>]><a x='1'/>").log == "<a x=1></>");
}

TEST_CASE("elements nested too deep are refused") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>\n";
  const auto r = read(deep);
  CHECK(has(r.error, "256"));
  CHECK(r.line == 257);
}

TEST_CASE("too many attributes, too large ones and too large texts are refused") {
  std::string many = "<a";
  for (int i = 0; i < 300; ++i) many += " a" + std::to_string(i) + "='v'";
  CHECK(has(read(many + "/>").error, "300 attributes"));
  CHECK(has(read("<a x='" + std::string(2000000, 'A') + "'/>").error, "larger than 1 MiB"));
  xml::Options small;
  small.limits.text_bytes = 1000;
  CHECK(has(read("<a>" + std::string(2000, 'x') + "</a>", small).error, "text larger"));
  small.limits.token_bytes = 300000;
  CHECK(has(read("<a><!--" + std::string(900000, 'x') + "--></a>", small).error, "tag or comment"));
}

TEST_CASE("UTF-16 is read with a byte order mark and without") {
  const auto text = u"<?xml version='1.0' encoding='UTF-16'?><a>日本 شيء 😀</a>";
  for (const bool big : {false, true}) {
    CHECK(read((big ? "\xFE\xFF" : "\xFF\xFE") + utf16(text, big)).log == "<a>日本 شيء 😀</>");
    CHECK(read(utf16(text, big), {}, 3).log == "<a>日本 شيء 😀</>");
  }
}

TEST_CASE("a lone surrogate and half a character are refused") {
  CHECK(has(read("\xFF\xFE" + utf16(std::u16string(u"<a>") + char16_t(0xD800) + u"x</a>", false)).error, "surrogate"));
  CHECK(has(read("\xFF\xFE" + utf16(std::u16string(u"<a>") + char16_t(0xDC00) + u"x</a>", false)).error, "surrogate"));
  CHECK(has(read("\xFF\xFE" + utf16(u"<a/>", false) + "x").error, "middle"));
}

TEST_CASE("one-byte encodings are read, others refused by name with a remedy") {
  CHECK(read("<?xml version='1.0' encoding='windows-1256'?><a>\xC7\xE1</a>").log == "<a>ال</>");
  CHECK(read("<?xml version='1.0' encoding='windows-1251'?><a>\xE4\xE0</a>").log == "<a>да</>");
  CHECK(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>").log == "<a>é</>");
  for (const std::string name : {"UTF-7", "no-such-thing", "Shift_JIS", "GB18030"}) {
    const auto r = read("<?xml version='1.0' encoding='" + name + "'?><a>x</a>");
    CHECK_MESSAGE(has(r.error, name), r.error);
    CHECK(has(r.error, "iconv"));
  }
}

TEST_CASE("what is not well-formed is refused with its line and in plain words") {
  CHECK(has(read("<a>\n\n x & y</a>").error, "&amp;"));
  CHECK(read("<a>\n\n x & y</a>").line == 3);
  CHECK(has(read("<a>\n\x01</a>").error, "U+0001"));
  CHECK(has(read("<a>&#x110000;</a>").error, "&#"));
  CHECK(has(read("<a>\xC0\xAF</a>").error, "UTF-8"));
  CHECK(has(read("<a><b></a>").error, "mismatched"));
  CHECK(has(read("<a><b>").error, "cut off"));
  CHECK(has(read("<a><b x='").error, "cut off"));
  CHECK(has(read("<a/><b/>").error, "root"));
  CHECK(has(read("").error, "no XML"));
  CHECK(has(read("\xEF\xBB\xBF").error, "no XML"));
  CHECK(has(read(" \n ").error, "no XML"));
}

TEST_CASE("archives are told from XML") {
  CHECK(has(read("PK\x03\x04....").error, "ZIP"));
  CHECK(has(read("\x1F\x8B\x08....").error, "gzip"));
}

TEST_CASE("names come with their namespace where that is wanted") {
  xml::Options options;
  options.names = xml::Names::by_namespace;
  CHECK(read("<p:a xmlns:p='urn:x'><b/></p:a>", options).log == "<urn:x|a><b></></>");
  CHECK(has(read("<p:a/>", options).error, "prefix"));
  CHECK(read("<p:a/>").log == "<p:a></>");
}

TEST_CASE("what the handler throws arrives unchanged, and nothing is read after it") {
  CHECK_THROWS_WITH_AS(read("<a><throw/><after/></a>"), "from the handler", std::runtime_error);
}

TEST_CASE("a long comment costs linear time") {
  const std::string text = "<a><!--" + std::string(20000000, '-').replace(0, 1, "x");
  std::string body = "<a><!--";
  for (int i = 0; i < 2000000; ++i) body += "x - y    ";
  CHECK(read(body + "--></a>", {}, 1000).error.empty());
}
