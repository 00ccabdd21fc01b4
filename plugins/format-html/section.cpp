#include "section.hpp"

#include <algorithm>
#include <array>

#include "markup.hpp"

namespace hexaglot::html {
namespace {

std::uint64_t block_key(std::uint32_t version, std::uint32_t block) {
  return (static_cast<std::uint64_t>(version) << 32U) | block;
}

std::string base_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string tile(const std::string& figure, std::string_view what, std::string_view kind = {}) {
  std::string out = "<li";
  if (!kind.empty()) out += " class=\"" + std::string(kind) + "\"";
  return out + "><b>" + figure + "</b> <span>" + std::string(what) + "</span></li>\n";
}

}  // namespace

Section::Section(const sdk::Document& document, const std::optional<sdk::Text>& text, std::uint32_t number)
    : d_(document), text_(text), number_(number) {
  read_versions();
  for (std::uint32_t r = 0; r < d_.rows(); ++r) rows_.push_back(d_.row(r));
  read_findings();
  read_notes();
}

void Section::read_versions() {
  for (std::uint32_t v = 0; v < d_.versions(); ++v) {
    Version version;
    version.language = d_.language(v);
    version.path = d_.file(v);
    version.file = base_name(version.path);
    version.name = text_ ? text_->native_name(version.language) : std::string{};
    if (version.name.empty()) version.name = version.language;
    version.right_to_left = text_ ? text_->right_to_left(version.language) : version.language.substr(0, 2) == "ar";
    version.attributes = "lang=\"" + escape(version.language) + "\"" + (version.right_to_left ? " dir=\"rtl\"" : "");
    versions_.push_back(std::move(version));
  }
}

std::uint32_t Section::row_of(const hx_finding& f) {
  if (f.row < d_.rows()) return f.row;
  for (std::size_t i = 0; i < f.place_count; ++i) {
    const auto& place = f.places[i];
    if (place.version >= d_.versions() || place.block >= d_.blocks(place.version)) continue;
    rows_of_blocks_.resize(d_.versions());
    auto& rows = rows_of_blocks_[place.version];
    if (rows.empty()) rows = d_.rows_of_blocks(place.version);
    if (rows[place.block] != HX_NONE) return rows[place.block];
  }
  return HX_NONE;
}

void Section::read_findings() {
  findings_of_row_.resize(d_.rows());
  outliers_.assign(d_.rows(), std::vector<std::int32_t>(d_.versions(), -1));
  for (std::uint32_t i = 0; i < d_.findings(); ++i) {
    const auto f = d_.finding(i);
    const auto row = row_of(f);
    findings_.push_back(f);
    finding_rows_.push_back(row);
    for (std::size_t k = 0; k < f.place_count; ++k)
      highlights_[block_key(f.places[k].version, f.places[k].block)].push_back(
          {f.places[k].span, f.severity, sdk::view(f.id), sdk::view(f.message)});
    if (row == HX_NONE) continue;
    findings_of_row_[row].push_back(i);
    const auto last = f.last_row < d_.rows() ? std::max(f.last_row, row) : row;
    for (auto r = row; r <= last; ++r)
      for (std::size_t k = 0; k < f.version_count; ++k)
        if (f.versions[k] < d_.versions())
          outliers_[r][f.versions[k]] = std::max(outliers_[r][f.versions[k]], r == row ? f.severity : 0);
  }
}

void Section::read_notes() {
  anchors_.resize(d_.versions());
  for (std::uint32_t v = 0; v < d_.versions(); ++v) {
    auto& anchors = anchors_[v];
    for (std::uint32_t b = 0; b < d_.blocks(v); ++b) {
      const auto block = d_.block(v, b);
      if (block.kind != HX_NOTE) continue;
      anchors.notes[sdk::view(block.label.printed)].push_back(anchors.notes_met);
      anchors.note_of_block[b] = anchors.notes_met++;
    }
  }
  // Where each note is called from: the k-th mark of a value calls the k-th note of that label.
  for (std::uint32_t v = 0; v < d_.versions(); ++v) {
    auto& anchors = anchors_[v];
    std::map<std::string_view, std::size_t> met;
    std::uint32_t number = 0;
    for (std::uint32_t r = 0; r < d_.rows(); ++r)
      for (const auto s : d_.cell(r, v)) {
        const auto segment = d_.segment(v, s);
        const auto block = d_.block(v, segment.block);
        for (const auto& m : sdk::marks(block)) {
          if (m.kind != HX_NOTE_MARK || !stands_in(m.span.begin, segment, block)) continue;
          const auto notes = anchors.notes.find(sdk::view(m.value));
          const auto mark = number++;
          if (notes == anchors.notes.end()) continue;
          const auto which = std::min(met[sdk::view(m.value)]++, notes->second.size() - 1);
          anchors.first_mark.emplace(notes->second[which], mark);
        }
      }
  }
}

bool Section::stands_in(std::uint32_t at, const hx_segment& segment, const hx_block& block) {
  const auto [begin, end] = segment.span;
  if (at > begin && (at <= end || end >= block.text.size)) return true;
  if (at != begin) return false;
  return begin == 0 || block.text.data[begin - 1] == ' ';  // between sentences without a space it ends the one before
}

std::string Section::title() const {
  if (!d_.title().empty()) return std::string(d_.title());
  if (!d_.symbol().empty()) return std::string(d_.symbol());
  std::string out;
  for (const auto& v : versions_) out += (out.empty() ? "" : ", ") + v.file;
  return out.empty() ? "Empty document" : out;
}

std::string Section::heading() const {
  double sum = 0;
  std::size_t doubtful = 0, confirmed = 0;
  for (const auto& r : rows_) {
    sum += r.confidence;
    doubtful += r.doubtful ? 1 : 0;
    confirmed += r.confirmed ? 1 : 0;
  }
  std::array<std::size_t, 3> by_severity{};
  for (const auto& f : findings_) ++by_severity[static_cast<std::size_t>(std::clamp(f.severity, 0, 2))];

  std::string out = "<header class=\"head\">\n";
  if (!d_.symbol().empty() && d_.symbol() != title())
    out += "<p class=\"symbol\"><bdi class=\"nb\">" + escape(d_.symbol()) + "</bdi></p>\n";
  out += "<h1 dir=\"auto\">" + escape(title()) + "</h1>\n<p class=\"what\">" +
         (versions_.size() == 1
              ? std::string("One version: ")
              : counted(versions_.size(), "version", "versions") + " side by side, aligned row by row: ");
  for (std::size_t v = 0; v < versions_.size(); ++v)
    out += (v == 0 ? "" : " · ") + ("<bdi " + versions_[v].attributes + ">" + escape(versions_[v].name) + "</bdi>");
  out += "</p>\n<ul class=\"tiles\">\n";
  out += tile(std::to_string(rows_.size()), rows_.size() == 1 ? "row" : "rows");
  if (versions_.size() > 1) {  // one version alone is not aligned
    if (!rows_.empty()) out += tile(percent(sum / static_cast<double>(rows_.size())), "mean confidence");
    out += tile(std::to_string(doubtful), doubtful == 1 ? "doubtful row" : "doubtful rows",
                doubtful == 0 ? "good" : "doubt");
  }
  if (confirmed != 0)
    out += tile(std::to_string(confirmed), confirmed == 1 ? "row confirmed" : "rows confirmed", "good");
  if (findings_.empty()) out += tile("0", "findings", "good");
  if (by_severity[2] != 0)
    out += tile(std::to_string(by_severity[2]), by_severity[2] == 1 ? "error" : "errors", "error");
  if (by_severity[1] != 0)
    out += tile(std::to_string(by_severity[1]), by_severity[1] == 1 ? "warning" : "warnings", "warning");
  if (by_severity[0] != 0)
    out += tile(std::to_string(by_severity[0]), by_severity[0] == 1 ? "remark" : "remarks", "info");
  return out + "</ul>\n</header>\n";
}

std::string Section::render(Offered& offered) {
  for (const auto& v : versions_) offered.languages.emplace(v.language, v.name);
  for (const auto& f : findings_) {
    auto& check = offered.checks[std::string(check_name(sdk::view(f.check), sdk::view(f.id)))];
    ++check.count;
    ++check.kinds[std::string(sdk::view(f.id))];
    ++offered.severities[static_cast<std::size_t>(std::clamp(f.severity, 0, 2))];
    for (std::size_t k = 0; k < f.version_count; ++k)
      if (f.versions[k] < versions_.size()) ++offered.departing[versions_[f.versions[k]].language];
  }
  offered.findings = offered.findings || !findings_.empty();
  for (const auto& r : rows_) offered.doubtful = offered.doubtful || r.doubtful;
  return "<section class=\"document\" aria-label=\"" + escape(title()) + "\">\n" + heading() + index() + table() +
         "</section>\n";
}

}  // namespace hexaglot::html
