// The hub: state, listeners, cursor, filter. Opening and saving: editor_opening.cpp; commands: editor_commands.cpp.
#include "gui/model/editor.hpp"

#include <algorithm>

#include "core/app/memory.hpp"
#include "gui/model/editor_inner.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {

Editor::Editor() : inner_(std::make_unique<Inner>()) {
  inner_->self = this;
  inner_->readable = std::make_shared<const model::Document>();
  inner_->view = std::make_unique<DocumentView>(*this);
  inner_->checking = std::make_unique<Checking>(*this);
}

Editor::~Editor() {
  inner_->checking->stop();
  inner_->tasks.reset();  // waits for what runs
}

Result<std::unique_ptr<Editor>> Editor::open(Options options) {
  std::unique_ptr<Editor> editor(new Editor);
  auto& in = *editor->inner_;
  std::vector<std::string> notes;
  in.preferences = read_preferences(options.preferences, notes);
  in.options = std::move(options);
  in.tasks = std::make_unique<Tasks>(in.options.post);

  app::SessionOptions wanted;
  wanted.settings = in.preferences.settings;
  std::erase_if(wanted.settings, [](const auto& s) { return s.first.empty(); });
  // Notes come from workers: each is told on the thread that draws.
  wanted.note = [post = in.options.post, alive = std::weak_ptr<int>(in.alive),
                 raw = editor.get()](std::string_view line) {
    post([alive, raw, text = std::string(line)] {
      if (alive.lock()) raw->say(text, Event::Tone::warning);
    });
  };
  auto session = app::Session::open(wanted);
  if (!session) {
    // A setting of a check that is gone, say: the program starts without the user's settings.
    notes.push_back(session.error().to_string());
    wanted.settings.clear();
    session = app::Session::open(wanted);
    if (!session) return pass_on(session.error());
  }
  in.session = std::move(*session);
  for (const auto& path : in.preferences.termbases)
    if (auto added = in.session->add_termbase(path); !added) notes.push_back(added.error().to_string());
  for (auto& note : notes) in.early_notes.push_back(std::move(note));
  in.index_terms();
  return editor;
}

std::vector<std::string> Editor::early_notes() { return std::exchange(inner_->early_notes, {}); }

// ── listening

Subscription Editor::listen(std::function<void(const Event&)> listener) {
  auto& list = inner_->listeners;
  list.push_back(std::move(listener));
  auto at = std::prev(list.end());
  return Subscription([this, alive = std::weak_ptr<int>(inner_->alive), at] {
    if (!alive.lock()) return;
    if (inner_->walking == 0)
      inner_->listeners.erase(at);
    else
      *at = {};
  });
}

void Editor::tell(const Event& event) {
  auto& in = *inner_;
  ++in.walking;
  const auto last = in.listeners.end();
  for (auto at = in.listeners.begin(); at != last; ++at)
    if (*at) {
      const auto listener = *at;  // it may leave while it listens
      listener(event);
    }
  if (--in.walking == 0) std::erase_if(in.listeners, [](const auto& l) { return !l; });
}

void Editor::say(std::string text, Event::Tone tone) {
  Event event;
  event.topic = Topic::message;
  event.text = std::move(text);
  event.tone = tone;
  tell(event);
}

// ── what is open

Editor::State Editor::state() const { return inner_->state; }
bool Editor::writable() const { return inner_->state == State::ready && inner_->work; }
const Editor::Now& Editor::progress() const { return inner_->now; }
std::string Editor::title() const { return document().title; }
std::string Editor::symbol() const { return inner_->symbol; }
std::filesystem::path Editor::memory_file() const { return inner_->memory_file; }
app::Work* Editor::work() { return inner_->work.get(); }
const model::Document& Editor::document() const { return inner_->document(); }
std::shared_ptr<const model::Document> Editor::snapshot() const {
  return inner_->work ? inner_->work->snapshot() : inner_->readable;
}
const std::vector<std::string>& Editor::languages() const { return inner_->languages; }

// ── what is looked at

const DocumentView& Editor::view() const { return *inner_->view; }
DocumentView& Editor::view() { return *inner_->view; }
Columns& Editor::columns() { return inner_->columns; }

void Editor::columns_changed() {
  auto& in = *inner_;
  // Looks of languages that this document lacks stay remembered, behind those that it has.
  auto looks = in.columns.looks();
  for (const auto& old : in.preferences.columns)
    if (std::ranges::find(looks, old.language, &ColumnLook::language) == looks.end()) looks.push_back(old);
  in.preferences.columns = std::move(looks);
  in.keep_preferences();
  if (const auto shown = in.columns.shown();
      !shown.empty() && std::ranges::find(shown, in.cursor.version) == shown.end()) {
    in.cursor.version = shown.front();
    in.cursor.at = 0;
    tell({.topic = Topic::cursor});
  }
  tell({.topic = Topic::columns});
}

const Cursor& Editor::cursor() const { return inner_->cursor; }

void Editor::go_to(Cursor cursor) {
  auto& in = *inner_;
  const auto& d = in.document();
  if (d.rows.empty() || d.versions.empty()) return;
  cursor.row = std::min<std::uint32_t>(cursor.row, static_cast<std::uint32_t>(d.rows.size()) - 1);
  cursor.version = std::min<std::uint32_t>(cursor.version, static_cast<std::uint32_t>(d.versions.size()) - 1);
  if (!in.view->shown_row(cursor.row)) set_filter(Filter::all);
  const check::RowRange one{cursor.row, cursor.row + 1};
  if (cursor == in.cursor && in.selection == one) return;
  in.cursor = cursor;
  in.selection = one;
  tell({.topic = Topic::cursor});
}

check::RowRange Editor::selection() const { return inner_->selection; }

void Editor::select(check::RowRange rows) {
  auto& in = *inner_;
  const auto count = static_cast<std::uint32_t>(in.document().rows.size());
  rows.end = std::min(rows.end, count);
  if (rows.first >= rows.end || rows == in.selection) return;
  in.selection = rows;
  if (!rows.holds(in.cursor.row)) in.cursor = {rows.end - 1, in.cursor.version, 0};
  tell({.topic = Topic::cursor});
}

std::size_t Editor::confirmed_rows() const {
  auto& in = *inner_;
  const auto generation = in.work ? in.work->generation() : 0;
  if (generation == 0 || in.confirmed.first != generation)
    in.confirmed = {generation, static_cast<std::size_t>(std::ranges::count(
                                    in.document().rows, model::RowStatus::confirmed, &model::Row::status))};
  return in.confirmed.second;
}

Filter Editor::filter() const { return inner_->filter; }

void Editor::set_filter(Filter filter) {
  auto& in = *inner_;
  in.filter = filter;
  in.refilter();
  if (filter != Filter::all && in.shown.empty()) {
    in.filter = Filter::all;
    in.refilter();
    say(tr("No row is like that: all rows are shown."));
  }
  in.to_a_shown_row();
  tell({.topic = Topic::shown});
  tell({.topic = Topic::cursor});
}

void Editor::show_rows(std::vector<std::uint32_t> rows) {
  auto& in = *inner_;
  in.filter = Filter::hits;
  in.shown = std::move(rows);
  in.index_shown();
  if (in.shown.empty()) return set_filter(Filter::all);
  in.to_a_shown_row();
  tell({.topic = Topic::shown});
  tell({.topic = Topic::cursor});
}

void Editor::mark_hits(std::uint32_t version, std::uint32_t row, std::vector<Span> spans) {
  if (spans.empty())
    inner_->hits.erase({row, version});
  else
    inner_->hits[{row, version}] = std::move(spans);
}

void Editor::use_memory(std::filesystem::path memory) { inner_->memory_wanted = std::move(memory); }

void Editor::clear_hits() {
  if (inner_->hits.empty()) return;
  inner_->hits.clear();
  tell({.topic = Topic::findings, .rows = {0, static_cast<std::uint32_t>(document().rows.size())}});
}

// ── helpers

Checking& Editor::checking() { return *inner_->checking; }
const Checking& Editor::checking() const { return *inner_->checking; }
Tasks& Editor::tasks() { return *inner_->tasks; }
bool Editor::has_tasks() const { return inner_->tasks != nullptr; }
const Post& Editor::poster() const { return inner_->options.post; }
const app::Session& Editor::session() const { return *inner_->session; }
const Preferences& Editor::preferences() const { return inner_->preferences; }

std::shared_ptr<store::Store> Editor::lookup_memory() const {
  auto& in = *inner_;
  const std::lock_guard lock(in.lookup_door);
  if (in.lookup_file.empty()) return nullptr;
  if (!in.lookup)
    if (auto opened = app::open_memory(in.lookup_file, app::Access::read)) in.lookup = std::move(*opened);
  return in.lookup;
}

void Editor::set_preferences(Preferences preferences) {
  auto& in = *inner_;
  const auto before = std::exchange(in.preferences, std::move(preferences));
  in.keep_preferences();
  if (before.columns != in.preferences.columns) {
    in.columns = Columns(in.languages, in.preferences.columns);
    tell({.topic = Topic::columns});
  }
  if (before.termbases != in.preferences.termbases || before.settings != in.preferences.settings ||
      before.skipped != in.preferences.skipped)
    in.refresh_session(before.termbases != in.preferences.termbases);
  tell({.topic = Topic::preferences});
}

void Editor::Inner::keep_preferences() {
  if (auto kept = write_preferences(options.preferences, preferences); !kept)
    self->say(filled(tr("Your preferences could not be kept: %1"), {kept.error().to_string()}), Event::Tone::warning);
}

// Settings and termbases reach the checks between two tasks of the session's lane.
void Editor::Inner::refresh_session(bool lists) {
  checking->stop();
  tasks->start(Lane::session, "session",
               [raw = session.get(), settings = preferences.settings, termbases = preferences.termbases,
                lists](const Progress&) -> Then {
                 std::vector<std::string> faults;
                 if (auto set = raw->set_settings(settings); !set) faults.push_back(set.error().to_string());
                 if (lists) {
                   raw->forget_termbases();
                   for (const auto& path : termbases)
                     if (auto added = raw->add_termbase(path); !added) faults.push_back(added.error().to_string());
                 }
                 return [] {};
               });
  if (lists) index_terms();
  checking->restart();
}

// Where terms stand: 50,000 concepts take their time.
void Editor::Inner::index_terms() {
  tasks->start(Lane::session, "term-index", [this, raw = session.get()](const Progress&) -> Then {
    auto found = std::make_shared<const Terms>(raw->termbases());
    return [this, found = std::move(found)] {
      terms = found;
      self->tell({.topic = Topic::findings, .rows = {0, static_cast<std::uint32_t>(document().rows.size())}});
    };
  });
}

const app::TermHits* Editor::terms() const { return inner_->terms ? &inner_->terms->hits : nullptr; }

// ── the filter

bool Editor::Inner::passes(std::uint32_t row) const {
  const auto& d = document();
  const auto& r = d.rows[row];
  switch (filter) {
    case Filter::unconfirmed:
      return r.status != model::RowStatus::confirmed;
    case Filter::doubtful:
      return model::is_doubtful(r);
    case Filter::empty:
      return std::ranges::any_of(r.cells, [](const auto& cell) { return cell.empty(); });
    case Filter::bookmarked:
      return self->bookmarked(row);
    case Filter::labels:
      return view->row_of_document(row).labels_differ;
    case Filter::findings:
      return !checking->of_row(row).empty();
    case Filter::all:
    case Filter::hits:
      break;
  }
  return true;
}

void Editor::Inner::refilter() {
  if (filter == Filter::hits) {
    const auto count = document().rows.size();
    std::erase_if(shown, [count](std::uint32_t r) { return r >= count; });
  } else {
    shown.clear();
    if (filter != Filter::all)
      for (std::uint32_t r = 0; r < document().rows.size(); ++r)
        if (passes(r)) shown.push_back(r);
  }
  index_shown();
}

void Editor::Inner::index_shown() {
  place_of.clear();
  if (filter == Filter::all) return;
  place_of.assign(document().rows.size(), none);
  for (std::uint32_t i = 0; i < shown.size(); ++i) place_of[shown[i]] = i;
}

void Editor::Inner::to_a_shown_row() {
  if (filter != Filter::all && !shown.empty() && !view->shown_row(cursor.row)) {
    const auto next = std::ranges::lower_bound(shown, cursor.row);
    cursor = {next == shown.end() ? shown.back() : *next, cursor.version, 0};
  }
  selection = {cursor.row, cursor.row + 1};
}

}  // namespace hexaglot::gui
