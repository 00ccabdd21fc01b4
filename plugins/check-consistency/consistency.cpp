// The check: one key per cell, then the groups, then the memory where there is one.
#include <algorithm>
#include <array>
#include <set>

#include <hexaglot/sdk/check.hpp>
#include <hexaglot/sdk/divergence.hpp>
#include <hexaglot/sdk/wording.hpp>

#include "earlier.hpp"
#include "groups.hpp"

namespace hexaglot::check_consistency {
namespace {

constexpr std::array<hx_finding_kind, 3> kinds = {{
    {"consistency.rendered-differently", "A version renders in two ways what the others repeat word by word."},
    {"consistency.rendered-same", "A version has the same text where the others have different ones."},
    {"consistency.memory", "A version renders a text otherwise than in an earlier document."},
}};

constexpr const char* memory_setting = "consistency.memory";
constexpr const char* close_setting = "consistency.small-differences";
constexpr std::array<hx_setting, 2> settings = {{
    {memory_setting, HX_SETTING_SWITCH, "on", 0, 0, "Compare with earlier documents, where a memory is given"},
    {close_setting, HX_SETTING_SWITCH, "off", 0, 0,
     "Report renderings that differ only in articles and endings, as infos"},
}};

std::string excerpt(std::string_view text, std::size_t most = 80) {
  std::string out;
  std::size_t n = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && n++ == most) return out + "…";
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string rows(const std::vector<std::uint32_t>& list) {
  std::vector<std::string> parts;
  for (const auto r : list) parts.push_back(std::to_string(r + 1));
  return (parts.size() == 1 ? "row " : "rows ") + sdk::enumeration(parts);
}

class ConsistencyCheck : public sdk::Check {
 public:
  static const hx_check_descriptor& descriptor() {
    static const hx_check_descriptor d = {"hexaglot.check.consistency",
                                          "Consistency",
                                          kinds.data(),
                                          static_cast<std::uint32_t>(kinds.size()),
                                          settings.data(),
                                          static_cast<std::uint32_t>(settings.size())};
    return d;
  }

  explicit ConsistencyCheck(const sdk::Host& host)
      : memory_(host),
        ask_memory_(host.setting(memory_setting) != "off"),
        tell_close_(host.setting(close_setting) == "on") {}

  void check(const sdk::Document& document, const sdk::Findings& findings) override {
    if (document.versions() < 2 || document.rows() == 0) return;
    const auto keys = keys_of(document);
    const Wanted wanted = [&document] { document.still_wanted(); };
    std::set<std::uint32_t> told;
    for (const auto& d : rendered_differently(keys, wanted)) {
      tell(document, d, findings);
      told.insert(d.row);
    }
    // Between two versions, one that repeats is one that renders differently, seen from the other side.
    for (const auto& s : rendered_same(keys, wanted))
      if (document.versions() > 2 || told.count(s.row) == 0) tell(document, s, findings);
    if (!ask_memory_ || !memory_.available()) return;
    for (std::uint32_t r = 0; r < document.rows(); ++r)
      for (const auto& e : against_earlier(document, memory_, keys, r)) tell(document, r, e, findings);
  }

 private:
  static Keys keys_of(const sdk::Document& document) {
    Keys out(document.versions());
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      out[v].resize(document.rows());
      for (std::uint32_t r = 0; r < document.rows(); ++r) {
        const auto cell = document.cell(r, v);
        if (cell.empty()) continue;
        const auto kind = document.block(v, document.segment(v, cell.front()).block).kind;
        if (kind == HX_FRONT) continue;
        KeyMaker maker;
        for (const auto s : cell) maker.add(document.segment_text(v, s));
        out[v][r] = maker.finish();
      }
    }
    return out;
  }

  static sdk::Finding finding(const sdk::Document& document, std::size_t kind, std::uint32_t row, std::uint32_t version,
                              std::int32_t severity) {
    sdk::Finding out;
    out.id = kinds[kind].id;
    out.row = row;
    out.versions = {version};
    out.severity = sdk::severity_in(document, row, severity);
    for (std::uint32_t v = 0; v < document.versions(); ++v) {
      const auto text = cell_text(document, row, v);
      out.values.push_back({v, text.empty() ? "–" : excerpt(text)});
    }
    for (const auto s : document.cell(row, version)) {
      const auto segment = document.segment(version, s);
      out.places.push_back({version, segment.block, segment.span});
    }
    return out;
  }

  void tell(const sdk::Document& document, const Rendered& d, const sdk::Findings& findings) const {
    if (d.close && !tell_close_) return;
    auto out = finding(document, 0, d.row, d.version,
                       d.close || document.row(d.usual.front()).doubtful ? HX_INFO : HX_WARNING);
    const bool one = d.others.size() == 1;
    out.message = sdk::names(document, {d.version}) + " renders this otherwise than in " + rows(d.usual) + ", where " +
                  sdk::the_others(document, d.others) + (one ? " has" : " have") + " the same text: there “" +
                  excerpt(cell_text(document, d.usual.front(), d.version)) + "”" +
                  (d.even || one ? " (no majority)." : ".");
    findings.add(out);
  }

  static void tell(const sdk::Document& document, const Same& s, const sdk::Findings& findings) {
    auto out = finding(document, 1, s.row, s.version, document.row(s.before).doubtful ? HX_INFO : HX_WARNING);
    const bool one = s.others.size() == 1;
    if (s.count > 1) {
      out.last_row = s.last;
      out.message = sdk::names(document, {s.version}) + " repeats in " + std::to_string(s.count) + " of the rows " +
                    std::to_string(s.row + 1) + " to " + std::to_string(s.last + 1) +
                    " what it has elsewhere, the first of them in " + rows({s.before}) + ", where " +
                    sdk::the_others(document, s.others) + (one ? " has" : " have") + " other texts" +
                    (one ? " (no majority)." : ".");
      findings.add(out);
      return;
    }
    out.message = sdk::names(document, {s.version}) + " has the same text as in " + rows({s.before}) + ", where " +
                  sdk::the_others(document, s.others) + (one ? " has" : " have") + " another" +
                  (one ? " (no majority)." : ".");
    findings.add(out);
  }

  void tell(const sdk::Document& document, std::uint32_t row, const Earlier& e, const sdk::Findings& findings) const {
    if (e.close && !tell_close_) return;
    auto out = finding(document, 2, row, e.version, e.close ? HX_INFO : HX_WARNING);
    out.message = sdk::names(document, {e.version}) + " renders this otherwise than " +
                  (e.symbol.empty() ? std::string("an earlier document") : e.symbol) + " does in row " +
                  std::to_string(e.number) + ", where " + sdk::the_others(document, e.others) +
                  (e.others.size() == 1 ? " has" : " have") + " the same text: there “" + excerpt(e.text) + "”" +
                  (e.others.size() == 1 ? " (no majority)." : ".");
    findings.add(out);
  }

  sdk::Memory memory_;
  bool ask_memory_, tell_close_;
};

}  // namespace
}  // namespace hexaglot::check_consistency

HEXAGLOT_CHECK_PLUGIN("hexaglot.check.consistency", "Consistency", "0.1.0",
                      hexaglot::check_consistency::ConsistencyCheck)
