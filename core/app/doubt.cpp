#include "core/app/doubt.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>

namespace hexaglot::app {
namespace {

constexpr float weak = 1.5F, firm = 3;  // of a link, in the mean
constexpr float little = 0.5F;

std::string row_name(std::uint32_t row) { return "row " + std::to_string(row + 1); }

class Doubts {
 public:
  Doubts(const model::Document& document, const align::RowExplained& row)
      : document_(document), row_(row), cells_(document.rows[row.row].cells) {}

  std::vector<std::string> all() {
    const auto here = present();
    if (here.size() == 1) {
      out_.push_back(language(here.front()) + " stands alone");
    } else {
      weakly_tied(here);
      only_lengths();
    }
    other_rows(row_.alternatives, "could also go to ");
    hidden();
    cut_differently(here);
    labels();
    if (out_.empty()) out_.push_back("where it begins or ends is unsure: the rows around it say much the same");
    return std::move(out_);
  }

 private:
  [[nodiscard]] const std::string& language(std::uint32_t v) const { return document_.versions[v].language; }
  [[nodiscard]] std::vector<std::uint32_t> present() const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t v = 0; v < cells_.size(); ++v)
      if (!cells_[v].empty()) out.push_back(v);
    return out;
  }
  [[nodiscard]] std::string names(const std::vector<std::uint32_t>& versions) const {
    std::vector<std::string> out;
    for (const auto v : versions) out.push_back(language(v));
    return listed(out);
  }

  void weakly_tied(const std::vector<std::uint32_t>& here) {
    std::vector<std::uint32_t> loose;
    float least = 0, most = 0;
    for (const auto v : here) {
      float sum = 0, n = 0;
      for (const auto& link : row_.links)
        if (link.x == v || link.y == v) sum += link.total, n += 1;
      const float mean = sum / std::max(1.0F, n);
      if (mean < weak) loose.push_back(v);
      least = std::min(least, mean);
      most = std::max(most, mean);
    }
    if (loose.empty()) return;
    if (loose.size() == here.size()) {
      out_.push_back(least < -weak ? "the versions here seem to say different things"
                                   : "little ties the versions together here");
    } else {
      out_.push_back(names(loose) + (loose.size() == 1 ? " is" : " are") + " tied weakly to the others" +
                     (most > firm ? ", which agree" : ""));
    }
  }

  void only_lengths() {
    const auto speaks = [](const align::LinkExplained& link) {
      return std::any_of(link.evidence.begin(), link.evidence.end(), [](const auto& t) {
        return t.source != "length" && t.source != "kinds" && t.weight > little;
      });
    };
    if (!row_.links.empty() && std::none_of(row_.links.begin(), row_.links.end(), speaks))
      out_.push_back("only lengths speak");
  }

  void other_rows(const std::vector<align::Alternative>& places, const std::string& what) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_row;
    for (const auto& place : places) by_row[place.row].push_back(place.version);
    for (const auto& [row, versions] : by_row) out_.push_back(names(versions) + " " + what + row_name(row));
  }

  void hidden() {
    std::vector<std::uint32_t> lacking;
    for (std::uint32_t v = 0; v < cells_.size(); ++v)
      if (cells_[v].empty() &&
          std::none_of(row_.hidden.begin(), row_.hidden.end(), [&](const auto& place) { return place.version == v; }))
        lacking.push_back(v);
    other_rows(row_.hidden, "may say this in ");
    if (!lacking.empty() && present().size() > 1)
      out_.push_back(names(lacking) + (lacking.size() == 1 ? " lacks" : " lack") + " it");
  }

  void cut_differently(const std::vector<std::uint32_t>& here) {
    std::vector<std::uint32_t> longer;
    std::size_t least = SIZE_MAX;
    for (const auto v : here) least = std::min(least, cells_[v].size());
    for (const auto v : here)
      if (cells_[v].size() > least) longer.push_back(v);
    if (longer.empty() || here.size() < 2) return;
    const bool block = document_.segmentation == model::Segmentation::block;
    out_.push_back(names(longer) + (longer.size() == 1 ? " says" : " say") + " in several " +
                   (block ? "paragraphs" : "segments") + " what others say in " + std::to_string(least));
  }

  void labels() {
    for (const auto& link : row_.links)
      for (const auto& t : link.evidence)
        if (t.source == "labels" && t.weight < -little && !link.x_label.empty() && !link.y_label.empty()) {
          out_.push_back("labels differ: " + link.x_label + " in " + language(link.x) + ", " + link.y_label + " in " +
                         language(link.y));
          return;
        }
  }

  const model::Document& document_;
  const align::RowExplained& row_;
  const std::vector<model::Cell>& cells_;
  std::vector<std::string> out_;
};

}  // namespace

std::string listed(const std::vector<std::string>& items, std::size_t most) {
  std::string out;
  const auto shown = items.size() > most ? most - 1 : items.size();
  for (std::size_t i = 0; i < shown; ++i)
    out += (i == 0 ? "" : i + 1 == shown && shown == items.size() ? " and " : ", ") + items[i];
  if (shown < items.size()) out += " and " + std::to_string(items.size() - shown) + " more";
  return out;
}

std::vector<std::string> doubts(const model::Document& document, const align::RowExplained& row) {
  return Doubts(document, row).all();
}

Result<std::vector<DoubtfulRow>> doubtful_rows(const model::Document& document, std::size_t limit,
                                               const align::Lexicon* lexicon, const Progress& progress) {
  std::vector<DoubtfulRow> out;
  std::vector<std::uint32_t> rows;
  for (std::uint32_t r = 0; r < document.rows.size(); ++r) {
    if (!model::is_doubtful(document.rows[r])) continue;
    out.push_back({r, {}});
    if (rows.size() < limit) rows.push_back(r);
  }
  align::Options options;
  options.lexicon = lexicon;
  const auto explained = align::explain(document, rows, options, progress);
  if (!explained) return pass_on(explained.error());
  for (std::size_t r = 0; r < explained->size(); ++r) out[r].reasons = doubts(document, (*explained)[r]);
  return out;
}

Result<std::size_t> parse_limit(const std::string& text) {
  if (text == "all") return SIZE_MAX;
  if (text == "none") return std::size_t{0};
  std::size_t out = 0;
  const auto* const end = text.data() + text.size();
  const auto [at, problem] = std::from_chars(text.data(), end, out);
  if (problem != std::errc{} || at != end)
    return fail(ErrorKind::usage, "\"" + text + "\" is no number of rows; write 10, all or none");
  return out;
}

Result<RowRange> parse_rows(const std::string& text, std::size_t rows) {
  if (text == "all") return RowRange{0, static_cast<std::uint32_t>(rows)};
  const auto* const end = text.data() + text.size();
  std::uint32_t from = 0, to = 0;
  auto [at, problem] = std::from_chars(text.data(), end, from);
  to = from;
  if (problem == std::errc{} && at != end && *at == '-') {
    const auto last = std::from_chars(at + 1, end, to);
    problem = last.ec;
    at = last.ptr;
  }
  if (problem != std::errc{} || at != end || from == 0 || to < from)
    return fail(ErrorKind::usage, "\"" + text + "\" names no rows; write 12, 3-7 or all; rows are counted from 1");
  if (to > rows)
    return fail(ErrorKind::usage, "there is no row " + std::to_string(to) + "; the last is " + std::to_string(rows));
  return RowRange{from - 1, to};
}

}  // namespace hexaglot::app
