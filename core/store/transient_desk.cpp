#include "core/store/transient_desk.hpp"

#include <algorithm>

#include "core/store/intake.hpp"
#include "core/store/sqlite_desk.hpp"

namespace hexaglot::store {

Result<std::vector<JournalInfo>> TransientDesk::journals(const std::string& symbol) {
  std::vector<JournalInfo> out;
  for (const auto& [revision, journal] : journals_[symbol])
    out.push_back({revision, journal.entries.size(), journal.changed_at});
  return out;
}

Status TransientDesk::add(const std::string& symbol, JournalPlace place, const std::vector<JournalEntry>& entries,
                          const KeptThings& kept) {
  if (!known_(symbol, place.revision))
    return fail(ErrorKind::not_found,
                "this memory holds no revision " + std::to_string(place.revision) + " of “" + symbol + "”");
  const auto& of_symbol = journals_[symbol];
  const auto found = of_symbol.find(place.revision);
  if ((found == of_symbol.end() ? 0 : found->second.entries.size()) != place.entries) return other_entries(symbol, {});
  if (!entries.empty()) {
    auto& journal = journals_[symbol][place.revision];
    journal.entries.insert(journal.entries.end(), entries.begin(), entries.end());
    journal.changed_at = utc_now();
  }
  return keep(symbol, kept);
}

Result<std::vector<JournalEntry>> TransientDesk::journal(const std::string& symbol, std::size_t revision) {
  const auto& of_symbol = journals_[symbol];
  const auto found = of_symbol.find(revision);
  return found == of_symbol.end() ? std::vector<JournalEntry>{} : found->second.entries;
}

Status TransientDesk::drop_journal(const std::string& symbol, std::size_t revision) {
  journals_[symbol].erase(revision);
  return {};
}

Status TransientDesk::keep(const std::string& symbol, const KeptThings& kept) {
  for (const auto& [name, bytes] : kept) {
    if (bytes.empty())
      kept_[symbol].erase(name);
    else
      kept_[symbol][name] = bytes;
  }
  return {};
}

Result<std::string> TransientDesk::kept(const std::string& symbol, const std::string& name) {
  const auto& of_symbol = kept_[symbol];
  const auto found = of_symbol.find(name);
  return found == of_symbol.end() ? std::string{} : found->second;
}

Status TransientDesk::ignore(const std::string& symbol, const IgnoredFinding& finding) {
  auto& all = ignored_[symbol];
  const auto same = [&](const IgnoredFinding& i) {
    return i.fingerprint == finding.fingerprint && i.values == finding.values;
  };
  auto place = std::ranges::find_if(all, same);
  if (place == all.end()) place = all.insert(all.end(), finding);
  *place = finding;
  place->at = utc_now();
  return {};
}

Status TransientDesk::forgive(const std::string& symbol, const std::string& fingerprint, const std::string& values) {
  std::erase_if(ignored_[symbol],
                [&](const IgnoredFinding& i) { return i.fingerprint == fingerprint && i.values == values; });
  return {};
}

Result<std::vector<IgnoredFinding>> TransientDesk::ignored(const std::string& symbol) { return ignored_[symbol]; }

}  // namespace hexaglot::store
