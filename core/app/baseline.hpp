#pragma once
// What is known already: a report of an earlier run, held against the findings of this one. A finding is the same when
// its id, the versions that depart and the text concerned are the same; never its row or line, which move when a
// paragraph comes in above.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/app/check.hpp"

namespace hexaglot::app {

// 32 hexadecimal digits over id, outliers, and for each version with a place the first place's text with some of what
// stands around it (all of the block where the place is the block; the cells of the outliers where there is no place).
// The same in every later program: reports keep it.
[[nodiscard]] std::string fingerprint(const model::Document& document, const model::Finding& finding);

// As in reports: tells apart findings of one fingerprint, by what the versions show.
[[nodiscard]] std::string values_fingerprint(const model::Document& document, const model::Finding& finding);

class Baseline {
 public:
  // Of a JSON or a SARIF report. Errors (bad_input, with the line): not JSON, no such report, a finding without
  // fingerprint.
  [[nodiscard]] static Result<Baseline> read(const std::filesystem::path& path);
  [[nodiscard]] static Result<Baseline> parse(const std::string& text, const std::string& name);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  friend struct Comparison;
  std::string file_;
  std::size_t size_ = 0;
  std::map<std::string, std::map<std::string, std::size_t>> counts_;  // fingerprint → values fingerprint → how often
};

// The findings of a run, parted. A finding that stands twice is known as often as the baseline has it.
struct Comparison {
  std::vector<std::vector<model::Finding>> known;  // per document; the findings left in `documents` are new
  std::size_t known_count = 0;
  std::size_t new_count = 0;
  std::size_t gone = 0;  // of the baseline's, no longer found
  std::string file;

  // Takes what is known out of the reports.
  [[nodiscard]] static Comparison part(const Baseline& baseline, std::vector<Checked>& documents);
};

}  // namespace hexaglot::app
