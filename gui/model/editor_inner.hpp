#pragma once
// What the hub holds. Private to editor*.cpp, checking.cpp and document_view.cpp.
#include <list>
#include <map>
#include <mutex>

#include "gui/model/checking.hpp"
#include "gui/model/document_view.hpp"
#include "gui/model/editor.hpp"

namespace hexaglot::gui {

struct Editor::Inner {
  Editor* self = nullptr;
  std::shared_ptr<int> alive = std::make_shared<int>(0);  // whoever comes later asks whether we are still there
  Options options;
  Preferences preferences;
  std::unique_ptr<app::Session> session;
  std::vector<std::string> early_notes;  // said before anybody listened

  std::list<std::function<void(const Event&)>> listeners;  // those that left are empty until nobody walks the list
  int walking = 0;

  State state = State::nothing;
  Now now;
  std::string opening_key;
  std::filesystem::path memory_file;
  std::string symbol;
  std::shared_ptr<store::Store> memory;  // of `work`
  std::mutex lookup_door;                // to the next two
  std::filesystem::path lookup_file;
  std::shared_ptr<store::Store> lookup;
  std::unique_ptr<app::Work> work;
  std::shared_ptr<const model::Document> readable;  // while opening; never null
  std::vector<std::string> languages;

  Columns columns;
  Cursor cursor;
  check::RowRange selection;
  Filter filter = Filter::all;
  std::vector<std::uint32_t> shown;     // rows of the document; only where filter is not all
  std::vector<std::uint32_t> place_of;  // shown row of each row, or none; likewise
  static constexpr std::uint32_t none = ~0U;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Span>> hits;  // row, version

  std::filesystem::path memory_wanted;                    // on the command line
  std::pair<std::uint64_t, std::size_t> confirmed{0, 0};  // generation, rows

  struct Terms {  // a copy of the session's, so that a worker may change those
    std::vector<model::Termbase> bases;
    app::TermHits hits;
    explicit Terms(std::vector<model::Termbase> b) : bases(std::move(b)), hits(bases) {}
  };
  std::shared_ptr<const Terms> terms;

  std::unique_ptr<DocumentView> view;
  std::unique_ptr<Checking> checking;
  std::unique_ptr<Tasks> tasks;

  [[nodiscard]] const model::Document& document() const { return work ? work->document() : *readable; }
  void set_state(State next);
  void told(const std::string& step, double share);
  void take_languages();
  void opened(std::shared_ptr<store::Store> store, std::unique_ptr<app::Work> fresh);
  void show_beginning(model::Document document);
  void failed(const Error& error);
  void nothing_open();
  void keep_preferences();
  void refresh_session(bool lists);  // NOLINT: private to the hub
  void index_terms();
  void refilter();
  void index_shown();
  void to_a_shown_row();
  [[nodiscard]] bool passes(std::uint32_t row) const;
  void happened(const app::Done& done);
  bool step(Result<app::Done> done);
  void realign();
};

}  // namespace hexaglot::gui
