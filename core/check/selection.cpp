#include "core/check/selection.hpp"

#include <algorithm>
#include <numeric>

namespace hexaglot::check {
namespace {

bool names(const std::string& entry, const std::string& id) {
  return id == entry || (id.size() > entry.size() && id.starts_with(entry) && id[entry.size()] == '.');
}

std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// The id or prefix of one that is nearest to what was asked for; empty when nothing is declared.
std::string nearest(const std::string& entry, const std::vector<Selected>& checks) {
  std::set<std::string> candidates;
  for (const auto& c : checks) {
    candidates.insert(c.info.id);
    for (const auto& kind : c.info.kinds) {
      candidates.insert(kind.id);
      for (auto dot = kind.id.find('.'); dot != std::string::npos; dot = kind.id.find('.', dot + 1))
        candidates.insert(kind.id.substr(0, dot));
    }
  }
  const auto asked = entry.substr(0, 200);
  std::string best;
  std::size_t least = std::string::npos;
  for (const auto& candidate : candidates)
    if (const auto distance = edit_distance(asked, candidate); distance < least) {
      least = distance;
      best = candidate;
    }
  return best;
}

Status keep_only(const std::vector<std::string>& only, std::vector<Selected>& checks) {
  if (only.empty()) return {};
  std::vector<char> whole(checks.size(), 0);
  for (const auto& entry : only) {
    bool known = false;
    for (std::size_t i = 0; i < checks.size(); ++i) {
      if (names(entry, checks[i].info.id)) {
        known = true;
        whole[i] = 1;
      }
      for (const auto& kind : checks[i].info.kinds)
        if (names(entry, kind.id)) {
          known = true;
          checks[i].kinds.insert(kind.id);
        }
    }
    if (known) continue;
    const auto meant = nearest(entry, checks);
    return fail(ErrorKind::usage, "no check or finding is called \"" + entry + "\"" +
                                      (meant.empty() ? "; no check is loaded" : "; did you mean \"" + meant + "\"?"));
  }
  std::vector<Selected> kept;
  for (std::size_t i = 0; i < checks.size(); ++i) {
    if (whole[i] == 0 && checks[i].kinds.empty()) continue;
    if (whole[i] != 0) checks[i].kinds.clear();
    kept.push_back(std::move(checks[i]));
  }
  checks = std::move(kept);
  return {};
}

}  // namespace

Result<Selection> select(const std::vector<const CheckFactory*>& factories, const std::vector<std::string>& only) {
  Selection out;
  for (const auto* factory : factories)
    for (auto& info : factory->checks()) {
      const auto same = [&info](const Selected& c) { return c.info.id == info.id; };
      if (std::ranges::any_of(out.checks, same))
        out.notes.push_back(info.id + ": left out: another check has the same id");
      else
        out.checks.push_back({factory, std::move(info), {}});
    }
  if (auto kept = keep_only(only, out.checks); !kept) return pass_on(std::move(kept.error()));
  return out;
}

}  // namespace hexaglot::check
