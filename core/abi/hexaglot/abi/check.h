#ifndef HEXAGLOT_ABI_CHECK_H
#define HEXAGLOT_ABI_CHECK_H
/* hexaglot.check-factory/1: a check looks at a document and reports findings; it never changes anything.
 * Life of an instance: create, check (any number of times), destroy; one thread at a time, one instance per worker. */
#include "document.h"
#include "settings.h"

#ifdef __cplusplus
extern "C" {
#endif

#define HX_CHECK_FACTORY_1 "hexaglot.check-factory/1"

typedef struct hx_finding_sink {
  void* self;
  bool (*add)(void* self, const hx_finding* finding); /* false: stop */
} hx_finding_sink;

typedef struct hx_finding_kind {
  const char* id;          /* "numbering.duplicate": permanent */
  const char* description; /* one sentence, English */
} hx_finding_kind;

typedef struct hx_check_descriptor {
  const char* id;   /* "hexaglot.check.numbering" */
  const char* name; /* "Numbering" */
  const hx_finding_kind* kinds;
  uint32_t kind_count;
  const hx_setting* settings;
  uint32_t setting_count;
} hx_check_descriptor;

typedef struct hx_check hx_check;
struct hx_check {
  void* self;
  hx_status (*check)(hx_check* c, const hx_document* document, const hx_finding_sink* findings,
                     const hx_error_sink* errors);           /* [worker] */
  void (*destroy)(hx_check* c);                              /* [worker] */
  const void* (*get_extension)(hx_check* c, const char* id); /* [worker] may be NULL */
};

typedef struct hx_check_factory_1 {
  uint32_t (*count)(void);                                  /* [any] */
  const hx_check_descriptor* (*descriptor)(uint32_t index); /* [any] static */
  hx_check* (*create)(const hx_host* host, const char* id); /* [any] NULL: unknown id or failed */
} hx_check_factory_1;

#ifdef __cplusplus
}
#endif
#endif
