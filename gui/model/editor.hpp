#pragma once
// The hub of the editor, without a window: what is open, where the cursor stands, which rows are shown, and what can be
// done. Windows listen to it and ask it; they never talk to each other. It decides nothing about alignment, checking or
// matching: that is asked of core/app. Thread: the one that draws; its tasks come back there.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/app/read.hpp"
#include "core/app/session.hpp"
#include "core/app/term_hits.hpp"
#include "core/app/work/work.hpp"
#include "gui/model/columns.hpp"
#include "gui/model/commands.hpp"
#include "gui/model/grid_source.hpp"
#include "gui/model/preferences.hpp"
#include "gui/model/tasks.hpp"

namespace hexaglot::gui {

class Checking;      // findings of the open document, kept up to date (checking.hpp)
class DocumentView;  // the open document as a GridSource (document_view.hpp)

// A place in the document: row and version by index, byte of the cell's plain text (cell_text.hpp).
struct Cursor {
  std::uint32_t row = 0, version = 0;
  std::uint32_t at = 0;
  friend bool operator==(const Cursor&, const Cursor&) = default;
};

enum class Topic : std::uint8_t {
  state,     // opened, closed, busy, ready, another title
  document,  // rows changed: Event::change
  shown,     // another filter: all rows may be others
  cursor,    // cursor or selection
  columns,   // looks
  findings,  // of the rows in Event::rows
  bookmarks,
  preferences,
  progress,  // Editor::progress()
  message    // Event::text is to be told
};

struct Event {
  Topic topic = Topic::state;
  check::Change change{};     // document
  bool moves_blocks = false;  // document
  check::RowRange rows{};     // findings
  std::string text{};         // message; translated
  enum class Tone : std::uint8_t { note, warning, error } tone = Tone::note;
};

class Subscription {  // listening ends with it
 public:
  Subscription() = default;
  explicit Subscription(std::function<void()> end) : end_(std::move(end)) {}
  Subscription(Subscription&& other) noexcept : end_(std::exchange(other.end_, {})) {}
  Subscription& operator=(Subscription&& other) noexcept {
    std::swap(end_, other.end_);
    return *this;
  }
  ~Subscription() {
    if (end_) end_();
  }

 private:
  std::function<void()> end_;
};

inline constexpr double usual_points = 10;  // where a column has no letter size of its own: as desktops have it

enum class Filter : std::uint8_t { all, unconfirmed, doubtful, findings, labels, empty, bookmarked, hits };

class Editor {
 public:
  struct Options {
    Post post;
    std::filesystem::path preferences;  // the file
  };
  [[nodiscard]] static Result<std::unique_ptr<Editor>> open(Options options);
  ~Editor();
  Editor(const Editor&) = delete;
  Editor& operator=(const Editor&) = delete;

  [[nodiscard]] Subscription listen(std::function<void(const Event&)> listener);
  void tell(const Event& event);
  void say(std::string text, Event::Tone tone = Event::Tone::note);  // a message
  [[nodiscard]] std::vector<std::string> early_notes();              // what went wrong before anybody listened; once

  // ── what is open
  enum class State : std::uint8_t { nothing, opening, ready, busy };  // opening: rows may be there to read already
  [[nodiscard]] State state() const;
  [[nodiscard]] bool writable() const;  // ready, and the memory can be written
  struct Now {                          // what takes its time
    std::string step;                   // translated; empty: nothing
    double share = 0;
  };
  [[nodiscard]] const Now& progress() const;
  [[nodiscard]] std::string title() const;  // of the document
  [[nodiscard]] std::string symbol() const;
  [[nodiscard]] std::filesystem::path memory_file() const;

  // Reads, aligns, stores and opens, in a worker. The memory: the preferences'. An empty symbol: made from the names.
  void open_files(std::vector<app::VersionFile> files, std::string symbol = {},
                  model::Segmentation segmentation = model::Segmentation::block);
  // Instead of the preferences', for this run of the program.
  void use_memory(std::filesystem::path memory);
  void open_document(const std::filesystem::path& memory, const std::string& symbol);
  void cancel();  // what `progress` tells of
  void save(std::function<void(Status)> then = {});
  // Keeps everything (a new revision where something was done), then closes.
  void close(std::function<void()> then = {});

  [[nodiscard]] app::Work* work();                        // nullptr: nothing is open, or it is still opening
  [[nodiscard]] const model::Document& document() const;  // empty where nothing is open
  [[nodiscard]] std::shared_ptr<const model::Document> snapshot() const;  // for workers
  [[nodiscard]] const std::vector<std::string>& languages() const;        // by version

  // ── what is looked at
  [[nodiscard]] const DocumentView& view() const;  // the GridSource: its rows are shown rows
  [[nodiscard]] DocumentView& view();
  [[nodiscard]] Columns& columns();  // after a change: columns_changed()
  void columns_changed();
  [[nodiscard]] std::vector<std::uint32_t> columns_shown() const;  // in the order of the screen
  [[nodiscard]] const Cursor& cursor() const;
  void go_to(Cursor cursor);                        // a hidden row is shown: the filter goes
  [[nodiscard]] check::RowRange selection() const;  // of document rows; the cursor's row alone, mostly
  void select(check::RowRange rows);
  [[nodiscard]] std::size_t confirmed_rows() const;
  [[nodiscard]] Filter filter() const;
  void set_filter(Filter filter);
  void show_rows(std::vector<std::uint32_t> rows);                                    // Filter::hits
  void mark_hits(std::uint32_t version, std::uint32_t row, std::vector<Span> spans);  // found; plain text of the cell
  void clear_hits();

  // ── what is done
  [[nodiscard]] bool can(Command command) const;
  bool run(Command command);             // true: it was one of its own and done or refused with a message
  bool run(Result<app::Patch> planned);  // does a planned change; an error is a message
  [[nodiscard]] bool bookmarked(std::uint32_t row) const;
  // What a refused command says, in the language of the interface.
  [[nodiscard]] static std::string tr_error(const Error& error);

  // ── helpers of all windows
  [[nodiscard]] Checking& checking();
  [[nodiscard]] const Checking& checking() const;
  [[nodiscard]] Tasks& tasks();
  [[nodiscard]] bool has_tasks() const;  // not at the very beginning and end
  [[nodiscard]] const Post& poster() const;
  [[nodiscard]] const app::Session& session() const;  // in Lane::session only, but for plugins() and termbases()
  // Where terms stand; nullptr while the termbases are being read. Topic::findings tells that it is there.
  [[nodiscard]] const app::TermHits* terms() const;
  // A connection of its own for Lane::memory; opened there at the first call.
  [[nodiscard]] std::shared_ptr<store::Store> lookup_memory() const;
  [[nodiscard]] const Preferences& preferences() const;
  void set_preferences(Preferences preferences);  // kept in the file; what follows from them happens

 private:
  Editor();
  friend class DocumentView;
  friend class Checking;
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace hexaglot::gui
