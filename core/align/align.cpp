#include "core/align/align.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>

#include "core/align/blank.hpp"
#include "core/align/confidence.hpp"
#include "core/align/joint.hpp"
#include "core/align/pair.hpp"
#include "core/align/parallel.hpp"
#include "core/align/rows.hpp"
#include "core/align/set_apart.hpp"
#include "core/align/strangers.hpp"

namespace hexaglot::align {
namespace {

constexpr int voting_rounds = 2;

struct Pair {
  std::uint32_t x, y;
  std::optional<PairAligner> aligner;
};

class Job {
 public:
  Job(model::Document& document, const Options& options, const Progress& progress)
      : document_(document),
        progress_(progress),
        consistency_(options.consistency),
        lexicon_(options.lexicon),
        without_(options.without),
        threads_(options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency())) {}

  // False when cancelled, as the next.
  bool train() {
    const auto n = static_cast<std::uint32_t>(document_.versions.size());
    progress_.step("reading words", 0);
    features_ = features(document_, progress_);
    if (progress_.cancelled()) return false;
    for (std::uint32_t x = 0; x < n; ++x)
      for (std::uint32_t y = x + 1; y < n; ++y) pairs_.push_back({x, y, std::nullopt});

    steps_ = pairs_.size() * (n > 2 && consistency_ ? 1 + voting_rounds : 1);
    each("aligning pairs", [&](Pair& pair, const auto& tell) {
      const auto &x = features_[pair.x], &y = features_[pair.y];
      pair.aligner.emplace(x, y, lexicon_ != nullptr ? lexicon_->between(x, y) : KnownWords{}, without_);
      pair.aligner->train(progress_, tell);
    });
    return !progress_.cancelled();
  }

  [[nodiscard]] std::vector<Stranger> strangers() const {
    return document_.versions.size() > 1 && consistency_ ? find_strangers(links(), features_, lexicon_)
                                                         : std::vector<Stranger>{};
  }

  bool finish() {
    const auto n = static_cast<std::uint32_t>(document_.versions.size());
    if (n > 2 && consistency_) {
      for (int r = 0; r < voting_rounds && !progress_.cancelled(); ++r) {
        const auto table = links();
        each("comparing versions",
             [&](Pair& pair, const auto&) { pair.aligner->vote(votes(table, pair.x, pair.y), progress_); });
      }
    }
    if (progress_.cancelled()) return false;
    if (!make_rows(n)) return false;
    progress_.step("rows", 1);
    return true;
  }

 private:
  // task(pair, tell) for all pairs; tell(share) says how far its task is.
  template <class Task>
  void each(std::string_view step, const Task& task) {
    std::mutex guard;
    in_parallel(threads_, pairs_.size(), [&](std::size_t k) {
      if (progress_.cancelled()) return;
      double told = 0;
      const auto tell = [&](double share) {
        const std::lock_guard lock(guard);
        done_ += share - told;
        told = share;
        progress_.step(step, done_ / static_cast<double>(steps_ + 1));
      };
      core_to_spare = threads_ > pairs_.size();
      task(pairs_[k], tell);
      core_to_spare = false;
      tell(1);
    });
  }

  [[nodiscard]] LinkTable links() const {
    LinkTable table(static_cast<std::uint32_t>(document_.versions.size()));
    for (const auto& pair : pairs_) table.set(pair.x, pair.y, pair.aligner->links());
    return table;
  }

  bool make_rows(std::uint32_t n) {
    std::vector<std::uint32_t> sizes;
    for (const auto& version : features_) sizes.push_back(static_cast<std::uint32_t>(version.segments.size()));
    CutTable cuts(sizes);
    for (const auto& pair : pairs_) cuts.set(pair.x, pair.y, pair.aligner->cuts());
    const auto table = links();
    std::vector<CutVector> chosen;
    if (n == 2)  // a pair knows its best alignment
      for (const auto& [x, y] : pairs_.front().aligner->chain()) chosen.push_back({x, y});
    else
      chosen = choose_cuts(cuts, table);
    std::vector<model::Row> rows;
    if (n > 2 && n <= RowEvidence::most_versions && consistency_) {
      PairScores scores(sizes);
      for (const auto& pair : pairs_) scores.set(pair.x, pair.y, {&pair.aligner->band(), &pair.aligner->scores()});
      const auto joint = joint_rows(scores, cuts, chosen, [&](std::size_t count, const auto& task) {
        in_parallel(threads_, count, [&](std::size_t k) {
          if (!progress_.cancelled()) task(k);
        });
      });
      if (progress_.cancelled()) return false;
      const auto sure = confidence(joint);
      auto from = CutVector(n, 0);
      for (std::size_t r = 0; r < joint.size(); ++r) {
        rows.push_back(row_between(from, joint[r].to));
        rows.back().confidence = sure[r];
        from = joint[r].to;
      }
    } else {
      for (std::size_t c = 1; c < chosen.size(); ++c) {
        rows.push_back(row_between(chosen[c - 1], chosen[c]));
        rows.back().confidence = confidence(cuts, table, chosen[c - 1], chosen[c]);
      }
    }
    document_.rows = std::move(rows);
    return true;
  }

  static model::Row row_between(const CutVector& from, const CutVector& to) {
    model::Row row;
    row.cells.resize(from.size());
    for (std::size_t v = 0; v < from.size(); ++v)
      for (auto s = from[v]; s < to[v]; ++s) row.cells[v].push_back(s);
    return row;
  }

  model::Document& document_;
  const Progress& progress_;
  bool consistency_;
  const Lexicon* lexicon_;
  const std::vector<std::string>& without_;
  unsigned threads_;
  std::vector<VersionFeatures> features_;
  std::vector<Pair> pairs_;
  std::size_t steps_ = 1;  // pairs × what is done with each
  double done_ = 0;        // of these
};

// Rows of all segments; those that turn out to be no translation of the others are left out of the alignment. What is
// left is looked at again: without the worst part of a stranger the rest of it stands out.
bool make_rows(model::Document& document, const Options& options, const Progress& progress) {
  constexpr int looks = 3;
  std::vector<Stranger> strangers;
  for (int look = 1;; ++look) {
    SetApart apart(document, strangers);
    Job job(document, options, progress);
    bool done = job.train();
    if (done && look < looks) {
      if (const auto more = job.strangers(); !more.empty()) {
        strangers = apart.with(more);
        apart.restore(document);
        continue;
      }
    }
    done = done && job.finish();
    if (done)
      apart.put_back(document);
    else
      apart.restore(document);
    return done;
  }
}

}  // namespace

Status align(model::Document& document, const Options& options, const Progress& progress) {
  if (document.versions.empty()) {
    document.rows.clear();
    return {};
  }
  BlankSegments blank(document);
  if (!make_rows(document, options, progress)) {
    blank.restore(document);
    return fail(ErrorKind::cancelled, "the alignment was stopped; the rows are unchanged");
  }
  blank.put_back(document);
  return {};
}

}  // namespace hexaglot::align
