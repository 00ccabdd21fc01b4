#pragma once
// The editor's window on the shipped statement, for scenarios: its own preferences and memory, keys from outside.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "gui/frame/main_frame.hpp"
#include "gui/model/editor.hpp"
#include "tests/gui/support/window.hpp"
#include "tests/support/temporary.hpp"

namespace hexaglot::test {

// Versions of the statement by index: the order in which its files are opened.
enum : std::uint32_t { ar, en, es, fr, ru, zh };

struct Desk {
  TemporaryFolder folder;
  std::unique_ptr<gui::Editor> editor;
  gui::MainFrame* frame = nullptr;

  Desk();   // the window, with nothing open
  ~Desk();  // closed as a person closes it: what was done is kept
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] std::filesystem::path memory() const { return folder.path() / "memory.hexaglot"; }
  void open_statement();       // by its command; ready, with the grid focused
  void wait_until_checked();   // all findings are there
  void close_window();         // and the editor with it
  void open_window();          // again, on the same memory and preferences
  void open_document_again();  // the statement out of the memory
  void at(std::uint32_t row, std::uint32_t version, std::uint32_t byte = 0);  // rows from 0; the grid has the focus
  [[nodiscard]] std::uint32_t row() const;
  [[nodiscard]] std::uint32_t version() const;
  [[nodiscard]] std::string cell(std::uint32_t row, std::uint32_t version) const;
  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] std::size_t shown_rows() const;
  [[nodiscard]] bool poll_cell(std::uint32_t row, std::uint32_t version, const std::string& text) const;
  // All that the document says, for comparing it to the byte: its size and hash.
  [[nodiscard]] std::string everything() const;
  [[nodiscard]] bool typing() const;  // a text has the focus
};

}  // namespace hexaglot::test
