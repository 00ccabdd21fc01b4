#include "core/text/pattern.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace hexaglot::text {
namespace {

Pattern made(std::string_view pattern, Case letters = Case::exact) {
  auto out = Pattern::compile(pattern, letters);
  REQUIRE(std::holds_alternative<Pattern>(out));
  return std::move(std::get<Pattern>(out));
}

std::vector<std::string> all(std::string_view pattern, std::string_view text, Case letters = Case::exact) {
  std::vector<std::string> out;
  auto p = made(pattern, letters);
  CHECK(p.find(text, [&](std::span<const Span> groups) {
    out.emplace_back(groups[0].in(text));
    return true;
  }) == Pattern::Outcome::done);
  return out;
}

TEST_CASE("matches are given in bytes of the text, in every script") {
  CHECK(all("\\p{L}+", "ab قرار 决定 Да") == std::vector<std::string>{"ab", "قرار", "决定", "Да"});
  CHECK(all("决?定", "😀决定😀定") == std::vector<std::string>{"决定", "定"});
}

TEST_CASE("case is ignored where it is asked, in Cyrillic and with accents too") {
  CHECK(all("комиссия|é", "КОМИССИЯ É", Case::ignored).size() == 2);
  CHECK(all("комиссия|é", "КОМИССИЯ É").empty());
}

TEST_CASE("a group that took no part is absent") {
  auto p = made("(a)|(b)");
  std::vector<Span> seen;
  CHECK(p.find("b", [&](std::span<const Span> groups) {
    seen.assign(groups.begin(), groups.end());
    return true;
  }) == Pattern::Outcome::done);
  REQUIRE(seen.size() == 3);
  CHECK(seen[1] == Pattern::absent);
  CHECK(seen[2] == Span{0, 1});
}

TEST_CASE("a pattern that runs away is given up, and the next text is searched as before") {
  auto p = made("(a+)+$");
  const auto nothing = [](std::span<const Span>) { return true; };
  CHECK(p.find(std::string(3'000, 'a') + "!", nothing) == Pattern::Outcome::runaway);
  CHECK(p.find("aaa", nothing) == Pattern::Outcome::done);
  CHECK(made("(a*)*b").find(std::string(30'000, 'a'), nothing) == Pattern::Outcome::runaway);
}

TEST_CASE("a search inside the search of another text is no matter") {
  auto outer = made("\\w+");
  auto inner = made("x");
  std::vector<std::string> words;
  const std::string text = "ein zwei drei";
  CHECK(outer.find(text, [&](std::span<const Span> groups) {
    words.emplace_back(groups[0].in(text));
    return inner.find("another text with x", [](std::span<const Span>) { return true; }) == Pattern::Outcome::done;
  }) == Pattern::Outcome::done);
  CHECK(words == std::vector<std::string>{"ein", "zwei", "drei"});
}

TEST_CASE("what is no pattern is told with its place") {
  const auto fault = [](std::string_view pattern) {
    const auto out = Pattern::compile(pattern, Case::exact);
    REQUIRE(std::holds_alternative<PatternFault>(out));
    return std::get<PatternFault>(out);
  };
  CHECK(fault("").reason == "it is empty");
  CHECK(fault("a(b").reason.find("( )") != std::string::npos);
  CHECK(fault("[a").reason.find("[ ]") != std::string::npos);
  CHECK(fault("a{3,1}").reason.find("{ }") != std::string::npos);
  CHECK(fault("*a").offset <= 2);
  CHECK(fault("قرار(").offset >= 8);
  CHECK(fault(std::string(20'000, 'a')).reason.find("longer") != std::string::npos);
}

}  // namespace
}  // namespace hexaglot::text
