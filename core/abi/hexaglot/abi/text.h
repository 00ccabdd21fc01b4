#ifndef HEXAGLOT_ABI_TEXT_H
#define HEXAGLOT_ABI_TEXT_H
/* hexaglot.text/1 (from the host): words, sentences, folding, numbers, symbols and labels, so that all plugins agree on
 * what they are and none links a Unicode library. Results come one by one through a callback; false from it ends the
 * call. */
#include "document.h"
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_TEXT_1 "hexaglot.text/1"

enum { HX_WORD = 0, HX_WORD_HAN = 1, HX_WORD_NUMBER = 2, HX_WORD_SYMBOL = 3, HX_WORD_PUNCTUATION = 4 };
enum { HX_CARDINAL = 0, HX_ORDINAL = 1, HX_PERCENT = 2, HX_YEAR = 3, HX_DATE = 4 };

typedef struct hx_word {
  hx_span span;
  int32_t kind;
} hx_word;

typedef struct hx_number {
  hx_span span;
  int32_t kind;
  hx_text value; /* canonical: "250000", "0.5", "2014-03-11" */
} hx_number;

typedef struct hx_symbol {
  hx_span span;
  hx_text value; /* comparable across versions: "217 A"; what kind it is says references.h */
} hx_symbol;

typedef struct hx_label_reading {
  hx_label label;
  size_t text_begin; /* byte where the text after the label begins */
} hx_label_reading;

typedef struct hx_text_1 { /* all [any] */
  void (*words)(hx_text text, hx_text language, void* self, bool (*each)(void* self, const hx_word* word));
  void (*sentences)(hx_text text, hx_text language, void* self, bool (*each)(void* self, hx_span span));
  /* One call of `done`: the folded text, and for each of its bytes and one past the end the byte of the original. */
  void (*fold)(hx_text text, void* self, void (*done)(void* self, hx_text folded, const uint32_t* origin));
  void (*numbers)(hx_text text, hx_text language, void* self, bool (*each)(void* self, const hx_number* number));
  void (*symbols)(hx_text text, void* self, bool (*each)(void* self, const hx_symbol* symbol));
  void (*label_readings)(hx_text block_text, hx_text language, void* self,
                         bool (*each)(void* self, const hx_label_reading* reading));
  /* The look-alike of another script: true and the system and value it would have there. */
  bool (*look_alike)(const hx_label* label, hx_text* system, int32_t* value);
  bool (*right_to_left)(hx_text language);
  /* The language's name in itself ("العربية"); one call of `done`. */
  void (*native_name)(hx_text language, void* self, void (*done)(void* self, hx_text name));
  /* The canonical tag ("EN" → "en"); no call of `done` and false when it is no known language. */
  bool (*canonical_language)(hx_text tag, void* self, void (*done)(void* self, hx_text tag));
} hx_text_1;

#ifdef __cplusplus
}
#endif
#endif
