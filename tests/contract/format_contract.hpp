#pragma once
// What every format must keep, whoever wrote it. Call the functions inside a test case, with the factory and one of its
// formats.
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/format/port.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::test {

// What a reader gave: a count of what it read, a digest of it, and how it ended.
struct Reading {
  std::size_t items = 0;
  std::string digest;
  Status status;
  std::size_t diagnostics = 0;
};

enum class Sink { takes_all, stops_at_once };

// At most `step` bytes a read, as a slow pipe would; `fails_after` bytes the source breaks.
inline format::ByteSource bytes_of(std::string_view bytes, std::size_t step,
                                   std::size_t fails_after = std::string_view::npos) {
  return [=, pos = std::size_t{0}](char* buffer, std::size_t capacity) mutable -> std::int64_t {
    if (pos >= fails_after) return -1;
    const auto n = std::min({capacity, step, bytes.size() - pos});
    std::copy_n(bytes.data() + pos, n, buffer);
    pos += n;
    return static_cast<std::int64_t>(n);
  };
}

inline void keeps_marks_inside(const std::string& text, const std::vector<model::Mark>& marks) {
  CHECK(text::is_valid_utf8(text));
  for (const auto& m : marks) {
    CHECK(m.span.begin <= m.span.end);
    CHECK(m.span.end <= text.size());
  }
}

// Reads with whatever the format can do.
inline Reading read_with(const format::FormatFactory& factory, const format::FormatInfo& info,
                         const format::ByteSource& source, Sink sink = Sink::takes_all) {
  Reading out;
  const auto made = factory.create(info.id);
  REQUIRE(made);
  const format::Input input{"contract", "en", source};
  const auto diagnostic = [&out](const Diagnostic& d) {
    ++out.diagnostics;
    CHECK_FALSE(d.message.empty());
  };
  const auto go_on = [&out, sink] {
    ++out.items;
    return sink == Sink::takes_all;
  };
  if (info.reads_document)
    out.status = (*made)->read_document(
        input,
        [&](const format::RawBlock& b) {
          keeps_marks_inside(b.text, b.marks);
          out.digest += b.label + "|" + b.text + "\n";
          return go_on();
        },
        diagnostic);
  else if (info.reads_units)
    out.status = (*made)->read_units(
        input,
        [&](const model::Unit& u) {
          for (const auto& v : u.variants) {
            keeps_marks_inside(v.text, v.marks);
            out.digest += v.language + "|" + v.text + "\n";
          }
          return go_on();
        },
        diagnostic);
  else
    out.status = (*made)->read_terms(
        input,
        [&](const model::Concept& c) {
          for (const auto& t : c.terms) {
            CHECK(text::is_valid_utf8(t.text));
            out.digest += c.id + "|" + t.language + "|" + t.text + "\n";
          }
          return go_on();
        },
        diagnostic);
  if (!out.status) {
    CHECK_FALSE(out.status.error().message.empty());
    CHECK(out.status.error().message.find('\n') == std::string::npos);
  }
  return out;
}

// `sample`: a sound file of the format with at least one item.
inline void reader_contract(const format::FormatFactory& factory, const format::FormatInfo& info,
                            const std::string& sample) {
  CAPTURE(info.id);
  const auto whole = read_with(factory, info, bytes_of(sample, sample.size()));
  REQUIRE(whole.status);
  REQUIRE(whole.items > 0);
  SUBCASE("byte by byte is the same as at once") {
    CHECK(read_with(factory, info, bytes_of(sample, 1)).digest == whole.digest);
  }
  SUBCASE("a sink that stops, and a source that breaks, end it as cancelled") {
    const auto stopped = read_with(factory, info, bytes_of(sample, sample.size()), Sink::stops_at_once);
    CHECK(stopped.items == 1);
    REQUIRE_FALSE(stopped.status);
    CHECK(stopped.status.error().kind == ErrorKind::cancelled);
    const auto broken = read_with(factory, info, bytes_of(sample, 7, sample.size() / 2));
    REQUIRE_FALSE(broken.status);
    CHECK(broken.status.error().kind == ErrorKind::cancelled);
  }
  SUBCASE("what is cut off, changed or no such file at all ends with a result or one line of reason") {
    std::mt19937 random(11);
    // Readers of documents get UTF-8 from the host; units and terms come raw.
    const auto given = [&info](std::string bytes) { return info.reads_document ? text::valid_utf8(bytes) : bytes; };
    for (std::size_t cut = 0; cut < sample.size(); cut += 1 + sample.size() / 40) {
      const auto part = given(sample.substr(0, cut));
      static_cast<void>(read_with(factory, info, bytes_of(part, 4096)));
    }
    for (int round = 0; round < 60; ++round) {
      auto changed = sample;
      for (int k = 0; k < 3; ++k) changed[random() % changed.size()] = static_cast<char>(random() % 128);
      changed = given(changed);
      static_cast<void>(read_with(factory, info, bytes_of(changed, 4096)));
    }
    for (const std::string_view odd :
         {"", "\n", "<", "<a", "# ", "\"", ",,,\n,,,", "<tmx><body><tu>", "))))((((", "\r\n\r\n"})
      static_cast<void>(read_with(factory, info, bytes_of(odd, 4096)));
  }
  SUBCASE("sniffing takes anything") {
    for (const std::string_view head :
         {std::string_view(sample), std::string_view{}, std::string_view("\0\xFF\xFE", 3)})
      for (const auto* name : {"", "x", "a.md", "\xFF.tmx"}) {
        const auto score = factory.sniff(info.id, name, head);
        CHECK(score >= 0);
        CHECK(score <= 100);
      }
  }
}

inline std::string write_with(const format::FormatFactory& factory, const format::FormatInfo& info,
                              const std::vector<format::Reported>& documents) {
  const auto made = factory.create(info.id);
  REQUIRE(made);
  std::string out;
  const auto done = (*made)->write_documents(
      [&, next = std::size_t{0}]() mutable -> std::optional<format::Reported> {
        return next < documents.size() ? std::optional(documents[next++]) : std::nullopt;
      },
      [&out](std::string_view bytes) {
        out += bytes;
        return true;
      });
  REQUIRE(done);
  return out;
}

inline void writer_contract(const format::FormatFactory& factory, const format::FormatInfo& info,
                            const std::vector<format::Reported>& documents) {
  CAPTURE(info.id);
  SUBCASE("the same documents give the same bytes, valid UTF-8") {
    const auto once = write_with(factory, info, documents);
    CHECK(once.size() > 100);
    CHECK(text::is_valid_utf8(once));
    CHECK(write_with(factory, info, documents) == once);
  }
  SUBCASE("no documents is a whole file, too") { CHECK_FALSE(write_with(factory, info, {}).empty()); }
  SUBCASE("a sink that stops ends it as cancelled") {
    const auto made = factory.create(info.id);
    REQUIRE(made);
    const auto done = (*made)->write_documents(
        [&, given = false]() mutable -> std::optional<format::Reported> {
          if (given) return std::nullopt;
          given = true;
          return documents.front();
        },
        [](std::string_view) { return false; });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::cancelled);
  }
}

// What a format does not promise is refused, never undefined.
inline void capability_contract(const format::FormatFactory& factory, const format::FormatInfo& info) {
  CAPTURE(info.id);
  const format::Input input{"contract", "en", bytes_of("x", 1)};
  const auto nothing = [](const Diagnostic&) {};
  const auto fresh = [&] { return std::move(*factory.create(info.id)); };
  if (!info.reads_document)
    CHECK_FALSE(fresh()->read_document(
        input, [](const auto&) { return true; }, nothing));
  if (!info.reads_units)
    CHECK_FALSE(fresh()->read_units(
        input, [](const auto&) { return true; }, nothing));
  if (!info.reads_terms)
    CHECK_FALSE(fresh()->read_terms(
        input, [](const auto&) { return true; }, nothing));
  if (!info.writes_documents)
    CHECK_FALSE(fresh()->write_documents([] { return std::nullopt; }, [](std::string_view) { return true; }));
  CHECK_FALSE(factory.create(info.id + ".none"));
}

}  // namespace hexaglot::test
