#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/app/terms.hpp"
#include "core/text/fold.hpp"

namespace hexaglot::app {
namespace {

std::string key(const model::Term& t) { return t.language + '\n' + text::fold(t.text); }

std::string place(const std::string& file, const model::Concept& c) {
  return c.line == 0 ? file : file + ":" + std::to_string(c.line);
}

class Merger {
 public:
  Merged merge(std::vector<model::Termbase> lists) {
    for (auto& list : lists)
      for (auto& c : list.concepts) {
        ++out_.given;
        if (const auto same = counterpart(c)) {
          ++out_.joined;
          join(out_.base.concepts[*same], std::move(c), list.file);
          index(*same);
        } else {
          own_id(c, list.file);
          out_.base.concepts.push_back(std::move(c));
          index(out_.base.concepts.size() - 1);
        }
      }
    if (!lists.empty()) out_.base.file = lists.front().file;
    return std::move(out_);
  }

 private:
  void index(std::size_t at) {
    for (const auto& t : out_.base.concepts[at].terms) {
      auto& known = by_term_[key(t)];
      if (std::find(known.begin(), known.end(), at) == known.end()) known.push_back(at);
    }
  }

  // The concept that shares a term in more than half of the languages that both have.
  [[nodiscard]] std::optional<std::size_t> counterpart(const model::Concept& c) const {
    std::map<std::size_t, std::set<std::string>> shared;
    for (const auto& t : c.terms)
      if (const auto known = by_term_.find(key(t)); known != by_term_.end())
        for (const auto at : known->second) shared[at].insert(t.language);
    std::optional<std::size_t> best;
    std::size_t best_shared = 0;
    for (const auto& [at, languages] : shared) {
      std::set<std::string> mine;
      std::set<std::string> both;
      for (const auto& t : c.terms) mine.insert(t.language);
      for (const auto& t : out_.base.concepts[at].terms)
        if (mine.contains(t.language)) both.insert(t.language);
      const bool same_id = !c.id.empty() && c.id == out_.base.concepts[at].id;
      const bool enough = 2 * languages.size() > both.size() || (same_id && !languages.empty());
      if (enough && languages.size() > best_shared) {
        best = at;
        best_shared = languages.size();
      }
    }
    return best;
  }

  void join(model::Concept& into, model::Concept from, const std::string& file) {
    if (into.subject.empty()) into.subject = from.subject;
    if (into.definition.empty()) into.definition = from.definition;
    const auto where = place(file, from);
    for (auto& t : from.terms) {
      const auto same = std::find_if(into.terms.begin(), into.terms.end(),
                                     [&](const auto& o) { return o.language == t.language && o.text == t.text; });
      if (same != into.terms.end()) {
        ++out_.repeated_terms;
        if (same->status != t.status)
          out_.notes.push_back(where + ": \"" + t.text + "\" (" + t.language + ") is " + std::string(name(t.status)) +
                               " here and " + std::string(name(same->status)) + " in an earlier list, which counts");
        if (same->part_of_speech.empty()) same->part_of_speech = t.part_of_speech;
        if (same->type == model::TermType::none) same->type = t.type;
        continue;
      }
      const bool second = t.status == model::TermStatus::preferred &&
                          std::any_of(into.terms.begin(), into.terms.end(), [&](const auto& o) {
                            return o.language == t.language && o.status == model::TermStatus::preferred;
                          });
      if (second) {
        out_.notes.push_back(where + ": \"" + t.text + "\" (" + t.language +
                             ") is preferred besides another term of an earlier list; it is admitted now");
        t.status = model::TermStatus::admitted;
      }
      into.terms.push_back(std::move(t));
    }
  }

  // An id of its own.
  void own_id(model::Concept& c, const std::string& file) {
    if (c.id.empty()) c.id = "c" + std::to_string(out_.base.concepts.size() + 1);
    if (ids_.insert(c.id).second) return;
    std::string id;
    for (std::size_t n = 2; id.empty() || !ids_.insert(id).second; ++n) id = c.id + "-" + std::to_string(n);
    out_.notes.push_back(place(file, c) + ": the id " + c.id + " is another concept's already; it is " + id + " now");
    c.id = id;
  }

  Merged out_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_term_;
  std::set<std::string> ids_;
};

}  // namespace

Merged merge(std::vector<model::Termbase> lists) { return Merger().merge(std::move(lists)); }

}  // namespace hexaglot::app
