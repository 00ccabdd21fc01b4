#include "core/app/baseline.hpp"

#include <algorithm>
#include <iterator>

#include "core/app/report/json.hpp"
#include "core/base/files.hpp"
#include "core/store/digest.hpp"

namespace hexaglot::app {
namespace {

constexpr int context = 20;  // code points on either side of a place

bool inside(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// A place's text between what stands around it.
std::string concerned(std::string_view text, Span span) {
  if (span.empty() && span.begin == 0) return std::string(text);
  std::size_t begin = span.begin, end = span.end;
  for (int i = 0; i < context && begin > 0; ++i) {
    do --begin;
    while (inside(text, begin));
  }
  for (int i = 0; i < context && end < text.size(); ++i) {
    do ++end;
    while (inside(text, end));
  }
  return std::string(text.substr(begin, span.begin - begin)) + '\x1e' + std::string(span.in(text)) + '\x1e' +
         std::string(text.substr(span.end, end - span.end));
}

void add(std::string& to, std::string_view part) { (to += part) += '\x1f'; }

std::string digest(const std::string& of) { return store::sha256_hex(of).substr(0, 32); }

}  // namespace

std::string fingerprint(const model::Document& document, const model::Finding& finding) {
  std::string of;
  add(of, finding.id);
  std::vector<std::string_view> outliers;
  for (const auto v : finding.versions) outliers.push_back(document.versions[v].language);
  std::sort(outliers.begin(), outliers.end());
  for (const auto& language : outliers) add(of, language);
  std::map<std::string_view, const model::FindingPlace*> first;  // by language
  for (const auto& place : finding.places) first.try_emplace(document.versions[place.version].language, &place);
  for (const auto& [language, place] : first) {
    add(of, language);
    add(of, concerned(document.versions[place->version].blocks[place->block].text, place->span));
  }
  if (first.empty() && finding.row)
    for (const auto v : finding.versions) add(of, document.cell_text(document.rows[*finding.row], v));
  return digest(of);
}

std::string values_fingerprint(const model::Document& document, const model::Finding& finding) {
  std::string of;
  for (const auto& v : finding.values) {
    add(of, document.versions[v.version].language);
    add(of, v.value);
  }
  return digest(of).substr(0, 16);
}

namespace {

// Counts the lines that the parser has read.
class LineCounter {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  LineCounter(const char* at, std::uint32_t* line) : at_(at), line_(line) {}
  reference operator*() const { return *at_; }
  LineCounter& operator++() {
    if (*at_ == '\n') ++*line_;
    ++at_;
    return *this;
  }
  LineCounter operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const LineCounter& a, const LineCounter& b) { return a.at_ == b.at_; }
  friend bool operator!=(const LineCounter& a, const LineCounter& b) { return a.at_ != b.at_; }

 private:
  const char* at_;
  std::uint32_t* line_;
};

// "[json.exception.parse_error.101] parse error at line 3, column 7: syntax error while …: invalid literal; …": what a
// person needs of it.
std::string what_of(const Json::parse_error& e) {
  std::string what = e.what();
  if (const auto at = what.find("syntax error"); at != std::string::npos) what = what.substr(at);
  if (const auto at = what.find("; last read"); at != std::string::npos) what.resize(at);
  return what;
}

std::string text_at(const Json& object, const char* name) {
  if (!object.is_object()) return {};
  const auto it = object.find(name);
  return it != object.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

bool is_fingerprint(const std::string& s) {
  return s.size() == 32 && s.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<Baseline> Baseline::parse(const std::string& text, const std::string& name) {
  std::uint32_t line = 1;
  std::vector<std::uint32_t> lines;  // of the findings, in the order of the report
  std::string array;
  int depth_of_array = 0;
  Json report;
  const auto note = [&](int depth, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::key) {
      const auto key = value.get<std::string>();
      if ((depth == 1 && key == "findings") || (depth == 3 && key == "results"))
        depth_of_array = depth + 1;
      else if (depth < depth_of_array)
        depth_of_array = 0;
    }
    if (event == Json::parse_event_t::object_start && depth_of_array != 0 && depth == depth_of_array)
      lines.push_back(line);
    return true;
  };
  try {
    report = Json::parse(LineCounter(text.data(), &line), LineCounter(text.data() + text.size(), &line), note);
  } catch (const Json::parse_error& e) {
    return fail(ErrorKind::bad_input, "is no baseline: not JSON: " + what_of(e), name, line);
  }
  Baseline out;
  out.file_ = name;
  std::size_t number = 0;
  const auto refuse = [&](const std::string& what) {
    return fail(ErrorKind::bad_input, "is no baseline: " + what, name,
                number > 0 && number <= lines.size() ? lines[number - 1] : 1);
  };
  if (!report.is_object()) return refuse("neither a JSON nor a SARIF report of hexaglot check");
  const auto take = [&](const std::string& print, const std::string& values) {
    if (!is_fingerprint(print)) return false;
    ++out.counts_[print][values];
    ++out.size_;
    return true;
  };
  const std::string without = " has no fingerprint of this program; write the baseline again with --write-baseline";
  if (const auto findings = report.find("findings"); findings != report.end() && findings->is_array()) {
    for (const auto& f : *findings) {
      ++number;
      if (!take(text_at(f, "fingerprint"), text_at(f, "values_fingerprint")))
        return refuse("finding " + std::to_string(number) + without);
    }
    return out;
  }
  const auto runs = report.find("runs");
  if (runs == report.end() || !runs->is_array())
    return refuse("it has neither \"findings\" (JSON) nor \"runs\" (SARIF)");
  for (const auto& run : *runs) {
    const auto results = run.is_object() ? run.find("results") : run.end();
    if (!run.is_object() || results == run.end() || !results->is_array()) continue;
    for (const auto& r : *results) {
      ++number;
      if (text_at(r, "baselineState") == "absent") continue;
      const auto prints = r.is_object() ? r.find("partialFingerprints") : r.end();
      const Json none;
      const auto& of = r.is_object() && prints != r.end() ? *prints : none;
      if (!take(text_at(of, "finding/v1"), text_at(of, "values/v1")))
        return refuse("result " + std::to_string(number) + without);
    }
  }
  return out;
}

Result<Baseline> Baseline::read(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return pass_on(bytes.error(), "reading the baseline");
  return parse(*bytes, path == "-" ? "(standard input)" : path.string());
}

Comparison Comparison::part(const Baseline& baseline, std::vector<Checked>& documents) {
  Comparison out;
  out.file = baseline.file_;
  out.known.resize(documents.size());
  auto left = baseline.counts_;
  struct Waiting {
    std::size_t document = 0, finding = 0;
    std::string print;
  };
  // First those that are the same in all they show; then, by fingerprint alone, as many as are left.
  std::vector<std::vector<char>> is_known(documents.size());
  std::vector<Waiting> waiting;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto& findings = documents[d].report.findings;
    is_known[d].resize(findings.size(), 0);
    for (std::size_t f = 0; f < findings.size(); ++f) {
      auto print = fingerprint(documents[d].document, findings[f]);
      const auto known = left.find(print);
      if (known == left.end()) continue;
      const auto exact = known->second.find(values_fingerprint(documents[d].document, findings[f]));
      if (exact != known->second.end() && exact->second > 0) {
        --exact->second;
        is_known[d][f] = 1;
      } else {
        waiting.push_back({d, f, std::move(print)});
      }
    }
  }
  for (const auto& w : waiting) {
    auto& of = left[w.print];
    const auto any = std::find_if(of.begin(), of.end(), [](const auto& count) { return count.second > 0; });
    if (any == of.end()) continue;
    --any->second;
    is_known[w.document][w.finding] = 1;
  }
  for (std::size_t d = 0; d < documents.size(); ++d) {
    auto& findings = documents[d].report.findings;
    std::vector<model::Finding> fresh;
    for (std::size_t f = 0; f < findings.size(); ++f)
      (is_known[d][f] != 0 ? out.known[d] : fresh).push_back(std::move(findings[f]));
    findings = std::move(fresh);
    out.known_count += out.known[d].size();
    out.new_count += findings.size();
  }
  out.gone = baseline.size_ - out.known_count;
  return out;
}

}  // namespace hexaglot::app
