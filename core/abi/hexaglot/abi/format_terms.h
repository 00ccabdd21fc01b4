#ifndef HEXAGLOT_ABI_FORMAT_TERMS_H
#define HEXAGLOT_ABI_FORMAT_TERMS_H
/* hexaglot.format-terms/1: an extension of hx_format (its get_extension) for formats that write termbases too. One call
 * per object, instead of a reading one. */
#include "format.h"
#include "term_types.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_FORMAT_TERMS_1 "hexaglot.format-terms/1"

typedef struct hx_term_source {
  void* self;
  /* The next concept, and the types (HX_TERM_TYPE_…) of its terms; both live until the next call. false at the end. */
  bool (*next)(void* self, hx_concept* out, const int32_t** types);
  /* From the start again: a table must know its languages before its first row. */
  void (*rewind)(void* self);
} hx_term_source;

typedef struct hx_format_terms_1 {
  const char* forms; /* what it writes, by short names with spaces between: "csv tsv" */
  hx_status (*write_terms)(hx_format* f, hx_text form, const hx_term_source* terms, const hx_byte_sink* out,
                           const hx_error_sink* errors); /* [worker] */
} hx_format_terms_1;

#ifdef __cplusplus
}
#endif
#endif
