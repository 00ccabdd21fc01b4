#include <doctest/doctest.h>

#include <hexaglot/sdk/set_vote.hpp>
#include <string>

namespace {

using hexaglot::sdk::set_vote;
using hexaglot::sdk::SetDeparture;
using Voters = std::vector<hexaglot::sdk::Voter<std::string>>;

// "1948*" is compatible with every value that begins with 1948.
struct Traits {
  [[nodiscard]] std::string key(const std::string& s) const { return s; }
  [[nodiscard]] bool same(const std::string& a, const std::string& b) const {
    const auto covers = [](const std::string& x, const std::string& y) {
      return x.ends_with('*') && y.starts_with(x.substr(0, x.size() - 1));
    };
    return a == b || covers(a, b) || covers(b, a);
  }
};

// "1,2: -A/1 +A/2 (0,3,4)", a "?" where there is no majority.
std::string told(const Voters& voters) {
  std::string out;
  const auto all = [](SetDeparture<std::string>&) { return true; };
  for (const auto& d : set_vote(voters, Traits{}, all)) {
    out += out.empty() ? "" : "; ";
    for (const auto v : d.versions) out += std::to_string(v) + ' ';
    for (const auto& m : d.missing) out += '-' + m + ' ';
    for (const auto& e : d.extra) out += '+' + e + ' ';
    out += '(';
    for (const auto v : d.norm) out += std::to_string(v);
    out += d.majority ? ")" : ")?";
  }
  return out;
}

TEST_CASE("versions that have the same values agree, in any order and however often they repeat them") {
  CHECK(told({{0, {"a", "b"}}, {1, {"a", "b"}}, {2, {"a", "b"}}}).empty());
  CHECK(told({{0, {"a", "b"}}, {1, {"b", "a"}}, {2, {"a", "b", "a"}}}).empty());
  CHECK(told({{0, {}}, {1, {}}}).empty());
  CHECK(told({{0, {"a"}}}).empty());
  CHECK(told({}).empty());
}

TEST_CASE("one departure among many values is seen by itself") {
  CHECK(told({{0, {"a", "b", "c"}}, {1, {"a", "x", "c"}}, {2, {"c", "b", "a"}}}) == "1 -b +x (02)");
  CHECK(told({{0, {"a", "b"}}, {1, {"a"}}, {2, {"a", "b"}}}) == "1 -b (02)");
  CHECK(told({{0, {"a"}}, {1, {"a"}}, {2, {"a", "b"}}}) == "2 +b (01)");
}

TEST_CASE("versions that depart alike are told together, others by themselves") {
  CHECK(told({{0, {"a"}}, {1, {"x"}}, {2, {"a"}}, {3, {"x"}}, {4, {"a"}}}) == "1 3 -a +x (024)");
  CHECK(told({{0, {"a"}}, {1, {"x"}}, {2, {"a"}}, {3, {"y"}}, {4, {"a"}}}) == "1 -a +x (024); 3 -a +y (024)");
}

TEST_CASE("the versions are named in order, whoever is asked first") {
  CHECK(told({{4, {"a"}}, {3, {"x"}}, {0, {"a"}}, {1, {"x"}}, {2, {"a"}}}) == "1 3 -a +x (024)");
}

TEST_CASE("without a majority the first version asked is the norm") {
  CHECK(told({{0, {"a"}}, {1, {"b"}}}) == "1 -a +b (0)?");
  CHECK(told({{0, {}}, {1, {"b"}}}) == "1 +b (0)?");
  CHECK(told({{0, {"a"}}, {1, {"a"}}, {2, {"b"}}, {3, {"b"}}}) == "2 3 -a +b (01)?");
}

TEST_CASE("a value that half of the versions have leaves the vote on another alone") {
  CHECK(told({{0, {"a", "b"}}, {1, {"a", "b"}}, {2, {"a"}}, {3, {"x"}}}) == "2 -b (01)?; 3 -a -b +x (01)?");
}

TEST_CASE("no value with a majority, and none with half: nobody is the norm but what is extra is shown") {
  CHECK(told({{0, {"a"}}, {1, {"b"}}, {2, {"c"}}}) == "0 +a (); 1 +b (); 2 +c ()");
}

TEST_CASE("compatible values stand for each other") {
  CHECK(told({{0, {"1948-12-10"}}, {1, {"1948*"}}, {2, {"1948-12-10"}}}).empty());
  CHECK(told({{0, {"1948-12-10", "a"}}, {1, {"a", "1948*"}}, {2, {"1949*", "a"}}}) ==
        "2 -1948* -1948-12-10 +1949* (01)");
}

TEST_CASE("what is no fault can be struck out before departures are told together") {
  const auto replaced_only = [](SetDeparture<std::string>& d) { return !d.missing.empty() && !d.extra.empty(); };
  CHECK(set_vote(Voters{{0, {"a"}}, {1, {}}, {2, {"a"}}}, Traits{}, replaced_only).empty());
  const auto no_extra = [](SetDeparture<std::string>& d) {
    d.extra.clear();
    return true;
  };
  const auto found = set_vote(Voters{{0, {"a"}}, {1, {"x"}}, {2, {"a"}}, {3, {"y"}}, {4, {"a"}}}, Traits{}, no_extra);
  REQUIRE(found.size() == 1);
  CHECK(found.front().versions == std::vector<std::uint32_t>{1, 3});
  CHECK(set_vote(Voters{{0, {"a"}}, {1, {"a"}}, {2, {"a", "b"}}}, Traits{}, no_extra).empty());
}

}  // namespace
