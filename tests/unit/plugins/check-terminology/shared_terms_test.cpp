// Instances that see the same termbases share one index; several threads may ask for it at once.
#include <doctest/doctest.h>

#include <thread>

#include "case_file.hpp"
#include "plugins/check-terminology/shared_terms.hpp"
#include "tests/support/plugin_harness.hpp"

HEXAGLOT_PLUGIN_UNDER_TEST(check_terminology);

namespace hexaglot::terminology {
namespace {

TEST_CASE("two instances of one host share their terms, those of another host have their own") {
  test::PluginHarness::Offer offer;
  offer.termbases.push_back(test::case_terms());
  test::PluginHarness one(hx_plugin_entry_check_terminology(), offer);
  test::PluginHarness other(hx_plugin_entry_check_terminology(), offer);
  const auto first = SharedTerms::of(sdk::Host(one.host()));
  CHECK(SharedTerms::of(sdk::Host(one.host())) == first);
  CHECK(SharedTerms::of(sdk::Host(other.host())) != first);
  CHECK(first->concepts().size() == offer.termbases[0].concepts.size());
}

TEST_CASE("a host without terms has none") {
  test::PluginHarness host(hx_plugin_entry_check_terminology());
  const auto terms = SharedTerms::of(sdk::Host(host.host()));
  CHECK(terms->concepts().empty());
  terms->prepare({"ru"}, sdk::Host(host.host()));
  CHECK(terms->index("ru").empty());
}

TEST_CASE("threads that ask at once get the same indices, each made once") {
  test::PluginHarness::Offer offer;
  offer.termbases.push_back(test::case_terms());
  test::PluginHarness harness(hx_plugin_entry_check_terminology(), offer);
  const sdk::Host host(harness.host());
  const auto terms = SharedTerms::of(host);
  const std::vector<std::string> languages = {"ar", "en", "es", "fr", "ru", "zh"};
  std::vector<const TermIndex*> seen(4, nullptr);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < seen.size(); ++i)
    threads.emplace_back([&, i] {
      terms->prepare(languages, host);
      seen[i] = &terms->index("zh");
    });
  for (auto& t : threads) t.join();
  for (const auto* index : seen) CHECK(index == seen[0]);
  CHECK(!seen[0]->empty());
}

TEST_CASE("the same terms are found by two instances in two threads") {
  test::PluginHarness::Offer offer;
  offer.termbases.push_back(test::case_terms());
  const auto document = test::one_row({{"en", "The Commission on Narcotic Drugs met."}, {"zh", "麻醉品委员会开会。"}});
  test::PluginHarness harness(hx_plugin_entry_check_terminology(), offer);
  std::vector<std::size_t> found(2, 0);
  std::vector<std::thread> threads;
  for (auto& n : found)
    threads.emplace_back([&] {
      const auto findings = harness.check(test::row_check, document);
      n = findings ? findings->size() : 99;
    });
  for (auto& t : threads) t.join();
  CHECK(found == std::vector<std::size_t>{1, 1});
}

}  // namespace
}  // namespace hexaglot::terminology
