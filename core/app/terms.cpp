#include "core/app/terms.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

std::u32string letters(const std::string& s) {
  std::u32string out;
  for (std::size_t pos = 0; pos < s.size();) out += text::next_code_point(s, pos);
  return out;
}

// Levenshtein, given up beyond `most`.
std::size_t edits(const std::u32string& a, const std::u32string& b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    std::size_t least = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[b.size()];
}

std::optional<TermHit::How> how(const std::string& folded, const std::u32string& in_letters, const std::string& term) {
  if (term == folded) return TermHit::How::exact;
  if (term.starts_with(folded)) return TermHit::How::begins;
  if (term.find(folded) != std::string::npos) return TermHit::How::holds;
  const auto most = in_letters.size() / 5;
  if (most > 0 && edits(in_letters, letters(term), most) <= most) return TermHit::How::near;
  return std::nullopt;
}

}  // namespace

std::vector<TermHit> search(const std::vector<model::Termbase>& bases, const TermQuery& query) {
  const auto folded = text::fold(query.text);
  const auto in_letters = letters(folded);
  std::vector<std::pair<std::size_t, TermHit>> found;  // with the length of the term
  if (folded.empty()) return {};
  for (const auto& base : bases)
    for (const auto& c : base.concepts) {
      std::optional<std::pair<std::size_t, TermHit>> best;
      for (std::size_t i = 0; i < c.terms.size(); ++i) {
        const auto& t = c.terms[i];
        if (!query.language.empty() && t.language != query.language) continue;
        const auto match = how(folded, in_letters, text::fold(t.text));
        if (match && (!best || std::tuple(*match, t.text.size()) < std::tuple(best->second.how, best->first)))
          best = {t.text.size(), {&base, &c, i, *match}};
      }
      if (best) found.push_back(*best);
    }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.second.how, a.first) < std::tuple(b.second.how, b.first);
  });
  std::vector<TermHit> out;
  for (const auto& [length, hit] : found)
    if (out.size() < query.most) out.push_back(hit);
  return out;
}

TermCounts count(const std::vector<model::Termbase>& bases) {
  TermCounts out;
  for (const auto& base : bases)
    for (const auto& c : base.concepts) {
      ++out.concepts;
      if (!c.subject.empty()) ++out.subjects[c.subject];
      std::set<std::string> languages;
      for (const auto& t : c.terms) {
        ++out.terms;
        auto& l = out.languages[t.language];
        ++l.terms;
        languages.insert(t.language);
        switch (t.status) {
          case model::TermStatus::preferred:
            ++l.preferred;
            break;
          case model::TermStatus::admitted:
            ++l.admitted;
            break;
          case model::TermStatus::deprecated:
            ++l.deprecated;
            break;
          case model::TermStatus::forbidden:
            ++l.forbidden;
            break;
        }
      }
      for (const auto& l : languages) ++out.languages[l].concepts;
    }
  for (const auto& fault : validate(bases, {}))
    if (fault.weight == TermFault::Weight::fault) ++out.faults[std::string(name(fault.kind))];
  return out;
}

Result<std::string> write_termbase(const Session& session, const model::Termbase& base, const std::string& form) {
  auto writer = session.formats().term_writer(form);
  if (!writer) return pass_on(writer.error());
  std::string out;
  const auto done = (*writer)->write_terms(form, base.concepts, [&](std::string_view bytes) {
    out.append(bytes);
    return true;
  });
  if (!done) return pass_on(done.error(), "writing a termbase");
  return out;
}

std::string term_form_of(const std::filesystem::path& path) {
  auto extension = path.extension().string();
  for (auto& c : extension) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return extension == ".csv" ? "csv" : extension == ".tsv" || extension == ".tab" ? "tsv" : "tbx";
}

}  // namespace hexaglot::app
