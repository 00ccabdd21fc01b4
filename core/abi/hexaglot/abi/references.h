#ifndef HEXAGLOT_ABI_REFERENCES_H
#define HEXAGLOT_ABI_REFERENCES_H
/* hexaglot.references/1 (from the host): what a text refers to by an exact sign: document symbols, resolutions, sales
 * and job numbers, treaty series, addresses, acronyms; with the faults in them. Plain symbols are in text.h. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_REFERENCES_1 "hexaglot.references/1"

enum {
  HX_REFERENCE_DOCUMENT = 0,   /* E/CN.7/2014/L.15 */
  HX_REFERENCE_RESOLUTION = 1, /* 64/182, 217 A, 1325 (2000) */
  HX_REFERENCE_SALES = 2,      /* E.13.XI.6 */
  HX_REFERENCE_JOB = 3,        /* V.13-84742 */
  HX_REFERENCE_VOLUME = 4,     /* vol. 1582, No. 27627 */
  HX_REFERENCE_ADDRESS = 5,    /* of the web or of mail */
  HX_REFERENCE_ACRONYM = 6     /* in Latin capitals */
};
enum {
  HX_FLAW_NONE = 0,
  HX_FLAW_SPACE = 1,      /* a space inside */
  HX_FLAW_DOUBLED = 2,    /* a doubled slash or point */
  HX_FLAW_LETTER = 3,     /* a letter for a digit */
  HX_FLAW_LOOK_ALIKE = 4, /* a Cyrillic letter that looks like the Latin one */
  HX_FLAW_SCHEME = 5      /* http:/www.example.org */
};

typedef struct hx_reference {
  hx_span span;
  int32_t kind;
  int32_t flaw;
  hx_text value;  /* comparable across versions, of a faulty one as it was meant */
  hx_text meant;  /* what should stand in the span; size 0 without a flaw */
  bool localized; /* an address with a language in it: the rest of it may differ by design */
} hx_reference;

typedef struct hx_references_1 {
  /* In order, not overlapping; false from `each` ends the call. */
  void (*references)(hx_text text, void* self, bool (*each)(void* self, const hx_reference* reference)); /* [any] */
} hx_references_1;

#ifdef __cplusplus
}
#endif
#endif
