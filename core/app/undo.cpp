// Changes of a memory's documents: fixes stored, and taken back.
#include <algorithm>

#include "core/app/fix.hpp"
#include "core/app/lexicon.hpp"

namespace hexaglot::app {
namespace {

// A document that taught the memory its words does so in its new form; one that did not, does not.
Result<store::PutOutcome> put_and_teach(const Session& session, store::Store& memory, const model::Document& document,
                                        std::size_t revision, const Progress& progress) {
  const auto learned = memory.learned();
  if (!learned) return pass_on(learned.error());
  const bool taught = std::ranges::find(learned->documents, document.symbol) != learned->documents.end();
  auto put = memory.put_edited(document, revision);
  if (!put || !taught || *put == store::PutOutcome::unchanged) return put;
  const auto known = KnownLexicon::open(session, {}, &memory, document.symbol);
  if (!known) return pass_on(known.error());
  if (auto done = learn(memory, document, &(*known)->lexicon(), progress); !done) return pass_on(done.error());
  return put;
}

}  // namespace

Result<store::PutOutcome> fix_in_memory(const Session& session, store::Store& memory, const model::Document& document,
                                        const FixPlan& plan, const Progress& progress) {
  const auto change = ChangeTexts::plan(document, plan.edits);
  if (!change) return pass_on(change.error());
  const auto history = memory.history(document.symbol);
  if (!history) return pass_on(history.error());
  auto fixed = document;
  change->apply(fixed);
  return put_and_teach(session, memory, fixed, history->front().revision, progress);
}

Result<std::size_t> undo_in_memory(const Session& session, store::Store& memory, const std::string& symbol,
                                   std::size_t revision, const Progress& progress) {
  const auto history = memory.history(symbol);
  if (!history) return pass_on(history.error());
  if (revision == 0) {
    if (history->size() < 2)
      return fail(ErrorKind::usage, "“" + symbol + "” has one revision only: there is nothing to undo");
    revision = (*history)[1].revision;
  }
  const auto before = memory.document_revision(symbol, revision);
  if (!before) return pass_on(before.error());
  const auto put = put_and_teach(session, memory, *before, revision, progress);
  if (!put) return pass_on(put.error());
  if (*put == store::PutOutcome::unchanged)
    return fail(ErrorKind::usage, "revision " + std::to_string(revision) + " of “" + symbol +
                                      "” says what the current one says: there is nothing to undo");
  return revision;
}

}  // namespace hexaglot::app
