#include "core/plugin/pattern_service.hpp"

#include "core/plugin/intake.hpp"
#include "core/text/utf8.hpp"

namespace hexaglot::plugin {

std::uint32_t PatternTable::compile(hx_text pattern, std::uint32_t flags, void* self,
                                    void (*fault)(void*, std::uint32_t, hx_text)) noexcept try {
  const auto refuse = [&](std::uint32_t offset, std::string_view reason) {
    if (fault != nullptr) fault(self, offset, lend(reason));
    return HX_NONE;
  };
  if (!text::is_valid_utf8(view(pattern))) return refuse(0, "it is not UTF-8");
  auto made = text::Pattern::compile(view(pattern),
                                     (flags & HX_PATTERN_IGNORE_CASE) != 0 ? text::Case::ignored : text::Case::exact);
  if (const auto* wrong = std::get_if<text::PatternFault>(&made)) return refuse(wrong->offset, wrong->reason);
  patterns_.push_back(std::move(std::get<text::Pattern>(made)));
  return static_cast<std::uint32_t>(patterns_.size() - 1);
} catch (...) {
  return HX_NONE;
}

hx_status PatternTable::find(std::uint32_t pattern, hx_text text, void* self,
                             bool (*each)(void*, const hx_span*, std::size_t)) noexcept try {
  if (pattern >= patterns_.size()) return HX_UNSUPPORTED;
  std::vector<hx_span> spans;
  const auto outcome = patterns_[pattern].find(view(text), [&](std::span<const Span> groups) {
    spans.clear();
    for (const auto& g : groups) spans.push_back({g.begin, g.end});
    return each(self, spans.data(), spans.size());
  });
  return outcome == text::Pattern::Outcome::done ? HX_OK : HX_FAILED;
} catch (...) {
  return HX_FAILED;
}

}  // namespace hexaglot::plugin
