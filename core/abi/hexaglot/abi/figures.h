#ifndef HEXAGLOT_ABI_FIGURES_H
#define HEXAGLOT_ABI_FIGURES_H
/* hexaglot.figures/1 (from the host): what a text counts, dates and measures, typed, in digits of any script and in
 * words, so that "US$ 2.5 million", "250万美元" and "2,5 млн долл. США" have one value and one unit. Results come one
 * by one through a callback; false from it ends the call. */
#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_FIGURES_1 "hexaglot.figures/1"

enum {
  HX_FIGURE_CARDINAL = 0,
  HX_FIGURE_ORDINAL = 1,
  HX_FIGURE_PERCENT = 2,
  HX_FIGURE_YEAR = 3,
  HX_FIGURE_DATE = 4,
  HX_FIGURE_CURRENCY = 5,
  HX_FIGURE_TIME = 6,
  HX_FIGURE_FRACTION = 7
};
/* How it is written: in digits; in Chinese numerals with their unit; in a word or two, which other languages may say
 * without a number; as part of a name ("COVID-19"). */
enum { HX_WRITTEN_DIGITS = 0, HX_WRITTEN_NUMERAL = 1, HX_WRITTEN_WORD = 2, HX_WRITTEN_NAME = 3 };
enum { HX_RANGE_NONE = 0, HX_RANGE_FIRST = 1, HX_RANGE_LAST = 2 }; /* the two ends are two figures in a row */

typedef struct hx_figure {
  hx_span span;
  int32_t kind;
  int32_t writing;
  int32_t range;
  int32_t reserved; /* 0 */
  hx_text value;    /* canonical: "250000", "0.5", "2014-03-11", "--03-11", "15:30", "2/3" */
  hx_text unit;     /* "USD", "EUR", … of a currency, "session" of an ordinal, "decade" of a year, "kilo" before
                       kilograms and the like, "either" of an English 03/11/2014; else empty */
} hx_figure;

typedef struct hx_figures_1 { /* [any] */
  void (*figures)(hx_text text, hx_text language, void* self, bool (*each)(void* self, const hx_figure* figure));
} hx_figures_1;

#ifdef __cplusplus
}
#endif
#endif
