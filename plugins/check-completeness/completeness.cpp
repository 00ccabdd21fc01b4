// The check: looks at each row with all its versions, and says who lacks, left or lengthened what.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/languages.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "foreign.hpp"
#include "lengths.hpp"
#include "measure.hpp"
#include "missing.hpp"

namespace hexaglot::check_completeness {
namespace {

enum Kind : std::size_t {
  missing_kind,
  extra_kind,
  untranslated_kind,
  same_kind,
  length_kind,
  sentence_kind,
  stretch_kind
};
constexpr std::array<hx_finding_kind, 7> kinds = {{
    {"completeness.missing", "A version has nothing where most have text."},
    {"completeness.extra", "Few versions have text where the others have nothing."},
    {"completeness.untranslated", "A cell, or a sentence of it, is left in another language."},
    {"completeness.same", "A cell is letter by letter that of another language."},
    {"completeness.length", "A cell is far longer or shorter than the others lead to expect."},
    {"completeness.sentence-missing", "A version seems to lack a sentence that the others have."},
    {"completeness.other-text", "Over many rows a version does not keep step with the others."},
}};

constexpr const char* limit_setting = "completeness.length-limit";
constexpr const char* sentences_setting = "completeness.sentences";
constexpr const char* languages_setting = "completeness.languages";
constexpr std::array<hx_setting, 3> settings = {{
    {limit_setting, HX_SETTING_NUMBER, "4.5", 2, 100, "How many spreads off a length is reported"},
    {sentences_setting, HX_SETTING_SWITCH, "on", 0, 0, "Look for sentences that a version lacks"},
    {languages_setting, HX_SETTING_SWITCH, "on", 0, 0, "Look for text left in another language"},
}};

// At most `most` code points, without line breaks.
std::string excerpt(std::string_view text, std::size_t most = 40) {
  std::string out;
  std::size_t n = 0, at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && n++ == most) return out + "…";
    out += text[at] == '\n' ? ' ' : text[at];
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string counted(std::size_t n, const std::string& what) {
  return sdk::count_word(n) + ' ' + what + (n == 1 ? "" : "s");
}

class CompletenessCheck : public sdk::RowCheck {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.completeness",
                                          "Completeness",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit CompletenessCheck(const sdk::Host& host)
      : languages_(host),
        sentences_(host.setting(sentences_setting) != "off"),
        foreign_(host.setting(languages_setting) != "off") {
    const auto limit = host.setting(limit_setting);
    if (!limit.empty()) limit_ = std::strtod(limit.c_str(), nullptr);
  }

  void begin(const sdk::Document& document) override {
    lengths_ = document.versions() < 2 ? Lengths() : Lengths(document);
  }

  void check_rows(const sdk::Document& document, sdk::Rows rows, const sdk::Findings& findings) override {
    if (document.versions() < 2) return;
    for (auto r = rows.first; r < rows.end; ++r) {
      if (const auto m = missing(document, lengths_, r)) tell(document, *m, findings);
      for (const auto& s : lengths_.stretches())
        if (s.first == r) tell(document, s, findings);
      look(document, r, findings);
    }
  }

 private:
  struct Row {
    std::uint32_t index = 0;
    RowKind kind = RowKind::text;
    std::vector<Measure> cells;
  };

  void look(const sdk::Document& document, std::uint32_t r, const sdk::Findings& findings) const {
    Row row;
    row.index = r;
    row.cells.resize(document.versions());
    std::uint32_t filled = 0, front = 0, notes = 0;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto cell = document.cell(r, v);
      if (cell.empty()) continue;
      ++filled;
      const auto kind = document.block(v, document.segment(v, cell.front()).block).kind;
      front += kind == HX_FRONT ? 1 : 0;
      notes += kind == HX_NOTE ? 1 : 0;
      row.cells[v] = measure(cell_text(document, r, v), document.language(v));
    }
    if (filled < 2 || 2 * front >= filled) return;  // mastheads differ by design
    row.kind = 2 * notes >= filled ? RowKind::note : RowKind::text;
    std::vector<std::uint32_t> told;  // versions that are another language's text have no length to compare
    if (foreign_) told = languages(document, row, findings);
    sizes(document, row, told, findings);
  }

  std::vector<std::uint32_t> languages(const sdk::Document& document, const Row& row,
                                       const sdk::Findings& findings) const {
    std::vector<std::uint32_t> told;
    for (const auto& f : foreign(document, languages_, row.kind, row.cells)) {
      auto out = finding(document, row, untranslated_kind, {f.version});
      if (!f.whole) out.places = {place(document, row.index, f.version, f.span)};
      const auto text = std::string_view(row.cells[f.version].text).substr(f.span.begin, f.span.end - f.span.begin);
      const auto in = f.language.empty() ? "another language" : sdk::language_name(f.language);
      out.message = sdk::names(document, {f.version}) +
                    (f.whole ? " has text in " + in + " here" : " has a passage in " + in + " here") + ": “" +
                    excerpt(text, 60) + "”.";
      findings.add(out);
      if (f.whole) told.push_back(f.version);
    }
    for (const auto& s : same(document, languages_, row.kind, row.cells)) {
      const auto known = [&](std::uint32_t v) { return std::find(told.begin(), told.end(), v) != told.end(); };
      if (known(s.version) || known(s.as)) continue;
      auto out = finding(document, row, same_kind, {s.version});
      out.message = sdk::names(document, {s.version}) + " has the same text as " + sdk::names(document, {s.as}) +
                    ": “" + excerpt(row.cells[s.version].text, 60) + "”.";
      findings.add(out);
      told.push_back(s.version);
    }
    return told;
  }

  void sizes(const sdk::Document& document, const Row& row, const std::vector<std::uint32_t>& left,
             const sdk::Findings& findings) const {
    std::vector<double> lengths;
    std::uint32_t filled = 0;
    for (std::uint32_t v = 0; v < row.cells.size(); ++v) {
      const bool leave = std::find(left.begin(), left.end(), v) != left.end();
      lengths.push_back(leave ? 0 : row.cells[v].length);
      filled += lengths.back() > 0 ? 1 : 0;
    }
    if (filled < 2) return;
    const bool many_pieces =
        std::any_of(row.cells.begin(), row.cells.end(), [](const Measure& m) { return m.pieces.size() > 1; });
    std::vector<std::uint32_t> lack, lengthy;
    std::optional<Lack> best;
    std::optional<std::uint32_t> shorter;
    for (std::uint32_t v = 0; v < row.cells.size(); ++v) {
      if (lengths[v] <= 0 || lengths_.in_stretch(row.index, v)) continue;
      if (sentences_ && many_pieces) {
        const auto found = lacking(lengths_, row.cells, v);
        if (found && found->odds > (filled > 3 ? sentence_odds : sentence_odds + 1.5)) {
          lack.push_back(v);
          if (!best || found->odds > best->odds) best = found;
          continue;
        }
      }
      const auto expected = lengths_.expected(lengths, v);
      if (!expected) continue;
      const auto z = expected->usual(lengths[v]);
      // Explaining takes more words than leaving out saves.
      if (std::abs(z) <= limit_ + (filled > 3 ? 0 : 1) + (z > 0 ? 1 : 0)) continue;
      lengthy.push_back(v);
      if (z < 0) shorter = v;
    }
    // What half of them do is no departure; and of two versions, only one can be the short one.
    if (!lack.empty() && 2 * lack.size() < filled + (filled == 2 ? 1 : 0)) {
      tell_sentence(document, row, lack, *best, filled, findings);
    } else {
      lack.clear();
    }
    if (lengthy.empty() || !lack.empty()) return;
    if (filled == 2) lengthy = {shorter.value_or(lengthy.front())};
    if (2 * lengthy.size() < filled + (filled == 2 ? 1 : 0)) tell_lengths(document, row, lengthy, lengths, findings);
  }

  void tell_sentence(const sdk::Document& document, const Row& row, const std::vector<std::uint32_t>& lack,
                     const Lack& best, std::uint32_t filled, const sdk::Findings& findings) const {
    auto out = finding(document, row, sentence_kind, lack);
    std::vector<std::uint32_t> others;
    for (std::uint32_t v = 0; v < row.cells.size(); ++v) {
      const auto& m = row.cells[v];
      auto& value = out.values[v].value;
      value = m.empty() ? "–" : counted(m.pieces.size(), "sentence") + ", " + std::to_string(m.letters) + " letters";
      if (!m.empty() && std::find(lack.begin(), lack.end(), v) == lack.end()) others.push_back(v);
    }
    const auto& piece = row.cells[best.version].pieces[best.piece].span;
    const auto text = std::string_view(row.cells[best.version].text).substr(piece.begin, piece.end - piece.begin);
    out.message = sdk::names(document, lack) + (lack.size() == 1 ? " seems" : " seem") + " to lack a sentence that " +
                  sdk::the_others(document, others) + (others.size() == 1 ? " has" : " have") + ", in " +
                  sdk::names(document, {best.version}) + " “" + excerpt(text, 60) + "”" +
                  (filled == 2 ? " (no majority)." : ".");
    findings.add(out);
  }

  void tell_lengths(const sdk::Document& document, const Row& row, const std::vector<std::uint32_t>& odd,
                    const std::vector<double>& lengths, const sdk::Findings& findings) const {
    auto out = finding(document, row, length_kind, odd);
    for (std::uint32_t v = 0; v < row.cells.size(); ++v)
      out.values[v].value =
          row.cells[v].empty() ? "–" : std::to_string(row.cells[v].letters + row.cells[v].digits) + " letters";
    const auto expected = lengths_.expected(lengths, odd.front());
    const auto should = static_cast<std::uint64_t>(std::exp(expected->log_length) + 0.5);
    out.message = sdk::names(document, odd) + (odd.size() == 1 ? " has " : " have ");
    for (std::size_t i = 0; i < odd.size(); ++i)
      out.message += (i == 0 ? "" : " and ") + std::to_string(row.cells[odd[i]].letters + row.cells[odd[i]].digits);
    std::size_t others = 0;
    for (std::uint32_t v = 0; v < lengths.size(); ++v) others += lengths[v] > 0 ? 1 : 0;
    others -= odd.size();
    out.message += " letters where about " + std::to_string(should) + " are to be expected from the " +
                   (others == 1 ? "other one (no majority)." : "other " + sdk::count_word(others) + ".");
    findings.add(out);
  }

  void tell(const sdk::Document& document, const Missing& m, const sdk::Findings& findings) const {
    sdk::Finding out;
    const bool split = m.lacking.size() == m.present.size();
    const bool extra = m.lacking.size() > m.present.size();
    out.id = kinds[extra ? extra_kind : missing_kind].id;
    out.row = m.first;
    if (m.last > m.first) out.last_row = m.last;
    out.versions = extra ? m.present : m.lacking;
    out.severity = split ? HX_INFO : HX_WARNING;
    bool doubtful = true;
    for (auto r = m.first; r <= m.last; ++r) doubtful = doubtful && document.row(r).doubtful;
    if (doubtful) out.severity = HX_INFO;
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto text = cell_text(document, m.first, v);
      out.values.push_back({v, text.empty() ? "–" : excerpt(text)});
    }
    for (const auto v : out.versions) {
      if (extra) {
        const auto places = whole(document, m.first, v);
        out.places.insert(out.places.end(), places.begin(), places.end());
      } else if (const auto p = before(document, m.first, v)) {
        out.places.push_back(*p);
      }
    }
    const auto rows = m.last > m.first ? " in rows " + std::to_string(m.first + 1) + " to " + std::to_string(m.last + 1)
                                       : std::string{};
    if (extra)
      out.message = "Only " + sdk::names(document, m.present) + (m.present.size() == 1 ? " has" : " have") +
                    " this text" + rows + ".";
    else
      out.message = sdk::names(document, m.lacking) + (m.lacking.size() == 1 ? " has" : " have") + " nothing where " +
                    sdk::the_others(document, m.present) + (m.present.size() == 1 ? " has" : " have") + " text" + rows +
                    (split ? " (no majority)." : ".");
    findings.add(out);
  }

  void tell(const sdk::Document& document, const Stretch& s, const sdk::Findings& findings) const {
    sdk::Finding out;
    out.id = kinds[stretch_kind].id;
    out.row = s.first;
    out.last_row = s.last;
    out.versions = {s.version};
    out.severity = sdk::severity_in(document, s.first, HX_WARNING);
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto text = cell_text(document, s.first, v);
      out.values.push_back({v, text.empty() ? "–" : excerpt(text)});
    }
    out.places = whole(document, s.first, s.version);
    out.message = "From row " + std::to_string(s.first + 1) + " to row " + std::to_string(s.last + 1) + ", " +
                  sdk::names(document, {s.version}) + " does not keep step with the others: it may be another text.";
    findings.add(out);
  }

  sdk::Finding finding(const sdk::Document& document, const Row& row, Kind kind,
                       const std::vector<std::uint32_t>& versions) const {
    sdk::Finding out;
    out.id = kinds[kind].id;
    out.row = row.index;
    out.versions = versions;
    out.severity = sdk::severity_in(document, row.index, HX_WARNING);
    for (std::uint32_t v = 0; v < row.cells.size(); ++v)
      out.values.push_back({v, row.cells[v].text.empty() ? "–" : excerpt(row.cells[v].text)});
    for (const auto v : versions) {
      const auto places = whole(document, row.index, v);
      out.places.insert(out.places.end(), places.begin(), places.end());
    }
    return out;
  }

  static std::vector<hx_place> whole(const sdk::Document& document, std::uint32_t row, std::uint32_t version) {
    std::vector<hx_place> out;
    for (const auto s : document.cell(row, version)) {
      const auto segment = document.segment(version, s);
      out.push_back({version, segment.block, segment.span});
    }
    return out;
  }

  // Where the text should stand: after what comes before it, or before what comes first.
  static std::optional<hx_place> before(const sdk::Document& document, std::uint32_t row, std::uint32_t version) {
    for (auto r = row; r-- > 0;)
      if (const auto cell = document.cell(r, version); !cell.empty()) {
        const auto segment = document.segment(version, cell.back());
        return hx_place{version, segment.block, {segment.span.end, segment.span.end}};
      }
    if (document.blocks(version) == 0) return std::nullopt;
    return hx_place{version, 0, {0, 0}};
  }

  // From bytes of the cell's text to its segment.
  static hx_place place(const sdk::Document& document, std::uint32_t row, std::uint32_t version, hx_span span) {
    std::uint32_t at = 0;
    for (const auto s : document.cell(row, version)) {
      const auto segment = document.segment(version, s);
      const auto size = segment.span.end - segment.span.begin;
      if (span.begin < at + size) {
        const auto begin = segment.span.begin + (span.begin - at);
        return {version, segment.block, {begin, std::min(segment.span.end, begin + (span.end - span.begin))}};
      }
      at += size + 1;
    }
    return {version, document.segment(version, document.cell(row, version).front()).block, {0, 0}};
  }

  static constexpr double sentence_odds = 3.0;

  sdk::Languages languages_;
  bool sentences_, foreign_;
  double limit_ = 4.5;
  Lengths lengths_;
};

}  // namespace
}  // namespace hexaglot::check_completeness

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.completeness", "Completeness", "0.1.0",
                      hexaglot::check_completeness::CompletenessCheck)
