#pragma once
// How the document of a work is lent out. Private to work.
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

#include "core/app/work/work.hpp"

namespace hexaglot::app {

// A document and how many look at it.
struct Work::Held {
  explicit Held(model::Document d) : document(std::move(d)) {}
  std::mutex door;
  std::condition_variable let_go;
  std::size_t holders = 0;
  model::Document document;
};

// What all copies of one snapshot share.
struct Work::Lease {
  explicit Lease(std::shared_ptr<Held> of);
  ~Lease();
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  std::shared_ptr<Held> held;
};

}  // namespace hexaglot::app
