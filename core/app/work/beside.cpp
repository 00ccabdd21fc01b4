// What lies beside the document of a work: draft, ignored findings, bookmarks, and who has it open.
#include <fmt/chrono.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <string_view>

#include "core/app/baseline.hpp"
#include "core/app/work/bookmarks.hpp"
#include "core/app/work/held.hpp"
#include "core/base/leb128.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::app {
namespace {

constexpr std::uint32_t draft_format = 1;

std::string pack_draft(const Draft& draft) {
  std::string out;
  for (const auto n : {draft_format, draft.row, draft.version, draft.block, draft.caret}) put_leb128(out, n);
  for (const auto* s : {&draft.before, &draft.text, &draft.saved_at}) {
    put_leb128(out, static_cast<std::uint32_t>(s->size()));
    out += *s;
  }
  return out;
}

std::optional<Draft> unpack_draft(std::string_view bytes) {
  Draft out;
  std::size_t at = 0;
  std::uint32_t format = 0, size = 0;
  for (auto* n : {&format, &out.row, &out.version, &out.block, &out.caret})
    if (!get_leb128(bytes, at, *n)) return std::nullopt;
  if (format != draft_format) return std::nullopt;
  for (auto* s : {&out.before, &out.text, &out.saved_at}) {
    if (!get_leb128(bytes, at, size) || size > bytes.size() - at) return std::nullopt;
    *s = bytes.substr(at, size);
    at += size;
    if (!text::is_valid_utf8(*s)) return std::nullopt;
  }
  return out;
}

bool is_running(std::string_view process) {
  pid_t pid = 0;
  const auto* end = process.data() + process.size();
  if (std::from_chars(process.data(), end, pid).ptr != end || pid <= 0) return false;
  return ::kill(pid, 0) == 0 || errno == EPERM;
}

}  // namespace

Status Work::read_desk() {
  auto& desk = memory_.desk();
  const auto open = desk.kept(symbol(), "open");
  const auto draft = desk.kept(symbol(), "draft");
  const auto bookmarks = desk.kept(symbol(), "bookmarks");
  auto ignored = desk.ignored(symbol());
  for (const auto* kept : {&open, &draft, &bookmarks})
    if (!*kept) return pass_on(kept->error());
  if (!ignored) return pass_on(ignored.error());
  const auto own = std::to_string(::getpid());
  open_elsewhere_ = !open->empty() && *open != own && is_running(*open);
  ended_badly_ = !open->empty() && !open_elsewhere_;
  draft_ = unpack_draft(*draft);
  bookmarks_ = unpack_rows(*bookmarks);
  bookmarks_.erase(bookmarks_.lower_bound(static_cast<std::uint32_t>(document().rows.size())), bookmarks_.end());
  ignored_ = std::move(*ignored);
  // Where nothing can be written, nothing can be lost.
  if (!open_elsewhere_) [[maybe_unused]]
    const auto said = desk.keep(symbol(), {{"open", own}});
  return {};
}

Status Work::closed() {
  auto& desk = memory_.desk();
  if (!unsaved() && place_.entries > 0) {
    if (auto dropped = desk.drop_journal(symbol(), place_.revision); !dropped) return dropped;
    place_.entries = 0;
  }
  if (open_elsewhere_) return {};
  return desk.keep(symbol(), {{"open", ""}});
}

Status Work::keep_draft(Draft draft) {
  draft.saved_at = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  if (auto kept = memory_.desk().keep(symbol(), {{"draft", pack_draft(draft)}}); !kept) return kept;
  draft_ = std::move(draft);
  return {};
}

Status Work::drop_draft() {
  if (!draft_) return {};
  if (auto kept = memory_.desk().keep(symbol(), {{"draft", ""}}); !kept) return kept;
  draft_.reset();
  return {};
}

Status Work::ignore(const model::Finding& finding, const std::string& reason) {
  auto& desk = memory_.desk();
  const Ignored made{fingerprint(document(), finding), values_fingerprint(document(), finding), finding.id, reason, {}};
  if (auto kept = desk.ignore(symbol(), made); !kept) return kept;
  auto all = desk.ignored(symbol());
  if (!all) return pass_on(all.error());
  ignored_ = std::move(*all);
  return {};
}

Status Work::forgive(const std::string& fingerprint, const std::string& values) {
  if (auto forgiven = memory_.desk().forgive(symbol(), fingerprint, values); !forgiven) return forgiven;
  std::erase_if(ignored_, [&](const Ignored& i) { return i.fingerprint == fingerprint && i.values == values; });
  return {};
}

bool Work::ignored(const model::Finding& finding) const {
  if (std::ranges::none_of(ignored_, [&](const Ignored& i) { return i.id == finding.id; })) return false;
  const auto key = fingerprint(document(), finding);
  return std::ranges::any_of(ignored_, [&](const Ignored& i) {
    return i.fingerprint == key && i.values == values_fingerprint(document(), finding);
  });
}

Status Work::toggle_bookmark(std::uint32_t row) {
  auto rows = bookmarks_;
  if (rows.erase(row) == 0) rows.insert(row);
  if (auto kept = memory_.desk().keep(symbol(), {{"bookmarks", pack_rows(rows)}}); !kept) return kept;
  bookmarks_ = std::move(rows);
  return {};
}

}  // namespace hexaglot::app
