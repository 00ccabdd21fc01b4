// What the checks find of faults seeded into good text, by kind of fault and language, and what they tell besides.
//   mutate [--sets A,B] [--per-kind 77] [--kinds digit,…] [--languages fr,…] [--seed 1] [--missed] [--terms FILE]…
// Recall: a new finding of a check that should notice, which names the version, in the row of the fault (two rows
// either side are allowed to what covers a run of rows). Precision: new findings that belong to a fault, of all new
// ones.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "tests/bench/mutate/mutations.hpp"
#include "tests/bench/mutate/sets.hpp"

namespace {

using namespace hexaglot;

struct Options {
  // Of tico19 the rows before its French becomes another text.
  std::vector<std::string> sets = {"statement", "udhr",        "cc-by",       "cc-by-nc",  "cc-by-nd",
                                   "cc-by-sa",  "cc-by-nc-nd", "cc-by-nc-sa", "tico19:460"};
  std::vector<std::string> kinds, languages, termbases, settings;
  std::size_t per_kind = 77;
  unsigned seed = 1;
  bool missed = false;
};

Options parse(int argc, char** argv) {
  Options out;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&]() -> std::string { return i + 1 < argc ? argv[++i] : ""; };
    if (name == "--sets")
      out.sets = bench::split(value(), ',');
    else if (name == "--kinds")
      out.kinds = bench::split(value(), ',');
    else if (name == "--languages")
      out.languages = bench::split(value(), ',');
    else if (name == "--terms")
      out.termbases.push_back(value());
    else if (name == "--set")
      out.settings.push_back(value());
    else if (name == "--per-kind")
      out.per_kind = static_cast<std::size_t>(std::atoi(value().c_str()));
    else if (name == "--seed")
      out.seed = static_cast<unsigned>(std::atoi(value().c_str()));
    else if (name == "--missed")
      out.missed = true;
    else {
      std::puts(
          "mutate [--sets A,B] [--per-kind N] [--kinds K,…] [--languages L,…] [--seed N] [--missed] [--terms FILE]…");
      for (const auto& k : bench::kinds()) std::printf("  %s (%s)\n", k.name.c_str(), k.checks.front().c_str());
      std::exit(name == "--help" ? 0 : 2);
    }
  }
  return out;
}

bool wanted(const std::vector<std::string>& list, const std::string& name) {
  return list.empty() || std::ranges::find(list, name) != list.end();
}

struct Fault {
  const bench::Kind* kind;
  std::size_t set;
  bench::Site site;
};

using Key = std::tuple<std::string, std::optional<std::uint32_t>, std::vector<std::uint32_t>, std::string>;
Key key(const model::Finding& f) { return {f.id, f.row, f.versions, f.message}; }

bool covers(const model::Finding& f, const Fault& fault) {
  const auto& site = fault.site;
  const auto reach = fault.kind->reach;
  if (std::ranges::find(f.versions, site.version) == f.versions.end()) return false;
  if (!f.row) return true;
  const auto first = *f.row, last = f.last_row.value_or(first);
  return site.row + reach >= first && site.row <= last + reach;
}

struct Score {
  std::size_t hit = 0, of = 0;
};
using Table = std::map<std::string, std::map<std::string, Score>>;  // kind or check → language

void print(const char* title, const Table& table, const std::vector<std::string>& order) {
  const char* const languages[] = {"ar", "en", "es", "fr", "ru", "zh"};
  std::printf("\n%-26s", title);
  for (const auto* l : languages) std::printf(" %13s", l);
  std::printf(" %15s\n", "all");
  for (const auto& name : order) {
    const auto row = table.find(name);
    if (row == table.end()) continue;
    std::printf("%-26s", name.c_str());
    Score sum;
    const auto cell = [](const Score& s, int width) {
      if (s.of == 0) return (void)std::printf(" %*s", width, "–  ");
      const auto counts = std::to_string(s.hit) + "/" + std::to_string(s.of);
      std::printf(" %.3f %*s", static_cast<double>(s.hit) / static_cast<double>(s.of), width - 6, counts.c_str());
    };
    for (const auto* l : languages) {
      const auto found = row->second.find(l);
      const auto score = found == row->second.end() ? Score{} : found->second;
      cell(score, 13);
      sum.hit += score.hit;
      sum.of += score.of;
    }
    cell(sum, 15);
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse(argc, argv);
  const auto session = bench::open_session(options.termbases, options.settings);
  auto checks = bench::checks(*session);
  const auto sets = bench::sets(*session, options.sets);
  std::vector<std::map<Key, std::size_t>> before(sets.size());
  for (std::size_t s = 0; s < sets.size(); ++s)
    for (const auto& f : bench::findings(checks, sets[s].document)) ++before[s][key(f)];

  Table recall, precision;
  std::set<std::string> check_names;
  for (const auto* language : {"ar", "en", "es", "fr", "ru", "zh"}) {
    if (!wanted(options.languages, language)) continue;
    std::mt19937 random(options.seed);
    std::vector<Fault> faults;
    for (const auto& kind : bench::kinds()) {
      if (!wanted(options.kinds, kind.name)) continue;
      std::vector<Fault> of_kind;
      for (std::size_t s = 0; s < sets.size(); ++s) {
        const auto& d = sets[s].document;
        for (std::uint32_t v = 0; v < d.versions.size(); ++v)
          if (d.versions[v].language == language)
            for (auto& site : kind.sites({d, session->termbases(), random}, v))
              of_kind.push_back({&kind, s, std::move(site)});
      }
      std::shuffle(of_kind.begin(), of_kind.end(), random);
      if (of_kind.size() > options.per_kind) of_kind.resize(options.per_kind);
      std::move(of_kind.begin(), of_kind.end(), std::back_inserter(faults));
    }
    // Copies of the sets, each with as many faults as keep their distance.
    while (!faults.empty()) {
      std::vector<Fault> now, later;
      const auto set = faults.front().set;
      for (auto& f : faults) {
        const bool fits = f.set == set && std::ranges::all_of(now, [&](const Fault& other) {
                            const auto distance =
                                f.site.row > other.site.row ? f.site.row - other.site.row : other.site.row - f.site.row;
                            return distance > f.kind->reach + other.kind->reach;
                          });
        (fits ? now : later).push_back(std::move(f));
      }
      faults = std::move(later);
      auto document = sets[set].document;
      for (const auto& f : now) f.site.change(document);
      std::vector<model::Finding> fresh;
      auto known = before[set];
      for (auto& f : bench::findings(checks, document))
        if (auto& n = known[key(f)]; n > 0)
          --n;
        else
          fresh.push_back(std::move(f));
      for (const auto& fault : now) {
        auto& score = recall[fault.kind->name][language];
        ++score.of;
        const bool found = std::ranges::any_of(fresh, [&](const model::Finding& f) {
          return covers(f, fault) &&
                 std::ranges::find(fault.kind->checks, bench::short_name(f.check)) != fault.kind->checks.end();
        });
        if (found)
          ++score.hit;
        else if (options.missed)
          std::printf("missed: %s, %s, %s row %u: %s\n", fault.kind->name.c_str(), language, sets[set].name.c_str(),
                      fault.site.row + 1, fault.site.what.c_str());
      }
      for (const auto& f : fresh) {
        const auto check = bench::short_name(f.check);
        check_names.insert(check);
        auto& score = precision[check][language];
        ++score.of;
        if (std::ranges::any_of(now, [&](const Fault& fault) { return covers(f, fault); }))
          ++score.hit;
        else if (options.missed)
          std::printf("beside: %s, %s row %u: %s\n", f.id.c_str(), sets[set].name.c_str(), f.row.value_or(0) + 1,
                      f.message.c_str());
      }
    }
  }
  std::vector<std::string> order;
  for (const auto& k : bench::kinds()) order.push_back(k.name);
  print("recall by fault", recall, order);
  print("precision by check", precision, {check_names.begin(), check_names.end()});
}
