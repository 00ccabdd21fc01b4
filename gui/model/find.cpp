#include "gui/model/find.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

#include "core/text/folded_search.hpp"
#include "core/text/pattern.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

namespace {

constexpr std::uint32_t rows_at_once = 256;

std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

text::Case letters(FindRequest::How how) {
  return how == FindRequest::How::expression ? text::Case::exact : text::Case::ignored;
}

bool is_expression(FindRequest::How how) {
  return how == FindRequest::How::expression || how == FindRequest::How::expression_ignoring_case;
}

std::string why(const std::string& reason) {
  constexpr std::array reasons{
      HEXAGLOT_N("it is empty"),
      HEXAGLOT_N("it is longer than 10,000 bytes"),
      HEXAGLOT_N("a bracket ( ) is not closed, or closed too often"),
      HEXAGLOT_N("a bracket [ ] is not closed"),
      HEXAGLOT_N("there is no such escape after \\"),
      HEXAGLOT_N("the numbers in { } are wrong"),
      HEXAGLOT_N("what is looked for behind (?<= ) must have an end: no * or + there"),
      HEXAGLOT_N("there is no such group"),
      HEXAGLOT_N("there is no such \\p{ } class"),
      HEXAGLOT_N("a range x-y is the wrong way round"),
      HEXAGLOT_N("something is wrong here, such as * or + after nothing"),
      HEXAGLOT_N("the pattern is too large"),
      HEXAGLOT_N("there is no such flag"),
      HEXAGLOT_N("a class [ ] holds a string"),
      HEXAGLOT_N("it is no regular expression"),
  };
  for (const auto* known : reasons)
    if (reason == known) return tr(known);
  return reason;
}

// The versions that are searched, ascending, each once.
std::vector<std::uint32_t> versions_of(const model::Document& document, const FindRequest& request) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t v = 0; v < document.versions.size(); ++v)
    if (request.versions.empty() ||
        std::find(request.versions.begin(), request.versions.end(), v) != request.versions.end())
      out.push_back(v);
  return out;
}

struct Part {
  std::vector<Hit> hits;
  std::size_t given_up = 0;
};

// One thread's search of some rows.
class Search {
 public:
  Search(const model::Document& document, const std::vector<std::uint32_t>& versions, Finder finder)
      : document_(document), versions_(versions), finder_(std::move(finder)) {}

  void row(std::uint32_t row, Part& part) {
    for (const auto v : versions_) {
      const auto& cell = document_.rows[row].cells[v];
      std::optional<CellText> text;  // made where there is a hit
      for (const auto s : cell) {
        const auto segment = document_.text(v, s);
        if (segment.empty()) continue;
        matches_.clear();
        if (finder_.in(segment, document_.versions[v].language, matches_) == Finder::Outcome::given_up) ++part.given_up;
        if (matches_.empty()) continue;
        if (!text) text = make_cell_text(document_, row, v);
        const auto line =
            std::find_if(text->lines.begin(), text->lines.end(), [s](const CellLine& l) { return l.segment == s; });
        if (line == text->lines.end()) continue;
        for (const auto& m : matches_)
          part.hits.push_back({row, v, {line->in_text.begin + m.span.begin, line->in_text.begin + m.span.end}});
      }
    }
  }

 private:
  const model::Document& document_;
  const std::vector<std::uint32_t>& versions_;
  Finder finder_;
  std::vector<Finder::Match> matches_;
};

}  // namespace

struct Finder::Inner {
  FindRequest request;
  std::optional<text::FoldedSearch> folded;
  std::optional<text::Pattern> pattern;

  // A hit cuts no word.
  static void keep_whole_words(std::string_view text, std::string_view language, std::vector<Match>& matches) {
    const auto words = text::words(text, language);
    std::erase_if(matches, [&](const Match& m) {
      return std::any_of(words.begin(), words.end(), [&](const text::Word& w) {
        const auto cuts = [&](std::uint32_t at) { return w.span.begin < at && at < w.span.end; };
        return cuts(m.span.begin) || cuts(m.span.end);
      });
    });
  }
};

Finder::Finder(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Finder::~Finder() = default;
Finder::Finder(Finder&&) noexcept = default;
Finder& Finder::operator=(Finder&&) noexcept = default;

Result<Finder> Finder::make(const FindRequest& request) {
  if (request.wanted.empty()) return fail(ErrorKind::usage, tr("Type what is to be found."));
  if (!text::is_valid_utf8(request.wanted)) return fail(ErrorKind::usage, tr("The text is broken: it is not UTF-8."));
  auto inner = std::make_unique<Inner>();
  inner->request = request;
  if (request.how == FindRequest::How::folded) {
    inner->folded.emplace(request.wanted);
    if (inner->folded->empty())
      return fail(ErrorKind::usage, tr("Such marks are left aside. To find them, match the letters exactly."));
  } else if (is_expression(request.how)) {
    auto compiled = text::Pattern::compile(request.wanted, letters(request.how));
    if (const auto* fault = std::get_if<text::PatternFault>(&compiled)) {
      const auto place = text::length(std::string_view(request.wanted).substr(0, fault->offset)) + 1;
      // Translators: %1 is the number of a character, %2 a reason such as "a bracket [ ] is not closed".
      return fail(ErrorKind::usage, filled(tr("The expression is wrong at character %1: %2."),
                                           {std::to_string(place), why(fault->reason)}));
    }
    inner->pattern.emplace(std::move(std::get<text::Pattern>(compiled)));
  }
  return Finder(std::move(inner));
}

Finder Finder::again() const { return std::move(*make(inner_->request)); }

Finder::Outcome Finder::in(std::string_view text, std::string_view language, std::vector<Match>& out) {
  auto& self = *inner_;
  const auto first = out.size();
  auto outcome = Outcome::done;
  if (self.folded) {
    for (auto hit = self.folded->next(text); hit; hit = self.folded->next(text, hit->end)) out.push_back({*hit, {}});
  } else if (self.pattern) {
    const auto ended = self.pattern->find(text, [&](std::span<const Span> groups) {
      if (!groups[0].empty()) out.push_back({groups[0], {groups.begin(), groups.end()}});
      return true;
    });
    if (ended == text::Pattern::Outcome::runaway) outcome = Outcome::given_up;
  } else {
    const auto& wanted = self.request.wanted;
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size()))
      out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + size32(wanted)}, {}});
  }
  if (self.request.words == FindRequest::Words::whole && out.size() > first) {
    std::vector<Match> mine(std::make_move_iterator(out.begin() + static_cast<std::ptrdiff_t>(first)),
                            std::make_move_iterator(out.end()));
    out.resize(first);
    Inner::keep_whole_words(text, language, mine);
    std::move(mine.begin(), mine.end(), std::back_inserter(out));
  }
  return outcome;
}

std::vector<std::uint32_t> Found::rows() const {
  std::vector<std::uint32_t> out;
  for (const auto& h : hits)
    if (out.empty() || out.back() != h.row) out.push_back(h.row);
  return out;
}

std::vector<Hit> Found::of_row(std::uint32_t row) const {
  const auto first =
      std::lower_bound(hits.begin(), hits.end(), row, [](const Hit& h, std::uint32_t r) { return h.row < r; });
  auto end = first;
  while (end != hits.end() && end->row == row) ++end;
  return {first, end};
}

Result<Found> find(const model::Document& document, const FindRequest& request, const Progress& progress) {
  auto finder = Finder::make(request);
  if (!finder) return pass_on(finder.error());
  const auto count = static_cast<std::uint32_t>(document.rows.size());
  const auto begin = request.rows ? std::min(request.rows->first, count) : 0;
  const auto end = request.rows ? std::clamp(request.rows->end, begin, count) : count;
  const auto versions = versions_of(document, request);
  const auto pieces = (end - begin + rows_at_once - 1) / rows_at_once;
  std::vector<Part> parts(pieces);
  std::atomic<std::uint32_t> next{0};
  std::atomic<std::size_t> so_far{0};

  const auto work = [&](Finder mine, const Progress* told) {
    Search search(document, versions, std::move(mine));
    for (auto piece = next.fetch_add(1); piece < pieces; piece = next.fetch_add(1)) {
      if (so_far.load(std::memory_order_relaxed) > request.most) return;
      const auto from = begin + piece * rows_at_once;
      for (auto row = from; row < std::min(end, from + rows_at_once); ++row) {
        if (progress.cancelled()) return;
        search.row(row, parts[piece]);
      }
      so_far.fetch_add(parts[piece].hits.size(), std::memory_order_relaxed);
      if (told != nullptr) told->step("find", static_cast<double>(piece) / pieces);
    }
  };
  {
    std::vector<std::jthread> helpers;
    const auto most = std::min<std::uint32_t>(std::max(1U, std::thread::hardware_concurrency()), 8);
    for (std::uint32_t i = 1; i < most && i < pieces; ++i)
      helpers.emplace_back([&work, mine = finder->again()]() mutable { work(std::move(mine), nullptr); });
    work(std::move(*finder), &progress);
  }
  if (progress.cancelled()) return fail(ErrorKind::cancelled, tr("The search was stopped."));
  Found out;
  for (auto& part : parts) {
    out.given_up += part.given_up;
    out.hits.insert(out.hits.end(), part.hits.begin(), part.hits.end());
  }
  if (out.hits.size() > request.most) {
    out.hits.resize(request.most);
    out.cut = true;
  }
  return out;
}

}  // namespace hexaglot::gui
