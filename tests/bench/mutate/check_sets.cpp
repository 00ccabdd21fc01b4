// How silent the checks are on texts that are good: findings per 1,000 rows by check and set, and each one to be
// judged.
//   check_sets [--sets cc-by,udhr] [--only figures,…] [--severity warning] [--list] [--leave tico19:461-730]…
//              [--terms FILE]… [--set ID=VALUE]…
// --leave: rows where a set is known not to belong together; they count neither as rows nor with their findings.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <set>

#include "tests/bench/mutate/sets.hpp"

namespace {

using namespace hexaglot;

struct Options {
  struct Left {
    std::string set;
    std::uint32_t from = 0, to = 0;  // rows, from 1
  };
  std::vector<std::string> sets, only, termbases, settings;
  std::vector<Left> left;
  bool list = false;
  model::Severity least = model::Severity::info;
};

Options parse(int argc, char** argv) {
  Options out;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&]() -> std::string { return i + 1 < argc ? argv[++i] : ""; };
    if (name == "--sets") {
      out.sets = bench::split(value(), ',');
    } else if (name == "--only") {
      out.only = bench::split(value(), ',');
    } else if (name == "--terms") {
      out.termbases.push_back(value());
    } else if (name == "--set") {
      out.settings.push_back(value());
    } else if (name == "--severity") {
      const auto severity = value();
      out.least = severity == "error"     ? model::Severity::error
                  : severity == "warning" ? model::Severity::warning
                                          : model::Severity::info;
    } else if (name == "--leave") {
      const auto parts = bench::split(value(), ':');
      const auto rows = bench::split(parts.back(), '-');
      out.left.push_back({parts.front(), static_cast<std::uint32_t>(std::stoul(rows.front())),
                          static_cast<std::uint32_t>(std::stoul(rows.back()))});
    } else if (name == "--list") {
      out.list = true;
    } else {
      std::puts(
          "check_sets [--sets A,B] [--only CHECK,…] [--severity info|warning|error] [--list] [--leave SET:FROM-TO]… "
          "[--terms FILE]… "
          "[--set ID=VALUE]…");
      std::exit(name == "--help" ? 0 : 2);
    }
  }
  return out;
}

bool left_out(const Options& options, const std::string& set, std::uint32_t row) {
  return std::ranges::any_of(
      options.left, [&](const Options::Left& l) { return l.set == set && row + 1 >= l.from && row + 1 <= l.to; });
}

std::size_t row_count(const Options& options, const bench::Set& set) {
  std::size_t out = 0;
  for (std::uint32_t r = 0; r < set.document.rows.size(); ++r)
    if (!left_out(options, set.name, r)) ++out;
  return out;
}

void show(const model::Finding& f, const bench::Set& set) {
  const auto& d = set.document;
  std::printf("%s row %s %s %s:", set.name.c_str(), f.row ? std::to_string(*f.row + 1).c_str() : "-", f.id.c_str(),
              std::string(model::name(f.severity)).c_str());
  for (const auto v : f.versions) std::printf(" %s", d.versions[v].language.c_str());
  std::printf(" | %s\n", f.message.c_str());
  for (const auto& v : f.values) std::printf("    %s: %s\n", d.versions[v.version].language.c_str(), v.value.c_str());
  if (f.row)
    for (const auto v : f.versions) {
      const auto text = d.cell_text(d.rows[*f.row], v);
      std::printf("    > %s\n", text.substr(0, 400).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse(argc, argv);
  const auto session = bench::open_session(options.termbases, options.settings);
  std::map<std::string, std::map<std::string, std::size_t>> counts;  // check → set → findings
  auto checks = bench::checks(*session, options.only);
  const auto sets = bench::sets(*session, options.sets);
  for (const auto& factory : session->plugins().checks())
    for (const auto& info : factory->checks()) counts[bench::short_name(info.id)];
  for (const auto& set : sets)
    for (const auto& f : bench::findings(checks, set.document)) {
      if (f.severity < options.least || (f.row && left_out(options, set.name, *f.row))) continue;
      ++counts[bench::short_name(f.check)][set.name];
      if (options.list) show(f, set);
    }
  std::printf("\n%-14s", "per 1,000 rows");
  for (const auto& set : sets) std::printf(" %12s", set.name.c_str());
  std::printf(" %12s\n%-14s", "public", "(rows)");
  std::size_t rows = 0;
  for (const auto& set : sets) {
    std::printf(" %12zu", row_count(options, set));
    if (set.name != "statement") rows += row_count(options, set);
  }
  std::printf(" %12zu\n", rows);
  const auto thousand = [](std::size_t n, std::size_t of) {
    return of == 0 ? 0.0 : 1000.0 * static_cast<double>(n) / static_cast<double>(of);
  };
  for (auto& [check, of] : counts) {
    std::printf("%-14s", check.c_str());
    std::size_t sum = 0;
    for (const auto& set : sets) {
      std::printf(" %12.1f", thousand(of[set.name], row_count(options, set)));
      if (set.name != "statement") sum += of[set.name];
    }
    std::printf(" %12.1f\n", thousand(sum, rows));
  }
}
