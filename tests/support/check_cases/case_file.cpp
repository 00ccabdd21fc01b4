#include "case_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>
#include <sstream>

#include "core/format/assemble.hpp"

namespace hexaglot::test {
namespace {

bool take(std::string& line, const std::string& prefix) {
  if (!line.starts_with(prefix)) return false;
  line.erase(0, prefix.size());
  while (line.starts_with(' ')) line.erase(0, 1);
  return true;
}

// *words*; a star before a space, or one that is a footnote's mark, is a star.
void take_italics(std::string& line, format::RawBlock& out) {
  for (auto open = line.find('*'); open != std::string::npos; open = line.find('*', open)) {
    const auto close = line.find('*', open + 1);
    const bool pair = close != std::string::npos && close > open + 1 && line[open + 1] != ' ' &&
                      line[close - 1] != ' ' && (open == 0 || line[open - 1] != '{');
    if (!pair) {
      ++open;
      continue;
    }
    line.erase(close, 1).erase(open, 1);
    out.marks.push_back(
        {model::MarkKind::italic, {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)}, {}});
    open = close - 1;
  }
}

format::RawBlock raw_block(std::string line, std::uint32_t row) {
  format::RawBlock out;
  out.source = {row, row};
  while (take(line, "#")) ++out.level;
  if (out.level > 0) out.kind = model::BlockKind::heading;
  if (line.starts_with("[^")) {
    out.kind = model::BlockKind::note;
    const auto end = line.find(']');
    out.label = line.substr(2, end - 2);
    line.erase(0, end + 1);
  }
  take_italics(line, out);
  for (auto open = line.find('{'); open != std::string::npos; open = line.find('{')) {
    const auto close = line.find('}', open);
    const auto at = static_cast<std::uint32_t>(open);
    out.marks.push_back({model::MarkKind::note, {at, at}, line.substr(open + 1, close - open - 1)});
    line.erase(open, close - open + 1);
    for (auto& m : out.marks)  // italics were measured with it
      if (m.kind == model::MarkKind::italic) {
        const auto length = static_cast<std::uint32_t>(close - open + 1);
        if (m.span.begin > at) m.span.begin -= length;
        if (m.span.end > at) m.span.end -= length;
      }
  }
  out.text = line;
  return out;
}

// Rows by the line that a block stands on.
void make_rows(model::Document& document, std::uint32_t rows, const std::set<std::uint32_t>& doubtful) {
  document.rows.resize(rows);
  for (std::uint32_t r = 0; r < rows; ++r) {
    document.rows[r].cells.resize(document.versions.size());
    document.rows[r].confidence = doubtful.contains(r + 1) ? 0.5 : 0.99;
  }
  for (std::size_t v = 0; v < document.versions.size(); ++v) {
    auto& segments = document.segments.emplace_back();
    const auto& blocks = document.versions[v].blocks;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
      document.rows[blocks[b].source.from - 1].cells[v].push_back(static_cast<std::uint32_t>(segments.size()));
      segments.push_back({b, {0, static_cast<std::uint32_t>(blocks[b].text.size())}});
    }
  }
}

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  void line(std::string s) {
    if (s.empty() || s.starts_with("//")) return;
    if (take(s, "case:")) {
      finish();
      current_ = {};
      current_.title = s;
      current_.file = file_;
      open_ = true;
    }
    ++current_.lines;
    if (take(s, "doubtful:")) {
      std::istringstream in(s);
      for (std::uint32_t row = 0; in >> row;) doubtful_.insert(row);
    } else if (take(s, "set:")) {
      const auto space = s.find(' ');
      current_.settings[s.substr(0, space)] = s.substr(space + 1);
    } else if (take(s, "expect:")) {
      current_.expected.push_back({s, {}});
    } else if (s.starts_with("  |")) {
      current_.expected.back().says.push_back(s.substr(4));
    } else if (take(s, "== ")) {
      end_version();
      language_ = s;
    } else if (!language_.empty()) {
      ++row_;
      if (s != "~") raw_.push_back(raw_block(s, row_));
    }
  }

  std::vector<Case> finish() {
    end_version();
    if (open_) {
      make_rows(current_.document, rows_, doubtful_);
      out_.push_back(std::move(current_));
    }
    open_ = false;
    rows_ = 0;
    doubtful_.clear();
    return out_;
  }

 private:
  void end_version() {
    if (language_.empty()) return;
    model::Version v;
    v.language = language_;
    v.file = file_;
    v.blocks = format::assemble(std::move(raw_), language_);
    current_.document.versions.push_back(std::move(v));
    rows_ = std::max(rows_, row_);
    raw_.clear();
    language_.clear();
    row_ = 0;
  }

  std::string file_;
  Case current_;
  bool open_ = false;
  std::set<std::uint32_t> doubtful_;
  std::string language_;
  std::vector<format::RawBlock> raw_;
  std::uint32_t row_ = 0, rows_ = 0;
  std::vector<Case> out_;
};

}  // namespace

std::vector<Case> read_cases(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> out;
  for (const auto& file : files) {
    Reader reader(file.filename().string());
    std::ifstream in(file);
    for (std::string s; std::getline(in, s);) reader.line(s);
    for (auto& c : reader.finish()) out.push_back(std::move(c));
  }
  return out;
}

std::string in_short(const model::Finding& f, const model::Document& document) {
  std::string out = f.id + ' ' + std::string(model::name(f.severity)) + ' ';
  for (std::size_t i = 0; i < f.versions.size(); ++i)
    out += (i == 0 ? "" : ",") + document.versions[f.versions[i]].language;
  if (f.row) out += " @" + std::to_string(*f.row + 1);
  if (f.last_row) out += "-" + std::to_string(*f.last_row + 1);
  return out;
}

void hold(const std::filesystem::path& folder, const hx_plugin* plugin, const std::string& check,
          const PluginHarness::Offer& offer) {
  const auto cases = read_cases(folder);
  REQUIRE(!cases.empty());
  for (const auto& c : cases) {
    CAPTURE(c.file);
    CAPTURE(c.title);
    auto offered = offer;
    for (const auto& [id, value] : c.settings) offered.settings[id] = value;
    PluginHarness harness(plugin, std::move(offered));
    const auto found = harness.check(check, c.document);
    REQUIRE(found);
    std::multiset<std::string> lines;
    std::string all;
    for (const auto& f : *found) {
      lines.insert(in_short(f, c.document));
      all += in_short(f, c.document) + " | " + f.message + '\n';
      CHECK(!f.versions.empty());
      CHECK(!f.values.empty());
      CHECK(!f.places.empty());
    }
    CAPTURE(all);
    std::multiset<std::string> expected;
    for (const auto& e : c.expected) {
      expected.insert(e.line);
      for (const auto& words : e.says) {
        CAPTURE(words);
        CHECK(std::any_of(found->begin(), found->end(), [&](const model::Finding& f) {
          return in_short(f, c.document) == e.line && f.message.find(words) != std::string::npos;
        }));
      }
    }
    CHECK(lines == expected);
  }
}

void more_good_than_bad(const std::filesystem::path& cases) {
  const auto lines = [](const std::vector<Case>& all) {
    return std::accumulate(all.begin(), all.end(), std::size_t{0},
                           [](std::size_t n, const Case& c) { return n + c.lines; });
  };
  CHECK(lines(read_cases(cases / "good")) >= lines(read_cases(cases / "bad")));
}

model::Document by_block(std::vector<model::Version> versions) {
  model::Document out;
  std::uint32_t rows = 0;
  for (auto& v : versions) {
    for (std::uint32_t b = 0; b < v.blocks.size(); ++b) v.blocks[b].source = {b + 1, b + 1};
    rows = std::max(rows, static_cast<std::uint32_t>(v.blocks.size()));
  }
  out.versions = std::move(versions);
  make_rows(out, rows, {});
  return out;
}

}  // namespace hexaglot::test
