#pragma once
// Safe fixes, applied as one change that can be undone: in a memory as one new revision in one transaction, in files
// with the original kept beside as FILE~, all files or none. A fix is safe when the check offers it, the row is not
// doubtful and the vote was not split.
#include <filesystem>
#include <string>
#include <vector>

#include "core/app/check.hpp"
#include "core/app/edit.hpp"
#include "core/app/session.hpp"
#include "core/store/store.hpp"

namespace hexaglot::app {

struct LeftFix {
  std::size_t finding = 0;  // index into the report's findings
  std::string reason;       // "the row is doubtful"
};

struct FixPlan {
  std::vector<std::size_t> taken;  // indices into the report's findings
  std::vector<TextEdit> edits;     // of those, in the same order
  std::vector<LeftFix> left;       // fixes that are not made, and why
};

// Of fixes that overlap the first of the report wins.
[[nodiscard]] FixPlan plan_fixes(const Checked& checked);

// A file as it is and as it will be.
struct FileChange {
  std::filesystem::path path;
  std::string before, after;  // bytes
  std::string diff;           // unified
};

struct FileFixes {
  FixPlan plan;
  std::vector<FileChange> files;  // only those that change
};

// Places the fixes in the source files of the document, and reads the changed files again, so that what they then say
// is what was meant and nothing else: a fix that cannot be placed so is among plan.left. Nothing is written.
[[nodiscard]] Result<FileFixes> plan_file_fixes(const Session& session, const Checked& checked);

// The original goes beside, as FILE~ (one of that name is replaced). All files or, on an error (unwritable), none.
[[nodiscard]] Status write_changes(const std::vector<FileChange>& files);

// FILE and FILE~ change places, for each: what the last fix did is undone, or done again. All or none. Errors:
// not_found where there is no FILE~, unwritable.
[[nodiscard]] Status swap_with_kept(const std::vector<std::filesystem::path>& files);

// The document with its fixes, as a new revision in one transaction; what it taught it teaches anew.
[[nodiscard]] Result<store::PutOutcome> fix_in_memory(const Session& session, store::Store& memory,
                                                      const model::Document& document, const FixPlan& plan,
                                                      const Progress& progress = {});

// What a plan would change in a document, as a unified diff with a line per block.
[[nodiscard]] std::string diff_of(const model::Document& document, const FixPlan& plan);

// The text of `revision` (0: of the one before the current) becomes a new current revision: nothing is lost, and
// undoing once more brings back what was undone. Returns the revision whose text it is. Errors: not_found; usage where
// there is nothing before.
[[nodiscard]] Result<std::size_t> undo_in_memory(const Session& session, store::Store& memory,
                                                 const std::string& symbol, std::size_t revision = 0,
                                                 const Progress& progress = {});

}  // namespace hexaglot::app
