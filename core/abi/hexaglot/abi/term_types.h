#ifndef HEXAGLOT_ABI_TERM_TYPES_H
#define HEXAGLOT_ABI_TERM_TYPES_H
/* hexaglot.term-types/1 (from the host): what kind of name a term is, TBX's termType: the formal name of a country
 * beside its short one. A format tells it before it hands a concept over, a check asks for it by the concept's index.
 */
#include "host.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_TERM_TYPES_1 "hexaglot.term-types/1"

enum { HX_TERM_TYPE_NONE = 0, HX_TERM_TYPE_FULL = 1, HX_TERM_TYPE_SHORT = 2, HX_TERM_TYPE_ABBREVIATION = 3 };

typedef struct hx_term_types_1 {
  /* Of a term of the loaded termbases: the concept as in hexaglot.terms/1, the term as in its `terms`. [any] */
  int32_t (*type)(const hx_host* host, uint32_t concept_index, uint32_t term_index);
  /* From a format: of the terms of the concept that it gives to its sink next, in their order. [worker] */
  void (*tell)(const hx_host* host, const int32_t* types, size_t count);
} hx_term_types_1;

#ifdef __cplusplus
}
#endif
#endif
