#ifndef HEXAGLOT_ABI_LANGUAGES_H
#define HEXAGLOT_ABI_LANGUAGES_H
/* hexaglot.languages/1 (from the host): in which language a piece of text is. Knows Arabic, Chinese, English, French,
 * Russian and Spanish, and is honest about the rest. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_LANGUAGES_1 "hexaglot.languages/1"

enum {
  HX_GUESS_CANNOT_TELL = 0, /* too short, no letters, between two languages: best is an inkling */
  HX_GUESS_ONE = 1,         /* best */
  HX_GUESS_OTHER = 2        /* none of the six */
};

typedef struct hx_language_guess {
  int32_t kind;
  hx_text best, runner_up; /* primary tags that live as long as the program; size 0 = none */
  double margin;           /* log odds of best against runner_up, in nats */
  uint32_t letters;        /* that were looked at; a Han character counts as three */
} hx_language_guess;

typedef struct hx_languages_1 {
  /* About 20 ns a letter; the first 4,000 letters are looked at. [any] */
  void (*guess)(hx_text text, hx_language_guess* out);
} hx_languages_1;

#ifdef __cplusplus
}
#endif
#endif
