#pragma once
// The desk of the store in RAM. Private to store.
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/store/desk.hpp"

namespace hexaglot::store {

class TransientDesk final : public Desk {
 public:
  // Whether the store has a revision of a symbol.
  explicit TransientDesk(std::function<bool(const std::string&, std::size_t)> known) : known_(std::move(known)) {}

  Result<std::vector<JournalInfo>> journals(const std::string& symbol) override;
  Status add(const std::string& symbol, JournalPlace place, const std::vector<JournalEntry>& entries,
             const KeptThings& kept) override;
  Result<std::vector<JournalEntry>> journal(const std::string& symbol, std::size_t revision) override;
  Status drop_journal(const std::string& symbol, std::size_t revision) override;
  Status keep(const std::string& symbol, const KeptThings& kept) override;
  Result<std::string> kept(const std::string& symbol, const std::string& name) override;
  Status ignore(const std::string& symbol, const IgnoredFinding& finding) override;
  Status forgive(const std::string& symbol, const std::string& fingerprint, const std::string& values) override;
  Result<std::vector<IgnoredFinding>> ignored(const std::string& symbol) override;

 private:
  struct Journal {
    std::vector<JournalEntry> entries;
    std::string changed_at;
  };
  std::function<bool(const std::string&, std::size_t)> known_;
  std::map<std::string, std::map<std::size_t, Journal>> journals_;  // symbol, revision
  std::map<std::string, std::map<std::string, std::string>> kept_;  // symbol, name
  std::map<std::string, std::vector<IgnoredFinding>> ignored_;
};

}  // namespace hexaglot::store
