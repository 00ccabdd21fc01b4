#ifndef HEXAGLOT_ABI_TERMS_H
#define HEXAGLOT_ABI_TERMS_H
/* Concepts and their terms. hexaglot.terms/1 (from the host): the termbases that the user loaded.
 * The same structures go the other way when a format reads a termbase. */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_TERMS_1 "hexaglot.terms/1"

enum { HX_TERM_PREFERRED = 0, HX_TERM_ADMITTED = 1, HX_TERM_DEPRECATED = 2, HX_TERM_FORBIDDEN = 3 };

typedef struct hx_term {
  hx_text language; /* BCP 47 */
  hx_text text;
  int32_t status;
  hx_text part_of_speech; /* TBX partOfSpeech, or empty */
} hx_term;

typedef struct hx_concept {
  hx_text id;
  hx_text subject;
  hx_text definition;
  const hx_term* terms;
  size_t term_count;
  uint32_t line; /* of the file it was read from; 0 = unknown */
} hx_concept;

typedef struct hx_term_sink {
  void* self;
  bool (*concept_read)(void* self, const hx_concept* c); /* false: stop */
} hx_term_sink;

typedef struct hx_terms_1 { /* both [any]; what they give lives as long as the host */
  uint32_t (*concept_count)(const hx_host* host);
  void (*get_concept)(const hx_host* host, uint32_t index, hx_concept* out);
} hx_terms_1;

#ifdef __cplusplus
}
#endif
#endif
