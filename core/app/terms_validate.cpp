#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

#include "core/app/terms.hpp"
#include "core/text/fold.hpp"

namespace hexaglot::app {
namespace {

bool counts(const model::Term& t) {
  return t.status == model::TermStatus::preferred || t.status == model::TermStatus::admitted;
}

bool is_odd(const std::string& text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string::npos) return true;
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

class Validator {
 public:
  Validator(const std::vector<model::Termbase>& bases, const std::vector<std::string>& languages)
      : bases_(bases), languages_(languages) {}

  std::vector<TermFault> validate() {
    for (const auto& base : bases_)
      for (const auto& c : base.concepts) {
        by_id(base, c);
        alone(base, c);
        against_others(base, c);
      }
    std::stable_sort(out_.begin(), out_.end(), [this](const auto& a, const auto& b) {
      return a.file == b.file ? a.line < b.line : order(a.file) < order(b.file);
    });
    return std::move(out_);
  }

 private:
  struct Place {
    const model::Termbase* base;
    const model::Concept* c;
    model::TermStatus status;
  };

  [[nodiscard]] std::size_t order(const std::string& file) const {
    std::size_t i = 0;
    while (i < bases_.size() && bases_[i].file != file) ++i;
    return i;
  }

  static std::string where(const Place& p) {
    return "concept " + p.c->id + " (" + p.base->file + (p.c->line == 0 ? "" : ":" + std::to_string(p.c->line)) + ")";
  }
  static std::string quoted(const model::Term& t) { return "\"" + t.text + "\" (" + t.language + ")"; }

  void tell(TermFault::Kind kind, const model::Termbase& base, const model::Concept& c, std::string message,
            TermFault::Weight weight = TermFault::Weight::fault) {
    out_.push_back({kind, weight, base.file, c.line, "concept " + c.id + ": " + std::move(message)});
  }

  void by_id(const model::Termbase& base, const model::Concept& c) {
    const auto [known, is_new] = ids_.try_emplace(c.id, Place{&base, &c, {}});
    if (!is_new && !c.id.empty())
      tell(TermFault::Kind::same_id, base, c, "its id is that of " + where(known->second) + " too");
  }

  void alone(const model::Termbase& base, const model::Concept& c) {
    std::map<std::string, const model::Term*> seen;
    std::map<std::string, const model::Term*> preferred;
    std::map<std::string, bool> usable;
    for (const auto& t : c.terms) {
      if (is_odd(t.text))
        tell(TermFault::Kind::odd_text, base, c, quoted(t) + " has white space or signs that do not belong there");
      const auto [first, is_new] = seen.try_emplace(t.language + '\n' + t.text, &t);
      if (!is_new)
        tell(TermFault::Kind::same_term, base, c,
             quoted(t) + " stands twice" +
                 (first->second->status == t.status ? ""
                                                    : ", once " + std::string(name(first->second->status)) +
                                                          " and once " + std::string(name(t.status))));
      usable[t.language] = usable[t.language] || counts(t);
      if (t.status != model::TermStatus::preferred || !is_new) continue;
      const auto [other, only] = preferred.try_emplace(t.language, &t);
      // The formal and the short name of a country are both preferred.
      if (!only && (t.type == other->second->type))
        tell(TermFault::Kind::two_preferred, base, c,
             quoted(*other->second) + " and " + quoted(t) + " are both preferred");
    }
    for (const auto& [language, any] : usable)
      if (!any)
        tell(TermFault::Kind::no_preferred, base, c, "its terms in " + language + " are all deprecated or forbidden");
    for (const auto& l : languages_)
      if (!usable.contains(l)) tell(TermFault::Kind::missing_language, base, c, "it has no term in " + l);
  }

  void against_others(const model::Termbase& base, const model::Concept& c) {
    std::map<const model::Concept*, std::set<std::string>> shared;
    std::map<const model::Concept*, Place> others;
    std::vector<std::pair<std::string, Place>> own;
    std::map<const model::Concept*, std::string> terms;
    for (const auto& t : c.terms) {
      const auto folded = t.language + '\n' + text::fold(t.text);
      own.emplace_back(folded, Place{&base, &c, t.status});
      const auto known = by_term_.find(folded);
      if (known == by_term_.end()) continue;
      for (const auto& p : known->second) {
        if (p.c == &c) continue;
        const bool used_there = p.status == model::TermStatus::preferred || p.status == model::TermStatus::admitted;
        if (used_there != counts(t)) {
          tell(TermFault::Kind::forbidden_as_well, base, c,
               quoted(t) + " is " + std::string(name(t.status)) + " here and " + std::string(name(p.status)) + " in " +
                   where(p));
        } else if (counts(t)) {
          shared[p.c].insert(t.language);
          others.try_emplace(p.c, p);
          terms.try_emplace(p.c, quoted(t));
        }
      }
    }
    for (const auto& [other, in] : shared) {
      std::set<std::string> both;
      std::set<std::string> mine;
      std::set<std::string> theirs;
      for (const auto& t : c.terms) mine.insert(t.language);
      for (const auto& t : other->terms) theirs.insert(t.language);
      std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::inserter(both, both.end()));
      if (in == both && (both.size() > 1 || (mine.size() == 1 && theirs.size() == 1)))
        tell(TermFault::Kind::same_concept, base, c, "it has the same terms as " + where(others.at(other)));
      else
        tell(TermFault::Kind::in_two_concepts, base, c,
             terms.at(other) + " is a term of " + where(others.at(other)) + " too", TermFault::Weight::remark);
    }
    for (auto& [folded, p] : own) by_term_[folded].push_back(p);
  }

  const std::vector<model::Termbase>& bases_;
  const std::vector<std::string>& languages_;
  std::vector<TermFault> out_;
  std::unordered_map<std::string, Place> ids_;
  std::unordered_map<std::string, std::vector<Place>> by_term_;
};

}  // namespace

std::string_view name(TermFault::Kind kind) {
  switch (kind) {
    case TermFault::Kind::same_id:
      return "same-id";
    case TermFault::Kind::same_concept:
      return "same-concept";
    case TermFault::Kind::same_term:
      return "same-term";
    case TermFault::Kind::in_two_concepts:
      return "in-two-concepts";
    case TermFault::Kind::two_preferred:
      return "two-preferred";
    case TermFault::Kind::forbidden_as_well:
      return "forbidden-as-well";
    case TermFault::Kind::no_preferred:
      return "no-preferred";
    case TermFault::Kind::odd_text:
      return "odd-text";
    case TermFault::Kind::missing_language:
      return "missing-language";
  }
  return "";
}

std::vector<TermFault> validate(const std::vector<model::Termbase>& bases, const std::vector<std::string>& languages) {
  return Validator(bases, languages).validate();
}

}  // namespace hexaglot::app
