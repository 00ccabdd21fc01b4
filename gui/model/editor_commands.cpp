// The hub: what a command does to the document or to what is looked at. Commands that open something are the frame's.
#include <algorithm>
#include <map>

#include "core/app/lexicon.hpp"
#include "core/app/memory.hpp"
#include "core/app/realign.hpp"
#include "core/app/work/commands.hpp"
#include "gui/model/cell_text.hpp"
#include "gui/model/editor_inner.hpp"
#include "gui/model/words.hpp"

namespace hexaglot::gui {
namespace {

using Planner = Result<app::Patch> (*)(const Editor&, app::CellAt);

template <auto command>
Result<app::Patch> of_cell(const Editor& editor, app::CellAt cell) {
  return command(editor.document(), cell);
}
template <auto command>
Result<app::Patch> of_row(const Editor& editor, app::CellAt cell) {
  return command(editor.document(), cell.row);
}

Result<app::Patch> split_at_caret(const Editor& editor, app::CellAt cell) {
  const auto text = make_cell_text(editor.document(), cell.row, cell.version);
  const auto place = text.place(editor.cursor().at);
  if (!place) return fail(ErrorKind::usage, tr("This cell holds nothing that could be split."));
  return app::split_cell(editor.document(), cell, {place->segment, place->at});
}

Result<app::Patch> merge_selected(const Editor& editor, app::CellAt cell) {
  auto rows = editor.selection();
  if (rows.end - rows.first < 2) rows = {cell.row, cell.row + 2};
  return app::merge_rows(editor.document(), rows.first, rows.end);
}

template <model::RowStatus status>
Result<app::Patch> status_of_selected(const Editor& editor, app::CellAt /*cell*/) {
  return app::set_status(editor.document(), editor.selection().first, editor.selection().end, status);
}

Result<app::Patch> confirm_above(const Editor& editor, app::CellAt cell) {
  return app::set_status(editor.document(), 0, cell.row + 1, model::RowStatus::confirmed);
}

Result<app::Patch> copy_source(const Editor& editor, app::CellAt cell) {
  const auto& d = editor.document();
  auto columns = editor.columns_shown();
  std::erase(columns, cell.version);
  for (const auto column : columns) {
    const auto source = make_cell_text(d, cell.row, column);
    if (source.text.empty()) continue;
    const auto target = make_cell_text(d, cell.row, cell.version);
    if (target.lines.empty()) return fail(ErrorKind::usage, tr("This cell has no paragraph to put text into."));
    auto planned = edits(d, target, one_line(source.text));
    if (!planned) return pass_on(planned.error());
    return app::change_texts(d, std::move(*planned));
  }
  return fail(ErrorKind::usage, tr("No other language has text in this row."));
}

const std::map<Command, Planner>& planners() {
  using enum model::RowStatus;
  static const std::map<Command, Planner> table = {
      {Command::move_up, of_cell<app::move_up>},
      {Command::move_down, of_cell<app::move_down>},
      {Command::push_down, of_cell<app::push_down>},
      {Command::pull_up, of_cell<app::pull_up>},
      {Command::merge_below, of_cell<app::merge_below>},
      {Command::split_cell, split_at_caret},
      {Command::split_at_sentence, of_cell<app::split_at_sentence>},
      {Command::swap_below, of_cell<app::swap_below>},
      {Command::merge_rows, merge_selected},
      {Command::split_row, of_row<app::split_row>},
      {Command::insert_row, of_row<app::insert_row>},
      {Command::remove_row, of_row<app::remove_empty_row>},
      {Command::join_paragraph, of_cell<app::join_paragraph>},
      {Command::confirm, status_of_selected<confirmed>},
      {Command::unconfirm, status_of_selected<automatic>},
      {Command::confirm_above, confirm_above},
      {Command::copy_from_source, copy_source},
  };
  return table;
}

std::optional<Filter> filter_of(Command command) {
  switch (command) {
    case Command::filter_all:
      return Filter::all;
    case Command::filter_unconfirmed:
      return Filter::unconfirmed;
    case Command::filter_doubtful:
      return Filter::doubtful;
    case Command::filter_findings:
      return Filter::findings;
    case Command::filter_labels:
      return Filter::labels;
    case Command::filter_empty:
      return Filter::empty;
    case Command::filter_bookmarked:
      return Filter::bookmarked;
    default:
      return {};
  }
}

bool uneven(const model::Row& row) {
  return std::ranges::any_of(row.cells, [](const auto& cell) { return cell.size() != 1; });
}

}  // namespace

std::vector<std::uint32_t> Editor::columns_shown() const { return inner_->columns.shown(); }

bool Editor::bookmarked(std::uint32_t row) const { return inner_->work && inner_->work->bookmarked(row); }

void Editor::Inner::happened(const app::Done& done) {
  const auto rows = static_cast<std::uint32_t>(work->document().rows.size());
  // Where the cursor was, or where the change is if it was beyond.
  if (cursor.row >= rows) cursor = {rows == 0 ? 0 : rows - 1, cursor.version, 0};
  const auto cell = make_cell_text(work->document(), cursor.row, cursor.version);
  cursor.at = std::min<std::uint32_t>(cursor.at, static_cast<std::uint32_t>(cell.text.size()));
  selection = {cursor.row, std::min(cursor.row + 1, rows)};
  const bool other_rows = done.change.added != done.change.removed;
  std::erase_if(hits, [&](const auto& hit) { return other_rows || done.change.first <= hit.first.first; });
  if (filter != Filter::all) {
    // Rows stay shown while they are worked on, even if they no longer pass; new ones join those they came from.
    const auto& c = done.change;
    std::vector<std::uint32_t> next;
    bool any = false;
    for (const auto r : shown)
      if (r < c.first)
        next.push_back(r);
      else if (r < c.first + c.removed)
        any = true;
    if (any || c.removed == 0)
      for (std::uint32_t r = 0; r < c.added; ++r) next.push_back(c.first + r);
    for (const auto r : shown)
      if (r >= c.first + c.removed) next.push_back(r - c.removed + c.added);
    shown = std::move(next);
    index_shown();
    if (!shown.empty() && !view->shown_row(cursor.row)) to_a_shown_row();
  }
  Event event;
  event.topic = Topic::document;
  event.change = done.change;
  event.moves_blocks = done.moves_blocks;
  // Findings first go with their rows, so that what is drawn fits.
  checking->changed(done.change, done.moves_blocks);
  self->tell(event);
  self->tell({.topic = Topic::cursor});
}

bool Editor::Inner::step(Result<app::Done> done) {
  if (!done) {
    self->say(tr_error(done.error()), done.error().kind == ErrorKind::usage ? Event::Tone::note : Event::Tone::error);
    return false;
  }
  happened(*done);
  return true;
}

bool Editor::run(Result<app::Patch> planned) {
  auto& in = *inner_;
  if (!writable()) return false;
  if (!planned) {
    say(tr_error(planned.error()), planned.error().kind == ErrorKind::usage ? Event::Tone::note : Event::Tone::error);
    return false;
  }
  if (planned->empty()) return true;
  return in.step(in.work->run(std::move(*planned)));
}

std::string Editor::tr_error(const Error& error) {
  // What a command refuses with is one English sentence of core/app; translators know it by that.
  return error.kind == ErrorKind::usage ? tr(error.message.c_str()) : error.to_string();
}

bool Editor::can(Command command) const {
  const auto& in = *inner_;
  const bool some = !in.document().rows.empty();
  switch (command) {
    case Command::undo:
      return writable() && in.work->can_undo();
    case Command::redo:
      return writable() && in.work->can_redo();
    case Command::save:
      return writable() && in.work->unsaved();
    case Command::realign:
      return writable() && !in.tasks->busy("realign");
    case Command::bookmark:
    case Command::edit_cell:
    case Command::edit_label:
    case Command::replace:
    case Command::commit_and_confirm:
    case Command::check_now:
      return writable() && some;
    case Command::apply_fix:
    case Command::ignore_finding:
    case Command::next_finding:
    case Command::previous_finding:
      return writable() && !in.checking->findings().empty();
    case Command::insert_match:
    case Command::insert_term:
      return writable() && some;
    case Command::open_files:
    case Command::open_memory:
    case Command::open_statement:
      return in.state != State::busy;
    case Command::close_document:
      return in.state == State::ready || in.state == State::opening;
    case Command::export_document:
    case Command::export_findings:
      return in.state == State::ready;
    case Command::preferences:
    case Command::quit:
    case Command::guide:
    case Command::shortcuts:
    case Command::about:
      return true;
    default:
      break;
  }
  if (planners().count(command) != 0) return writable() && some;
  if (command >= Command::apply_match_1 && command <= Command::apply_match_9) return writable() && some;
  return some;
}

bool Editor::run(Command command) {
  auto& in = *inner_;
  if (!can(command)) return false;
  const app::CellAt cell{in.cursor.row, in.cursor.version};
  if (const auto at = planners().find(command); at != planners().end()) {
    const auto before = in.selection;
    if (!run(at->second(*this, cell))) return true;
    if (command == Command::confirm || command == Command::unconfirm) select(before);
    return true;
  }
  if (const auto filter = filter_of(command)) {
    set_filter(*filter);
    return true;
  }
  const auto next_row = [&](const char* none, auto wanted) {
    const auto& rows = document().rows;
    const auto count = static_cast<std::uint32_t>(rows.size());
    for (std::uint32_t step = 1; step <= count; ++step) {
      const auto r = (in.cursor.row + step) % count;
      if (!wanted(r) || !in.view->shown_row(r)) continue;
      if (r <= in.cursor.row && r != in.cursor.row) say(tr("From the end on from the beginning."));
      if (r == in.cursor.row) break;
      go_to({r, in.cursor.version, 0});
      return true;
    }
    say(tr(none));
    return true;
  };
  const auto to_shown = [&](int by) {
    const auto at = in.view->shown_row(in.cursor.row);
    if (!at) return true;
    const auto next = static_cast<std::int64_t>(*at) + by;
    if (next >= 0 && next < in.view->rows())
      go_to({in.view->document_row(static_cast<std::uint32_t>(next)), in.cursor.version, 0});
    return true;
  };
  const auto to_column = [&](int by) {
    const auto columns = in.columns.shown();
    const auto at = std::ranges::find(columns, in.cursor.version) - columns.begin();
    const auto next = at + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(columns.size()))
      go_to({in.cursor.row, columns[static_cast<std::size_t>(next)], 0});
    else if (next >= static_cast<std::ptrdiff_t>(columns.size()) && to_shown(1))
      go_to({in.cursor.row, columns.front(), 0});
    else if (next < 0 && in.cursor.row > 0 && to_shown(-1))
      go_to({in.cursor.row, columns.back(), 0});
    return true;
  };
  const auto letters = [&](double by) {
    auto size = in.columns.look(in.cursor.version).point_size;
    if (size <= 0) size = usual_points;
    in.columns.set_point_size(in.cursor.version, size + by);
    columns_changed();
    return true;
  };
  switch (command) {
    case Command::undo:
      return in.step(in.work->undo()), true;
    case Command::redo:
      return in.step(in.work->redo()), true;
    case Command::save:
      return save(), true;
    case Command::row_up:
      return to_shown(-1);
    case Command::row_down:
      return to_shown(1);
    case Command::next_column:
      return to_column(1);
    case Command::previous_column:
      return to_column(-1);
    case Command::next_doubtful:
      return next_row(HEXAGLOT_N("No other row is doubtful."),
                      [&](std::uint32_t r) { return model::is_doubtful(document().rows[r]); });
    case Command::next_unconfirmed:
      return next_row(HEXAGLOT_N("Every other row is confirmed."),
                      [&](std::uint32_t r) { return document().rows[r].status != model::RowStatus::confirmed; });
    case Command::next_uneven:
      return next_row(HEXAGLOT_N("Every other row has one segment in each language."),
                      [&](std::uint32_t r) { return uneven(document().rows[r]); });
    case Command::next_bookmark:
      return next_row(HEXAGLOT_N("No other row has a bookmark."), [&](std::uint32_t r) { return bookmarked(r); });
    case Command::bookmark: {
      if (auto done = in.work->toggle_bookmark(in.cursor.row); !done) say(done.error().to_string(), Event::Tone::error);
      Event event;
      event.topic = Topic::bookmarks;
      event.rows = {in.cursor.row, in.cursor.row + 1};
      tell(event);
      return true;
    }
    case Command::commit_and_confirm: {
      const auto row = in.cursor.row;
      if (document().rows[row].status != model::RowStatus::confirmed)
        run(app::set_status(document(), row, row + 1, model::RowStatus::confirmed));
      return to_shown(1);
    }
    case Command::check_now:
      return in.checking->restart(), true;
    case Command::realign:
      return in.realign(), true;
    case Command::larger:
      return letters(1);
    case Command::smaller:
      return letters(-1);
    case Command::usual_size:
      for (std::uint32_t c = 0; c < in.columns.count(); ++c) in.columns.set_point_size(c, 0);
      columns_changed();
      return true;
    default:
      return false;
  }
}

// The selected rows, or all; confirmed ones stay. In a worker, on a copy; undone like any other step.
void Editor::Inner::realign() {
  app::RowRange range{selection.first, selection.end};
  const auto count = static_cast<std::uint32_t>(document().rows.size());
  if (range.end - range.begin < 2) range = {0, count};
  const auto generation = work->generation();
  checking->stop();
  told("rows", 0);
  tasks->start(
      Lane::session, "realign",
      [this, range, count, generation, snapshot = work->snapshot(), raw = session.get(),
       file = memory_file](const Progress& progress) -> Then {
        const auto result = std::make_shared<Result<std::vector<model::Row>>>([&]() -> Result<std::vector<model::Row>> {
          auto words = app::open_memory(file, app::Access::read);
          const auto known = app::KnownLexicon::open(*raw, {}, words ? words->get() : nullptr, snapshot->symbol);
          app::AlignRequest request;
          if (known) request.lexicon = &(*known)->lexicon();
          auto copy = *snapshot;
          if (auto done = app::realign(copy, range, request, progress); !done) return pass_on(done.error());
          const auto added = copy.rows.size() - (count - range.end) - range.begin;
          const auto from = copy.rows.begin() + range.begin;
          return std::vector<model::Row>(std::make_move_iterator(from),
                                         std::make_move_iterator(from + static_cast<std::ptrdiff_t>(added)));
        }());
        return [this, result, range, generation] {
          told({}, 0);
          checking->resume();
          if (!work) return;
          if (!*result) {
            if (result->error().kind != ErrorKind::cancelled)
              self->say(result->error().to_string(), Event::Tone::error);
            return;
          }
          if (work->generation() != generation)
            return self->say(tr("The document has changed meanwhile: nothing was re-aligned. Try again."),
                             Event::Tone::warning);
          auto planned = app::replace_rows(work->document(), range.begin, range.end, std::move(**result));
          if (planned && planned->empty()) return self->say(tr("Re-aligned: nothing has changed."));
          if (self->run(std::move(planned))) self->say(tr("Re-aligned. Undo brings the rows back as they were."));
        };
      },
      [this](const std::string& step, double share) { told(step, share); });
}

}  // namespace hexaglot::gui
