#pragma once
// Checks of the tests' own that look at rows: each does what it is told, and counts how often it is asked.
#include <atomic>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/runner.hpp"

namespace hexaglot::test {

// What it does with one row.
using RowAct = std::function<void(const model::Document&, std::uint32_t row, const check::FindingSink&)>;

struct Asked {
  std::atomic<int> made{0}, begun{0}, rows{0}, whole{0};
};

class RowChecks : public check::CheckFactory {
 public:
  // Looks at rows; or, where it is not `by_rows`, at the document, row by row.
  struct Kind {
    std::string name;
    RowAct act;
    enum class Sight : std::uint8_t { rows, document } sight = Sight::rows;
  };

  explicit RowChecks(std::vector<Kind> kinds) : kinds_(std::move(kinds)) {}
  mutable Asked asked;

  [[nodiscard]] std::vector<check::CheckInfo> checks() const override {
    std::vector<check::CheckInfo> out;
    for (const auto& k : kinds_) out.push_back({"test.check." + k.name, k.name, {{k.name + ".one", "A kind."}}, {}});
    return out;
  }

  [[nodiscard]] Result<std::unique_ptr<check::Check>> create(const std::string& id) const override {
    const auto all = checks();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].id == id) {
        ++asked.made;
        return std::make_unique<One>(all[i], kinds_[i], asked);
      }
    return fail(ErrorKind::plugin, "no " + id);
  }

 private:
  class One : public check::Check, public check::RowCheck {
   public:
    One(check::CheckInfo info, Kind kind, Asked& asked)
        : info_(std::move(info)), kind_(std::move(kind)), asked_(asked) {}
    [[nodiscard]] const check::CheckInfo& info() const override { return info_; }
    [[nodiscard]] check::RowCheck* rows() override { return kind_.sight == Kind::Sight::rows ? this : nullptr; }
    [[nodiscard]] Status check(const model::Document& d, const check::FindingSink& sink) override {
      ++asked_.whole;
      return look(d, {0, static_cast<std::uint32_t>(d.rows.size())}, sink);
    }
    [[nodiscard]] Status begin(const model::Document& /*document*/) override {
      ++asked_.begun;
      begun_ = true;
      return {};
    }
    [[nodiscard]] Status check_rows(const model::Document& d, check::RowRange rows,
                                    const check::FindingSink& sink) override {
      if (!begun_) return fail(ErrorKind::plugin, "begin() was not called");
      asked_.rows += static_cast<int>(rows.end - rows.first);
      return look(d, rows, sink);
    }

   private:
    Status look(const model::Document& d, check::RowRange rows, const check::FindingSink& sink) {
      bool wanted = true;
      for (auto r = rows.first; r < rows.end && wanted; ++r)
        kind_.act(d, r, [&](model::Finding f) { return wanted = wanted && sink(std::move(f)); });
      if (!wanted) return fail(ErrorKind::cancelled, "stopped");
      return {};
    }

    check::CheckInfo info_;
    Kind kind_;
    Asked& asked_;
    bool begun_ = false;
  };

  std::vector<Kind> kinds_;
};

}  // namespace hexaglot::test
