#include "table.hpp"

namespace hexaglot::csv {

// Moves past a line end, if one stands here.
bool Table::line_end() {
  if (at_ >= text_.size() || (text_[at_] != '\n' && text_[at_] != '\r')) return false;
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
  return true;
}

void Table::skip_line() {
  while (at_ < text_.size() && !line_end()) ++at_;
}

// From the opening quote to what stands behind the closing one.
bool Table::quoted(std::string& field) {
  ++at_;
  while (at_ < text_.size()) {
    if (text_[at_] == '"') {
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field.push_back('"');
        at_ += 2;
        continue;
      }
      ++at_;
      return true;
    }
    const auto before = at_;
    if (line_end())
      field.append(text_.substr(before, at_ - before));
    else
      field.push_back(text_[at_++]);
  }
  return false;
}

bool Table::next(Record& record) {
  record.fields.clear();
  record.fault.clear();
  if (at_ >= text_.size()) return false;
  record.line = line_;
  const auto begin = at_;
  std::string field;
  while (true) {
    field.clear();
    if (at_ < text_.size() && text_[at_] == '"' && !quoted(field)) {
      // Back to where the record began: only this line is lost.
      at_ = begin;
      line_ = record.line;
      skip_line();
      record.fields.clear();
      record.fault = "a quote (\") that opens in this line is never closed";
      return true;
    }
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
      field.push_back(text_[at_++]);
    record.fields.push_back(field);
    if (at_ < text_.size() && text_[at_] == separator_) {
      ++at_;
      continue;
    }
    line_end();
    return true;
  }
}

char stated_separator(std::string_view& text) {
  constexpr std::string_view key = "sep=";
  if (!text.starts_with(key) || text.size() < key.size() + 2) return '\0';
  const char separator = text[key.size()];
  auto end = key.size() + 1;
  if (text[end] != '\r' && text[end] != '\n') return '\0';
  if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') ++end;
  text.remove_prefix(end + 1);
  return separator;
}

}  // namespace hexaglot::csv
