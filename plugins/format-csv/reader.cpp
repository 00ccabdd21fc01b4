#include "reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <hexaglot/sdk/terms.hpp>
#include <hexaglot/sdk/text.hpp>

#include "columns.hpp"
#include "decode.hpp"
#include "table.hpp"

namespace hexaglot::csv {
namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;
constexpr std::size_t most_reports = 1000;

struct Term {
  std::string language, text, part_of_speech;
  std::optional<std::int32_t> status;
  std::int32_t type = HX_TERM_TYPE_NONE;
};

struct Entry {
  std::string id, subject, definition;
  std::vector<Term> terms;
  std::uint32_t line = 0;
};

class Reader {
 public:
  Reader(const sdk::Host& host, const sdk::Diagnostics& diagnostics) : host_(host), diagnostics_(diagnostics) {
    if (host.extension<hx_text_1>(HX_TEXT_1) != nullptr) text_service_.emplace(host);
  }
  void read(std::string_view text);
  void lend(const sdk::TermSink& sink);

 private:
  void report(std::uint32_t line, const std::string& message) {
    if (++reports_ <= most_reports) diagnostics_.report(line, message);
  }
  [[nodiscard]] std::optional<std::string> canonical(std::string_view tag) const;
  // The separator under which the header row names the most.
  [[nodiscard]] char guess_separator(std::string_view text) const;
  void row(const Record& record);
  void add_terms(Entry& entry, const Column& column, std::string_view cell, std::optional<std::int32_t> row_status,
                 std::string_view part_of_speech);

  const sdk::Host& host_;
  const sdk::Diagnostics& diagnostics_;
  std::optional<sdk::Text> text_service_;
  std::vector<Column> columns_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::size_t reports_ = 0;
};

std::optional<std::string> Reader::canonical(std::string_view tag) const {
  if (text_service_) {
    if (auto known = text_service_->canonical_language(tag)) return known;
    // "Français", "العربية"
    const auto asked = text_service_->fold(tag);
    for (const char* const language : {"ar", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja",
                                       "ko", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "ur", "vi", "zh"})
      if (text_service_->fold(text_service_->native_name(language)) == asked) return language;
    return std::nullopt;
  }
  const bool plain = tag.size() >= 2 && tag.size() <= 3 &&
                     std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return plain ? std::optional(std::string(tag)) : std::nullopt;
}

char Reader::guess_separator(std::string_view text) const {
  char best = ',';
  std::pair<std::ptrdiff_t, std::size_t> best_score{-1, 0};
  for (const char separator : {',', ';', '\t'}) {
    Record header;
    if (!Table(text, separator).next(header)) continue;
    const auto named = columns(header.fields, [this](std::string_view tag) { return canonical(tag); });
    const auto known = std::count_if(named.begin(), named.end(), [](const Column& c) { return c.use != Use::unknown; });
    const std::pair score{known, header.fields.size()};
    if (score > best_score) {
      best_score = score;
      best = separator;
    }
  }
  return best;
}

void Reader::read(std::string_view text) {
  const char stated = stated_separator(text);
  Table table(text, stated != '\0' ? stated : guess_separator(text), stated != '\0' ? 2 : 1);
  Record record;
  do {
    if (!table.next(record)) throw sdk::BadInput(0, "is empty");
  } while (record.fields.size() == 1 && trim(record.fields.front()).empty());
  if (!record.fault.empty()) throw sdk::BadInput(record.line, record.fault + ": close it");
  columns_ = columns(record.fields, [this](std::string_view tag) { return canonical(tag); });
  if (std::none_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.use == Use::language; }))
    throw sdk::BadInput(record.line, "its first row names no language; begin with a row such as: id,en,fr,status");
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].use == Use::unknown && !columns_[i].name.empty())
      report(record.line, "column " + std::to_string(i + 1) + " (\"" + columns_[i].name.substr(0, 40) +
                              "\") is neither a language nor id, subject, definition, status: left out");
  while (table.next(record)) row(record);
}

void Reader::add_terms(Entry& entry, const Column& column, std::string_view cell,
                       std::optional<std::int32_t> row_status, std::string_view part_of_speech) {
  while (!cell.empty()) {
    const auto bar = cell.find_first_of("|;");
    auto term = trim(cell.substr(0, bar));
    cell = bar == std::string_view::npos ? std::string_view{} : cell.substr(bar + 1);
    auto own = take_status(term);
    if (term.empty()) continue;
    if (!own) own = column.status ? column.status : row_status;
    const auto acronym = take_acronym(term);
    std::string text(without_article(term));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    entry.terms.push_back({column.language, std::move(text), std::string(part_of_speech), own, column.type});
    if (acronym)
      entry.terms.push_back({column.language, std::string(*acronym), std::string(part_of_speech),
                             own && *own >= HX_TERM_DEPRECATED ? own : HX_TERM_ADMITTED, HX_TERM_TYPE_ABBREVIATION});
  }
}

void Reader::row(const Record& record) {
  if (!record.fault.empty()) return report(record.line, record.fault + ": the line is left out");
  if (std::all_of(record.fields.begin(), record.fields.end(), [](const auto& f) { return trim(f).empty(); })) return;
  if (record.fields.size() > columns_.size())
    report(record.line, "the row has " + std::to_string(record.fields.size()) + " fields, the header " +
                            std::to_string(columns_.size()) + ": what is too much is left out");
  const auto count = std::min(record.fields.size(), columns_.size());
  const auto field = [&](Use use) {
    for (std::size_t i = 0; i < count; ++i)
      if (columns_[i].use == use) return trim(record.fields[i]);
    return std::string_view{};
  };
  std::map<std::string_view, std::optional<std::int32_t>> stated;  // by language; "": of the row
  for (std::size_t i = 0; i < count; ++i) {
    if (columns_[i].use != Use::status) continue;
    const auto said = trim(record.fields[i]);
    const auto known = status(said);
    if (!said.empty() && !known)
      report(record.line,
             "the status \"" + std::string(said.substr(0, 40)) +
                 "\" is none of preferred, admitted, deprecated, forbidden: the terms are kept without one");
    if (known) stated[columns_[i].language] = known;
  }
  const auto status_for = [&stated](const std::string& language) {
    const auto own = stated.find(language);
    return own != stated.end() ? own->second : stated[""];
  };
  Entry entry;
  entry.line = record.line;
  for (std::size_t i = 0; i < count; ++i)
    if (columns_[i].use == Use::language)
      add_terms(entry, columns_[i], record.fields[i], status_for(columns_[i].language), field(Use::part_of_speech));
  if (entry.terms.empty()) return report(record.line, "the row holds no term: left out");
  entry.id = field(Use::id);
  entry.subject = field(Use::subject);
  entry.definition = field(Use::definition);
  if (entry.id.empty()) {
    entry.id = "row-" + std::to_string(record.line);
  } else if (const auto [known, is_new] = by_id_.emplace(entry.id, entries_.size()); !is_new) {
    auto& first = entries_[known->second];
    first.terms.insert(first.terms.end(), entry.terms.begin(), entry.terms.end());
    if (first.subject.empty()) first.subject = entry.subject;
    if (first.definition.empty()) first.definition = entry.definition;
    return;
  }
  entries_.push_back(std::move(entry));
}

void Reader::lend(const sdk::TermSink& sink) {
  if (entries_.empty()) report(0, "holds no terms");
  if (reports_ > most_reports)
    diagnostics_.report(0, std::to_string(reports_ - most_reports) + " more faults are not listed");
  for (const auto& entry : entries_) {
    std::set<std::pair<std::string_view, std::int32_t>> has_preferred;  // a formal and a short name are both preferred
    for (const auto& t : entry.terms)
      if (t.status == HX_TERM_PREFERRED) has_preferred.insert({t.language, t.type});
    std::vector<hx_term> terms;
    std::vector<std::int32_t> types;
    for (const auto& t : entry.terms) {
      const auto by_place = [&] {
        return has_preferred.insert({t.language, t.type}).second ? HX_TERM_PREFERRED : HX_TERM_ADMITTED;
      };
      types.push_back(t.type);
      terms.push_back({sdk::borrow(std::string_view(t.language)), sdk::borrow(std::string_view(t.text)),
                       t.status ? *t.status : static_cast<std::int32_t>(by_place()),
                       sdk::borrow(std::string_view(t.part_of_speech))});
    }
    const hx_concept out{sdk::borrow(std::string_view(entry.id)),
                         sdk::borrow(std::string_view(entry.subject)),
                         sdk::borrow(std::string_view(entry.definition)),
                         terms.data(),
                         terms.size(),
                         entry.line};
    if (std::ranges::any_of(types, [](auto type) { return type != HX_TERM_TYPE_NONE; }))
      sdk::tell_term_types(host_, types);
    if (!sink.add(out)) throw sdk::Stopped();
  }
}

std::string read_limited(const sdk::Input& input) {
  std::string out;
  std::vector<char> buffer(std::size_t{64} << 10);
  while (const auto n = input.read(buffer.data(), buffer.size())) {
    if (out.size() + n > largest_file) throw sdk::BadInput(0, "is larger than 64 MiB; split it, or use TBX");
    out.append(buffer.data(), n);
  }
  return out;
}

}  // namespace

void read(const sdk::Host& host, const sdk::Input& input, const sdk::TermSink& terms,
          const sdk::Diagnostics& diagnostics) {
  const auto text = decode(read_limited(input));
  Reader reader(host, diagnostics);
  reader.read(text);
  reader.lend(terms);
}

}  // namespace hexaglot::csv
