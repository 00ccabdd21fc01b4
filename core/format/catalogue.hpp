#pragma once
// Which format reads or writes a file: by content first, by extension where the content does not decide.
#include <string>
#include <string_view>
#include <vector>

#include "core/format/port.hpp"

namespace hexaglot::format {

enum class Task : std::uint8_t { read_document, read_units, read_terms, write_documents };

class Catalogue {
 public:
  // The factory must outlive the catalogue.
  void add(const FormatFactory& factory);

  [[nodiscard]] std::vector<FormatInfo> formats(Task task) const;

  // Error (usage): none reads it, with the list of those that there are.
  [[nodiscard]] Result<FormatInfo> reader(Task task, const std::string& file_name, std::string_view head) const;
  [[nodiscard]] Result<FormatInfo> writer(const std::string& short_name) const;
  // What writes termbases as "tbx", "csv", "tsv". Error (usage): none does, with the list of those that there are.
  [[nodiscard]] Result<std::unique_ptr<Format>> term_writer(const std::string& form) const;
  [[nodiscard]] Result<std::unique_ptr<Format>> create(const FormatInfo& info) const;

 private:
  struct Entry {
    FormatInfo info;
    const FormatFactory* factory;
  };
  std::vector<Entry> entries_;
};

}  // namespace hexaglot::format
