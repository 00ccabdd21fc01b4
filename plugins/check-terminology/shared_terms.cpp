#include "shared_terms.hpp"

#include <algorithm>

namespace hexaglot::terminology {

// A table that has an owner among the living has a living host, so its address is no other table's.
std::shared_ptr<SharedTerms> SharedTerms::of(const sdk::Host& host) {
  struct Known {
    const hx_term* terms;  // of the first concept
    std::uint32_t count;
    std::weak_ptr<SharedTerms> shared;
  };
  static std::mutex door;
  static std::vector<Known> known;

  const auto* api = host.extension<hx_terms_1>(HX_TERMS_1);
  const std::uint32_t count = api == nullptr ? 0 : api->concept_count(host.raw());
  if (count == 0) return std::make_shared<SharedTerms>(std::vector<hx_concept>{});
  hx_concept first{};
  api->get_concept(host.raw(), 0, &first);

  const std::scoped_lock lock(door);
  std::erase_if(known, [](const Known& k) { return k.shared.expired(); });
  for (const auto& k : known)
    if (k.terms == first.terms && k.count == count)
      if (auto shared = k.shared.lock()) return shared;
  auto made = std::make_shared<SharedTerms>(sdk::concepts(host));
  if (first.terms != nullptr) known.push_back({first.terms, count, made});
  return made;
}

void SharedTerms::prepare(const std::vector<std::string>& primary_languages, const sdk::Host& host) {
  for (const auto& language : primary_languages) {
    {
      const std::scoped_lock lock(door_);
      if (!slots_.try_emplace(language).second) continue;  // made, or being made elsewhere
    }
    try {
      auto index = std::make_unique<const TermIndex>(language, concepts_, host);
      const std::scoped_lock lock(door_);
      slots_[language].index = std::move(index);
    } catch (...) {
      {
        const std::scoped_lock lock(door_);
        slots_.erase(language);
      }
      made_.notify_all();
      throw;
    }
    made_.notify_all();
  }
  std::unique_lock lock(door_);
  made_.wait(lock, [&] {
    return std::ranges::all_of(primary_languages, [this](const std::string& language) {
      const auto slot = slots_.find(language);
      return slot == slots_.end() || slot->second.index != nullptr;
    });
  });
  for (const auto& language : primary_languages)
    if (!slots_.contains(language)) throw std::runtime_error("the terms of " + language + " could not be indexed");
}

const TermIndex& SharedTerms::index(const std::string& primary_language) const {
  const std::scoped_lock lock(door_);
  return *slots_.at(primary_language).index;
}

}  // namespace hexaglot::terminology
