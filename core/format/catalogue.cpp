#include "core/format/catalogue.hpp"

#include <algorithm>
#include <cctype>

namespace hexaglot::format {
namespace {

bool can(const FormatInfo& info, Task task) {
  switch (task) {
    case Task::read_document:
      return info.reads_document;
    case Task::read_units:
      return info.reads_units;
    case Task::read_terms:
      return info.reads_terms;
    case Task::write_documents:
      return info.writes_documents;
  }
  return false;
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

bool has_extension(const FormatInfo& info, const std::string& file_name) {
  const auto name = lower(file_name);
  return std::any_of(info.extensions.begin(), info.extensions.end(),
                     [&](const auto& e) { return name.ends_with(lower(e)); });
}

std::string list(const std::vector<FormatInfo>& formats) {
  std::string out;
  for (const auto& f : formats) out += (out.empty() ? "" : ", ") + f.short_name;
  return out.empty() ? "none" : out;
}

}  // namespace

void Catalogue::add(const FormatFactory& factory) {
  for (auto& info : factory.formats()) entries_.push_back({std::move(info), &factory});
}

std::vector<FormatInfo> Catalogue::formats(Task task) const {
  std::vector<FormatInfo> out;
  for (const auto& e : entries_)
    if (can(e.info, task)) out.push_back(e.info);
  return out;
}

Result<FormatInfo> Catalogue::reader(Task task, const std::string& file_name, std::string_view head) const {
  constexpr int sure_enough = 40;  // below it, a matching extension must speak for the format too
  const Entry* best = nullptr;
  int best_score = 0;
  for (const auto& e : entries_) {
    if (!can(e.info, task)) continue;
    int score = e.factory->sniff(e.info.id, file_name, head);
    if (score > 0 && has_extension(e.info, file_name)) score += sure_enough;
    if (score > best_score) {
      best = &e;
      best_score = score;
    }
  }
  if (best != nullptr) return best->info;
  return fail(ErrorKind::bad_input, "is in no format that can be read here; readable: " + list(formats(task)),
              file_name);
}

Result<FormatInfo> Catalogue::writer(const std::string& short_name) const {
  for (const auto& e : entries_)
    if (e.info.writes_documents && e.info.short_name == short_name) return e.info;
  return fail(ErrorKind::usage,
              "no format \"" + short_name + "\" to write; there are: " + list(formats(Task::write_documents)));
}

Result<std::unique_ptr<Format>> Catalogue::term_writer(const std::string& form) const {
  std::string known;
  for (const auto& e : entries_) {
    if (!e.info.reads_terms) continue;
    auto made = e.factory->create(e.info.id);
    if (!made) continue;
    for (const auto& one : (*made)->term_forms()) {
      if (one == form) return made;
      known += (known.empty() ? "" : ", ") + one;
    }
  }
  return fail(ErrorKind::usage,
              "no format \"" + form + "\" to write terms in; there are: " + (known.empty() ? "none" : known));
}

Result<std::unique_ptr<Format>> Catalogue::create(const FormatInfo& info) const {
  for (const auto& e : entries_)
    if (e.info.id == info.id) return e.factory->create(info.id);
  return fail(ErrorKind::plugin, "the format " + info.id + " is not loaded");
}

}  // namespace hexaglot::format
