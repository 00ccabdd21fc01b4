#pragma once
// The findings of the open document: all checks once, then again what changed, in a worker; what the user chose to
// ignore is left out. An edit cancels what runs and starts it anew. Results carry the generation of the document they
// were made of; stale ones are dropped. Thread: the one that draws.
#include <map>
#include <memory>
#include <vector>

#include "core/app/check.hpp"
#include "core/model/finding.hpp"

namespace hexaglot::gui {

class Editor;

class Checking {
 public:
  explicit Checking(Editor& editor);
  ~Checking();
  Checking(const Checking&) = delete;
  Checking& operator=(const Checking&) = delete;

  // Those not ignored, by row; findings without a row first.
  [[nodiscard]] const std::vector<model::Finding>& findings() const;
  [[nodiscard]] const std::vector<model::Finding>& all() const;  // with those that are ignored
  // Indices of findings() that begin in the row or cover it.
  [[nodiscard]] const std::vector<std::uint32_t>& of_row(std::uint32_t row) const;
  [[nodiscard]] std::size_t ignored() const;  // how many are left out
  enum class State : std::uint8_t { off, running, fresh };
  [[nodiscard]] State state() const;

  void restart();                                         // settings changed, or the user asks
  void changed(check::Change change, bool moves_blocks);  // the document did
  void ignore(const model::Finding& finding, const std::string& reason);
  void refresh();  // what is ignored has changed
  void stop();     // for a while: resume()
  void resume();
  void forget();  // another document

 private:
  struct Inner;
  std::shared_ptr<Inner> inner_;
};

}  // namespace hexaglot::gui
