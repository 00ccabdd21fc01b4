#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/store/digest.hpp"
#include "core/store/intake.hpp"
#include "core/store/same_rows.hpp"
#include "core/store/sqlite_desk.hpp"
#include "core/store/store.hpp"
#include "core/store/transient_desk.hpp"

namespace hexaglot::store {
namespace {

// What a unit says beside its texts.
struct UnitExtras {
  std::string id, created, changed;
  model::Properties properties;
  std::map<std::string, model::Properties> by_language;
};

struct Kept {
  DocumentInfo info;
  model::Document document;
  std::string digest;  // of a file of units: that file's
  RowId first_row = 1;
  std::vector<UnitExtras> extras;        // one per row of a file of units, else none
  std::vector<model::WordCounts> words;  // taught by the rows
};

StoredRow stored_row(const Kept& kept, std::size_t index) {
  const auto& row = kept.document.rows[index];
  const UnitExtras* extras = kept.extras.empty() ? nullptr : &kept.extras[index];
  StoredRow out;
  out.id = kept.first_row + static_cast<RowId>(index);
  out.symbol = kept.info.symbol;
  out.number = index + 1;
  out.confidence = row.confidence;
  out.status = row.status;
  for (std::uint32_t v = 0; v < kept.document.versions.size(); ++v) {
    StoredCell cell;
    cell.text = kept.document.cell_text(row, v);
    if (cell.text.empty()) continue;
    cell.language = kept.document.versions[v].language;
    if (extras != nullptr) {
      const auto found = extras->by_language.find(cell.language);
      if (found != extras->by_language.end()) cell.properties = found->second;
    }
    cell.label = kept.document.cell_label(row, v);
    if (cell.label.empty()) cell.label = printed_label(cell.properties);
    out.cells.push_back(std::move(cell));
  }
  if (extras != nullptr) {
    out.unit_id = extras->id;
    out.created = extras->created;
    out.changed = extras->changed;
    out.properties = extras->properties;
  }
  return out;
}

// Segments and blocks of the version that the rows have; cells name the segments that are left.
void cut_to_rows(model::Document& document, std::size_t v) {
  std::vector<std::uint32_t> kept;
  for (const auto& row : document.rows) kept.insert(kept.end(), row.cells[v].begin(), row.cells[v].end());
  std::sort(kept.begin(), kept.end());
  for (auto& row : document.rows)
    for (auto& segment : row.cells[v])
      segment = static_cast<std::uint32_t>(std::lower_bound(kept.begin(), kept.end(), segment) - kept.begin());
  std::vector<model::Segment> segments;
  std::uint32_t blocks = 0;
  for (const auto s : kept) {
    segments.push_back(document.segments[v][s]);
    blocks = std::max(blocks, segments.back().block + 1);
  }
  document.segments[v] = std::move(segments);
  document.versions[v].blocks.resize(blocks);
}

class TransientStore final : public Store {
 public:
  Result<PutOutcome> put(const model::Document& document) override {
    if (auto ok = acceptable(document, {}); !ok) return pass_on(ok.error());
    if (is_stopped()) return stopped({});
    Kept kept;
    kept.digest = content_digest(document);
    kept.document = document;
    for (auto& version : kept.document.versions) version.diagnostics.clear();
    return keep(std::move(kept));
  }

  Result<PutOutcome> put_edited(const model::Document& document, std::size_t revision) override {
    auto kept = edited(document, revision);
    if (!kept) return pass_on(kept.error());
    return keep(std::move(*kept));
  }

  Result<PutOutcome> put_worked(const model::Document& document, JournalPlace journal, Newer newer) override {
    auto kept = edited(document, journal.revision);
    if (!kept) return pass_on(kept.error());
    const auto entries = desk_.journal(document.symbol, journal.revision);
    if (entries->size() != journal.entries) return other_entries(document.symbol, {});
    const auto* before = current(document.symbol);
    if (newer == Newer::refuse && before->info.revision != journal.revision) return stored_anew(document.symbol, {});
    kept->words = before->words;
    const auto outcome = keep(std::move(*kept));
    if (auto dropped = desk_.drop_journal(document.symbol, journal.revision); !dropped) return pass_on(dropped.error());
    return outcome;
  }

  Desk& desk() override { return desk_; }

  Result<PutOutcome> put_units(const std::string& symbol, const std::string& sha256,
                               const UnitProducer& producer) override {
    if (auto ok = acceptable_symbol(symbol, {}); !ok) return pass_on(ok.error());
    Kept kept;
    if (!sha256.empty()) kept.digest = "units:" + sha256;
    const auto* before = current(symbol);
    if (before != nullptr && !sha256.empty() && before->digest == kept.digest) return PutOutcome::unchanged;
    kept.document.symbol = symbol;
    const auto sink = [&](const model::Unit& unit) {
      add_unit(kept, unit, sha256);
      return true;
    };
    if (auto produced = producer(sink); !produced) return pass_on(produced.error());
    for (auto& row : kept.document.rows) row.cells.resize(kept.document.versions.size());
    return keep(std::move(kept));
  }

  Result<std::vector<DocumentInfo>> documents() override {
    std::vector<DocumentInfo> out;
    for (const auto& [symbol, revisions] : kept_) out.push_back(revisions.back().info);
    return out;
  }

  Result<model::Document> document(const std::string& symbol) override {
    if (is_stopped()) return stopped({});
    if (const auto* kept = current(symbol)) return kept->document;
    return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
  }

  Result<model::Document> document_revision(const std::string& symbol, std::size_t revision) override {
    const auto found = kept_.find(symbol);
    if (found == kept_.end())
      return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
    if (revision == 0 || revision > found->second.size())
      return fail(ErrorKind::not_found, "“" + symbol + "” has revisions 1 to " + std::to_string(found->second.size()));
    return found->second[revision - 1].document;
  }

  Result<model::Document> beginning(const std::string& symbol, std::uint32_t rows) override {
    if (is_stopped()) return stopped({});
    const auto* kept = current(symbol);
    if (kept == nullptr) return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
    auto out = kept->document;
    if (rows >= out.rows.size()) return out;
    out.rows.resize(rows);
    for (std::size_t v = 0; v < out.versions.size(); ++v) cut_to_rows(out, v);
    return out;
  }

  void watch(const Progress* progress) override { progress_ = progress; }

  Result<std::vector<DocumentInfo>> history(const std::string& symbol) override {
    const auto found = kept_.find(symbol);
    if (found == kept_.end())
      return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
    std::vector<DocumentInfo> out;
    for (auto kept = found->second.rbegin(); kept != found->second.rend(); ++kept) out.push_back(kept->info);
    return out;
  }

  Result<std::optional<Origin>> origin(const std::string& symbol) override {
    const auto* kept = current(symbol);
    if (kept == nullptr) return std::nullopt;
    Origin out{kept->document.segmentation, {}};
    for (const auto& version : kept->document.versions) out.versions.push_back({version.language, version.sha256});
    return out;
  }

  Status for_each_cell(const std::string& language, const CellVisitor& visit) override {
    for (const auto* kept : by_row()) {
      const auto& versions = kept->document.versions;
      const auto version = std::find_if(versions.begin(), versions.end(),
                                        [&](const auto& candidate) { return candidate.language == language; });
      if (version == versions.end()) continue;
      const auto v = static_cast<std::uint32_t>(version - versions.begin());
      for (std::size_t r = 0; r < kept->document.rows.size(); ++r) {
        const auto text = kept->document.cell_text(kept->document.rows[r], v);
        if (!text.empty() && !visit({kept->first_row + static_cast<RowId>(r)}, text)) return {};
      }
    }
    return {};
  }

  Status for_each_row(const std::string& symbol, const RowVisitor& visit) override {
    const auto* kept = current(symbol);
    if (kept == nullptr) return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
    for (std::size_t r = 0; r < kept->document.rows.size(); ++r)
      if (!visit(stored_row(*kept, r))) break;
    return {};
  }

  Result<StoredRow> row(RowId id) override {
    for (const auto* kept : by_row()) {
      const auto offset = id - kept->first_row;
      if (offset >= 0 && static_cast<std::size_t>(offset) < kept->document.rows.size())
        return stored_row(*kept, static_cast<std::size_t>(offset));
    }
    return fail(ErrorKind::not_found, "this memory has no current row " + std::to_string(id));
  }

  Status teach(const std::string& symbol, const std::vector<model::WordCounts>& words) override {
    const auto found = kept_.find(symbol);
    if (found == kept_.end())
      return fail(ErrorKind::not_found, "this memory " + no_such_document(symbol, *documents()));
    found->second.back().words = words;
    return {};
  }

  Result<model::WordCounts> learned_words(const WordQuery& query) override {
    std::map<std::pair<std::string, std::string>, std::uint32_t> links;
    std::map<std::string, std::uint32_t> x_seen, y_seen;
    for (const auto* kept : by_row()) {
      if (kept->info.symbol == query.without) continue;
      for (const auto& counts : kept->words) {
        if (counts.x != query.x || counts.y != query.y) continue;
        for (const auto& word : counts.x_words) x_seen[word.stem] += word.seen;
        for (const auto& word : counts.y_words) y_seen[word.stem] += word.seen;
        for (const auto& link : counts.links)
          links[{counts.x_words[link.x].stem, counts.y_words[link.y].stem}] += link.count;
      }
    }
    if (!query.stems.empty())
      std::erase_if(links, [&](const auto& link) {
        return std::find(query.stems.begin(), query.stems.end(), link.first.first) == query.stems.end();
      });
    model::WordCounts out{query.x, query.y, {}, {}, {}};
    std::map<std::string, std::uint32_t> x_place, y_place;
    for (const auto& [link, count] : links) x_place[link.first], y_place[link.second];
    for (auto& [stem, place] : x_place) {
      place = static_cast<std::uint32_t>(out.x_words.size());
      out.x_words.push_back({stem, x_seen[stem]});
    }
    for (auto& [stem, place] : y_place) {
      place = static_cast<std::uint32_t>(out.y_words.size());
      out.y_words.push_back({stem, y_seen[stem]});
    }
    for (const auto& [link, count] : links) out.links.push_back({x_place[link.first], y_place[link.second], count});
    return out;
  }

  Result<Learned> learned() override {
    Learned out;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto& [symbol, revisions] : kept_) {
      if (revisions.back().words.empty()) continue;
      out.documents.push_back(symbol);
      for (const auto& counts : revisions.back().words) pairs.emplace(counts.x, counts.y);
    }
    out.pairs.assign(pairs.begin(), pairs.end());
    return out;
  }

  Status check_integrity() override {
    for (const auto* kept : by_row())
      if (auto ok = acceptable(kept->document, {}); !ok && !kept->document.versions.empty()) return ok;
    return {};
  }

 private:
  // An edited document, with what goes over to it from the revision that it was made from.
  Result<Kept> edited(const model::Document& document, std::size_t revision) {
    if (auto ok = acceptable(document, {}); !ok) return pass_on(ok.error());
    if (is_stopped()) return stopped({});
    if (auto there = document_revision(document.symbol, revision); !there) return pass_on(there.error());
    const auto& from = kept_[document.symbol][revision - 1];
    if (auto ok = same_languages(document, from.info.languages, {}); !ok) return pass_on(ok.error());
    Kept kept;
    kept.digest = content_digest(document);
    kept.document = document;
    for (auto& version : kept.document.versions) version.diagnostics.clear();
    if (from.document.rows.size() == document.rows.size()) {
      kept.extras = from.extras;
    } else if (!from.extras.empty()) {
      for (const auto& row : same_rows(from.document, document))
        kept.extras.push_back(row ? from.extras[*row] : UnitExtras{});
    }
    return kept;
  }

  [[nodiscard]] const Kept* current(const std::string& symbol) const {
    const auto found = kept_.find(symbol);
    return found == kept_.end() ? nullptr : &found->second.back();
  }

  [[nodiscard]] std::vector<const Kept*> by_row() const {
    std::vector<const Kept*> out;
    for (const auto& [symbol, revisions] : kept_) out.push_back(&revisions.back());
    std::sort(out.begin(), out.end(), [](const Kept* a, const Kept* b) { return a->first_row < b->first_row; });
    return out;
  }

  static void add_unit(Kept& kept, const model::Unit& unit, const std::string& sha256) {
    auto& document = kept.document;
    const auto head = unit_head(unit);
    for (auto& cells : unit_rows(unit)) {
      model::Row row;
      row.confidence = head.confidence;
      row.status = head.status;
      UnitExtras extras{unit.id, unit.created, unit.changed, unit.properties, {}};
      for (auto& cell : cells) {
        std::size_t v = 0;
        while (v < document.versions.size() && document.versions[v].language != cell.language) ++v;
        if (v == document.versions.size()) {
          model::Version version;
          version.language = cell.language;
          version.file = document.symbol;
          version.sha256 = sha256;
          document.versions.push_back(std::move(version));
          document.segments.emplace_back();
        }
        if (row.cells.size() <= v) row.cells.resize(v + 1);
        row.cells[v].push_back(static_cast<std::uint32_t>(document.segments[v].size()));
        document.segments[v].push_back({static_cast<std::uint32_t>(document.versions[v].blocks.size()),
                                        {0, static_cast<std::uint32_t>(cell.block.text.size())}});
        document.versions[v].blocks.push_back(std::move(cell.block));
        if (!cell.properties.empty()) extras.by_language[cell.language] = std::move(cell.properties);
      }
      document.rows.push_back(std::move(row));
      kept.extras.push_back(std::move(extras));
    }
  }

  [[nodiscard]] bool is_stopped() const { return progress_ != nullptr && progress_->cancelled(); }

  PutOutcome keep(Kept kept) {
    auto& revisions = kept_[kept.document.symbol];
    const bool added = revisions.empty();
    if (!added && !kept.digest.empty() && revisions.back().digest == kept.digest) return PutOutcome::unchanged;
    auto& info = kept.info;
    info.id = next_document_++;
    info.symbol = kept.document.symbol;
    info.title = kept.document.title;
    for (const auto& version : kept.document.versions) info.languages.push_back(version.language);
    info.rows = kept.document.rows.size();
    info.stored_at = utc_now();
    info.revision = revisions.size() + 1;
    kept.first_row = next_row_;
    next_row_ += static_cast<RowId>(kept.document.rows.size());
    revisions.push_back(std::move(kept));
    return added ? PutOutcome::added : PutOutcome::replaced;
  }

  std::map<std::string, std::vector<Kept>> kept_;  // by symbol; revisions, oldest first
  TransientDesk desk_{[this](const std::string& symbol, std::size_t revision) {
    const auto found = kept_.find(symbol);
    return found != kept_.end() && revision > 0 && revision <= found->second.size();
  }};
  const Progress* progress_ = nullptr;
  std::int64_t next_document_ = 1;
  RowId next_row_ = 1;
};

}  // namespace

const StoredCell* StoredRow::cell(std::string_view language) const {
  for (const auto& candidate : cells)
    if (candidate.language == language) return &candidate;
  return nullptr;
}

std::unique_ptr<Store> transient_store() { return std::make_unique<TransientStore>(); }

}  // namespace hexaglot::store
