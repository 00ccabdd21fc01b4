#pragma once
// The port behind hexaglot.memory/1: rows of earlier documents, found by the text of one of their cells. Who has a
// memory implements it (core/app); this room knows no store.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hexaglot::plugin {

struct EarlierRow {
  std::int64_t id = 0;                                     // larger = stored later
  std::string document;                                    // its symbol
  std::uint32_t number = 0;                                // of the row in its document, from 1
  bool confirmed = false;                                  // by a person
  bool trusted = false;                                    // confirmed, or not doubtful
  std::vector<std::pair<std::string, std::string>> cells;  // language, text
};

// Thread: any.
class EarlierRows {
 public:
  virtual ~EarlierRows() = default;
  // Rows whose cell in this language says the same, whatever the case, spaces and punctuation: latest first, until
  // `each` returns false.
  virtual void find(std::string_view language, std::string_view text,
                    const std::function<bool(const EarlierRow&)>& each) const = 0;
};

}  // namespace hexaglot::plugin
