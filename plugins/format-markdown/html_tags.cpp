#include "html_tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace hexaglot::markdown {
namespace {

constexpr std::array<std::string_view, 34> block_tags = {
    "address", "article", "aside", "blockquote", "body",    "caption", "center", "dd",   "details", "div", "dl",   "dt",
    "footer",  "h1",      "h2",    "h3",         "h4",      "h5",      "h6",     "head", "header",  "hr",  "html", "li",
    "main",    "ol",      "p",     "pre",        "section", "table",   "td",     "th",   "tr",      "ul"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string tag_name(std::string_view tag) {  // without < and /
  std::string out;
  for (const char c : tag) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-') break;
    out += lower(c);
  }
  return out;
}

}  // namespace

bool is_block_tag(std::string_view name) {
  return std::find(block_tags.begin(), block_tags.end(), name) != block_tags.end();
}

void HtmlScanner::end_tag(HtmlEvents& events) {
  std::string_view inside = held_;
  inside.remove_prefix(1);
  const bool closing = !inside.empty() && inside[0] == '/';
  if (closing) inside.remove_prefix(1);
  const auto name = tag_name(inside);
  held_.clear();
  state_ = State::text;
  if (name.empty()) return;  // <!doctype …>, <?xml …?>
  events.html_tag(name, closing ? TagEnd::closing : TagEnd::opening);
  if (!closing && (name == "script" || name == "style")) {
    raw_name_ = "</" + name;
    state_ = State::raw;
  }
}

void HtmlScanner::feed(std::string_view piece, HtmlEvents& events) {
  std::size_t text_begin = 0;
  const auto give_text = [&](std::size_t end) {
    if (end > text_begin) events.html_text(piece.substr(text_begin, end - text_begin));
  };
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    switch (state_) {
      case State::text:
        if (c == '<' && i + 1 < piece.size() &&
            (std::isalpha(static_cast<unsigned char>(piece[i + 1])) != 0 || piece[i + 1] == '/' ||
             piece[i + 1] == '!' || piece[i + 1] == '?')) {
          give_text(i);
          held_ = "<";
          quote_ = 0;
          state_ = State::tag;
        }
        break;
      case State::tag:
        held_ += c;
        if (held_ == "<!--") {
          held_.clear();
          state_ = State::comment;
        } else if (quote_ != 0) {
          if (c == quote_) quote_ = 0;
        } else if ((c == '"' || c == '\'') && held_[held_.size() - 2] == '=') {
          quote_ = c;
        } else if (c == '>') {
          end_tag(events);
          text_begin = i + 1;
        }
        break;
      case State::comment:
        held_ += c;
        if (held_.size() > 3) held_.erase(0, 1);
        if (held_ == "-->") {
          held_.clear();
          state_ = State::text;
          text_begin = i + 1;
        }
        break;
      case State::raw:
        held_ += lower(c);
        if (held_.size() > raw_name_.size()) held_.erase(0, 1);
        if (held_ == raw_name_) {
          held_ = raw_name_;
          quote_ = 0;
          state_ = State::tag;
        }
        break;
    }
  }
  if (state_ == State::text) give_text(piece.size());
}

std::string HtmlScanner::finish(HtmlEvents& events) {
  std::string hidden;
  if (state_ == State::comment) hidden = "comment";
  if (state_ == State::raw) hidden = raw_name_.substr(2);
  if (state_ == State::tag && !held_.empty()) {
    const auto held = std::exchange(held_, {});
    events.html_text(held);
  }
  held_.clear();
  state_ = State::text;
  return hidden;
}

}  // namespace hexaglot::markdown
