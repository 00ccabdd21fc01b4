// The hub: opening, saving, closing. What takes long happens in the session's lane; the window stays alive.
#include <algorithm>
#include <chrono>

#include "core/app/memory.hpp"
#include "core/app/work/take_in.hpp"
#include "gui/model/editor_inner.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

constexpr auto opening = "open";
constexpr std::uint32_t first_rows = 60;

// Steps as the use cases name them, in the words of the interface.
std::string step_name(const std::string& step) {
  static const std::map<std::string, const char*, std::less<>> names = {
      {"reading", HEXAGLOT_N("Reading")},        {"evidence", HEXAGLOT_N("Aligning")},
      {"pairs", HEXAGLOT_N("Aligning")},         {"rows", HEXAGLOT_N("Aligning")},
      {"storing", HEXAGLOT_N("Storing")},        {"checking", HEXAGLOT_N("Checking")},
      {"loading", HEXAGLOT_N("Loading")},        {"saving", HEXAGLOT_N("Saving")},
      {"exporting", HEXAGLOT_N("Exporting")},    {"importing", HEXAGLOT_N("Reading")},
      {"learning", HEXAGLOT_N("Learning words")}};
  const auto at = names.find(step);
  return tr(at == names.end() ? HEXAGLOT_N("Aligning") : at->second);
}

std::string now_utc() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

struct Opened {
  std::shared_ptr<store::Store> memory;
  std::unique_ptr<app::Work> work;
};

Result<Opened> open_work(const std::filesystem::path& file, const std::string& symbol, const Progress& progress) {
  auto memory = app::open_memory(file, app::Access::write);
  if (!memory) return pass_on(memory.error());
  Opened out{std::move(*memory), nullptr};
  auto work = app::Work::open(*out.memory, symbol, progress);
  if (!work) return pass_on(work.error());
  out.work = std::move(*work);
  return out;
}

Status make_folder_of(const std::filesystem::path& file) {
  std::error_code error;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  if (error)
    return fail(ErrorKind::unwritable, "the folder cannot be made: " + error.message(), file.parent_path().string());
  return {};
}

}  // namespace

void Editor::Inner::set_state(State next) {
  state = next;
  self->tell({.topic = Topic::state});
}

void Editor::Inner::told(const std::string& step, double share) {
  now = {step.empty() ? std::string() : step_name(step), share};
  self->tell({.topic = Topic::progress});
}

void Editor::Inner::nothing_open() {
  checking->forget();
  for (const auto* key : {"realign", "find", "matches", "concordance", "terms"}) tasks->cancel(key);
  work.reset();
  memory.reset();
  {
    const std::lock_guard lock(lookup_door);
    lookup.reset();
    lookup_file.clear();
  }
  readable = std::make_shared<const model::Document>();
  languages.clear();
  symbol.clear();
  columns = {};
  cursor = {};
  selection = {};
  filter = Filter::all;
  shown.clear();
  place_of.clear();
  hits.clear();
}

void Editor::Inner::take_languages() {
  std::vector<std::string> tags;
  for (const auto& version : document().versions) tags.push_back(version.language);
  if (tags == languages) return;
  languages = std::move(tags);
  columns = Columns(languages, preferences.columns);
  const auto visible = columns.shown();
  cursor = {0, visible.empty() ? 0 : visible.front(), 0};
}

void Editor::Inner::show_beginning(model::Document document) {
  if (state != State::opening || work) return;
  readable = std::make_shared<const model::Document>(std::move(document));
  take_languages();
  selection = {0, 1};
  self->tell({.topic = Topic::shown});
}

void Editor::Inner::failed(const Error& error) {
  told({}, 0);
  nothing_open();
  set_state(State::nothing);
  self->tell({.topic = Topic::shown});
  if (error.kind != ErrorKind::cancelled) self->say(error.to_string(), Event::Tone::error);
}

void Editor::Inner::opened(std::shared_ptr<store::Store> store, std::unique_ptr<app::Work> fresh) {
  const bool was_read = !readable->rows.empty();
  memory = std::move(store);
  work = std::move(fresh);
  work->on_wait = [raw = tasks.get()] {
    for (const auto* key : {"check", "find", "filter"}) raw->cancel(key);
    raw->ask_to_stop("realign");
  };
  symbol = work->document().symbol;
  readable = std::make_shared<const model::Document>();
  take_languages();
  const auto rows = static_cast<std::uint32_t>(work->document().rows.size());
  if (!was_read || cursor.row >= rows) cursor.row = 0;
  selection = {cursor.row, std::min(cursor.row + 1, rows)};
  {
    const std::lock_guard lock(lookup_door);
    lookup_file = memory_file;
  }
  preferences.remember({memory_file, symbol, work->document().title, languages, now_utc()});
  keep_preferences();
  told({}, 0);
  set_state(State::ready);
  self->tell({.topic = Topic::shown});
  self->tell({.topic = Topic::cursor});
  checking->restart();
}

void Editor::open_files(std::vector<app::VersionFile> files, std::string symbol, model::Segmentation segmentation) {
  auto& in = *inner_;
  const auto file = !in.memory_wanted.empty()       ? in.memory_wanted
                    : in.preferences.memory.empty() ? default_memory()
                                                    : in.preferences.memory;
  close([this, &in, files = std::move(files), symbol = std::move(symbol), file, segmentation]() mutable {
    in.memory_file = file;
    in.set_state(State::opening);
    in.told("reading", 0);
    app::AlignRequest request;
    request.files = std::move(files);
    request.symbol = std::move(symbol);
    request.segmentation = segmentation;
    const auto later = [post = in.options.post, alive = std::weak_ptr<int>(in.alive), &in](auto call) {
      post([alive, &in, call = std::move(call)]() mutable {
        if (alive.lock()) call(in);
      });
    };
    in.tasks->start(
        Lane::session, opening,
        [&in, later, file, request, session = in.session.get()](const Progress& progress) -> Then {
          const auto run = [&]() -> Result<std::pair<Opened, app::TakenIn>> {
            if (auto made = make_folder_of(file); !made) return pass_on(made.error());
            app::TakenIn taken;
            {
              auto memory = app::open_memory(file, app::Access::write);
              if (!memory) return pass_on(memory.error());
              const auto readable = [&](model::Document d) {
                later([d = std::make_shared<model::Document>(std::move(d))](Inner& inner) {
                  inner.show_beginning(std::move(*d));
                });
              };
              auto done = app::take_in(*session, **memory, request, readable, progress);
              if (!done) return pass_on(done.error());
              taken = *done;
            }
            auto opened = open_work(file, taken.symbol, progress);
            if (!opened) return pass_on(opened.error());
            return std::pair(std::move(*opened), taken);
          };
          auto result = std::make_shared<Result<std::pair<Opened, app::TakenIn>>>(run());
          return [&in, result] {
            if (!*result) return in.failed(result->error());
            auto& [opened, taken] = **result;
            in.opened(std::move(opened.memory), std::move(opened.work));
            if (taken.how == app::TakenIn::How::as_it_was)
              in.self->say(tr("These files are in the memory already: the document is as you left it."));
            else if (taken.how == app::TakenIn::How::new_version)
              in.self->say(
                  tr("The text has changed since it was stored. The earlier version stays in the memory's history."));
          };
        },
        [&in](const std::string& step, double share) { in.told(step, share); });
  });
}

void Editor::open_document(const std::filesystem::path& memory, const std::string& symbol) {
  auto& in = *inner_;
  close([&in, memory, symbol] {
    in.memory_file = memory;
    in.set_state(State::opening);
    in.told("loading", 0);
    in.tasks->start(
        Lane::session, opening,
        [&in, memory, symbol, post = in.options.post,
         alive = std::weak_ptr<int>(in.alive)](const Progress& progress) -> Then {
          // Something to read at once; what was done to it since it was stored comes with the rest.
          if (auto store = app::open_memory(memory, app::Access::read))
            if (auto beginning = (*store)->beginning(symbol, first_rows))
              post([alive, &in, d = std::make_shared<model::Document>(std::move(*beginning))] {
                if (alive.lock()) in.show_beginning(std::move(*d));
              });
          auto result = std::make_shared<Result<Opened>>(open_work(memory, symbol, progress));
          return [&in, result] {
            if (!*result) return in.failed(result->error());
            in.opened(std::move((*result)->memory), std::move((*result)->work));
          };
        },
        [&in](const std::string& step, double share) { in.told(step, share); });
  });
}

void Editor::cancel() {
  inner_->tasks->ask_to_stop(opening);
  inner_->tasks->ask_to_stop("realign");
  inner_->tasks->ask_to_stop("save");
}

void Editor::save(std::function<void(Status)> then) {
  auto& in = *inner_;
  if (!in.work || in.state != State::ready || !in.work->unsaved()) {
    if (then) then({});
    return;
  }
  in.checking->stop();
  in.set_state(State::busy);
  in.told("saving", 0);
  in.tasks->start(
      Lane::session, "save",
      [&in, then, work = in.work.get()](const Progress& progress) -> Then {
        auto result = std::make_shared<Status>(work->save(progress));
        return [&in, then, result] {
          in.told({}, 0);
          in.refilter();
          in.set_state(State::ready);
          in.self->tell({.topic = Topic::shown});
          in.checking->resume();
          if (!*result && result->error().kind != ErrorKind::cancelled)
            in.self->say(result->error().to_string(), Event::Tone::error);
          if (then) then(*result);
        };
      },
      [&in](const std::string& step, double share) { in.told(step, share); });
}

void Editor::close(std::function<void()> then) {
  auto& in = *inner_;
  const auto end = [&in, then = std::move(then)] {
    if (in.work)
      if (auto done = in.work->closed(); !done) in.self->say(done.error().to_string(), Event::Tone::warning);
    in.tasks->cancel(opening);
    in.nothing_open();
    in.set_state(State::nothing);
    in.self->tell({.topic = Topic::shown});
    if (then) then();
  };
  if (in.state == State::busy) return;  // what runs comes first; the window says so
  save([&in, end](const Status& saved) {
    // What could not become a revision stands in the journal still: nothing is lost by closing.
    if (!saved && saved.error().kind == ErrorKind::cancelled) return;
    end();
  });
}

}  // namespace hexaglot::gui
