#include <algorithm>

#include "core/text/pattern.hpp"
#include "core/text/utf8.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/find.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

namespace {

bool is_expression(const FindRequest& request) {
  return request.how == FindRequest::How::expression || request.how == FindRequest::How::expression_ignoring_case;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What is put in, cut into text and groups.
class Replacement {
 public:
  [[nodiscard]] static Result<Replacement> make(const FindRequest& request, const std::string& text) {
    if (!text::is_valid_utf8(text)) return fail(ErrorKind::usage, tr("The text is broken: it is not UTF-8."));
    if (text.find_first_of("\r\n") != std::string::npos)
      return fail(ErrorKind::usage, tr("A replacement holds no line break: a cell's lines are its segments."));
    Replacement out;
    if (!is_expression(request)) {
      out.parts_.push_back({text, no_group});
      return out;
    }
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '$' || text[at + 1] == '\\')) {
        plain += text[++at];
      } else if (text[at] == '$' && at + 1 < text.size() && is_digit(text[at + 1])) {
        std::size_t group = 0;
        for (int digits = 0; digits < 2 && at + 1 < text.size() && is_digit(text[at + 1]); ++digits)
          group = group * 10 + static_cast<std::size_t>(text[++at] - '0');
        out.parts_.push_back({plain, group});
        plain.clear();
      } else {
        plain += text[at];
      }
    }
    out.parts_.push_back({plain, no_group});
    return out;
  }

  // Error (usage): it names a group that there is not.
  [[nodiscard]] Result<std::string> fill(const Finder::Match& match, std::string_view text) const {
    std::string out;
    for (const auto& part : parts_) {
      out += part.before;
      if (part.group == no_group) continue;
      if (part.group >= match.groups.size())
        return fail(ErrorKind::usage, filled(tr("The expression has no group %1. Write \\$ for the sign itself."),
                                             {std::to_string(part.group)}));
      const auto span = match.groups[part.group];
      if (!(span == text::Pattern::absent)) out += span.in(text);
    }
    return out;
  }

 private:
  static constexpr std::size_t no_group = SIZE_MAX;
  struct Part {
    std::string before;
    std::size_t group;
  };
  std::vector<Part> parts_;
};

class Replacing {
 public:
  Replacing(const model::Document& document, Finder finder, Replacement replacement)
      : document_(document), finder_(std::move(finder)), replacement_(std::move(replacement)) {}

  // The hits of a cell, or the one at `only`.
  [[nodiscard]] Status cell(std::uint32_t row, std::uint32_t version, const Span* only) {
    const auto cell = make_cell_text(document_, row, version);
    const auto before = out.edits.size();
    for (const auto& line : cell.lines) {
      const auto text = line.in_text.in(cell.text);
      std::vector<Finder::Match> matches;
      if (finder_.in(text, document_.versions[version].language, matches) == Finder::Outcome::given_up) ++out.given_up;
      for (const auto& m : matches) {
        if (only != nullptr && !(Span{m.span.begin + line.in_text.begin, m.span.end + line.in_text.begin} == *only))
          continue;
        auto put_in = replacement_.fill(m, text);
        if (!put_in) return pass_on(put_in.error());
        ++out.hits;
        if (*put_in == m.span.in(text)) continue;
        out.edits.push_back({version,
                             line.block,
                             {line.in_block.begin + m.span.begin, line.in_block.begin + m.span.end},
                             std::move(*put_in)});
      }
    }
    if (out.edits.size() > before && last_row_ != row) {
      ++out.rows;
      last_row_ = row;
    }
    return {};
  }

  Replaced out;

 private:
  const model::Document& document_;
  Finder finder_;
  Replacement replacement_;
  std::uint32_t last_row_ = UINT32_MAX;
};

Result<Replacing> ready(const model::Document& document, const FindRequest& request, const std::string& replacement) {
  auto finder = Finder::make(request);
  if (!finder) return pass_on(finder.error());
  auto put_in = Replacement::make(request, replacement);
  if (!put_in) return pass_on(put_in.error());
  return Replacing(document, std::move(*finder), std::move(*put_in));
}

}  // namespace

Result<Replaced> replace_all(const model::Document& document, const FindRequest& request,
                             const std::string& replacement, const Progress& progress) {
  auto replacing = ready(document, request, replacement);
  if (!replacing) return pass_on(replacing.error());
  auto every = request;
  every.most = SIZE_MAX;
  const auto found = find(document, every, progress);
  if (!found) return pass_on(found.error());
  const Hit* last = nullptr;
  for (const auto& h : found->hits) {
    if (last != nullptr && last->row == h.row && last->version == h.version) continue;
    if (progress.cancelled()) return fail(ErrorKind::cancelled, tr("The search was stopped."));
    if (auto ok = replacing->cell(h.row, h.version, nullptr); !ok) return pass_on(ok.error());
    last = &h;
  }
  replacing->out.given_up = found->given_up;
  return std::move(replacing->out);
}

Result<Replaced> replace_one(const model::Document& document, const FindRequest& request,
                             const std::string& replacement, const Hit& hit) {
  auto replacing = ready(document, request, replacement);
  if (!replacing) return pass_on(replacing.error());
  if (auto ok = replacing->cell(hit.row, hit.version, &hit.span); !ok) return pass_on(ok.error());
  if (replacing->out.hits == 0) return fail(ErrorKind::usage, tr("It does not stand there any more. Search again."));
  return std::move(replacing->out);
}

}  // namespace hexaglot::gui
