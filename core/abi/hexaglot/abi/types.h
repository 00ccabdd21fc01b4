#ifndef HEXAGLOT_ABI_TYPES_H
#define HEXAGLOT_ABI_TYPES_H
/* The plugin border, C11: what crosses it is text, spans, ids and sinks, nothing that anyone would have to free.
 * Text is UTF-8 by pointer and length, not terminated, valid UTF-8, borrowed for the call that hands it over.
 * Offsets are bytes into the stated text; spans are half-open. What is published here never changes; a new form gets a
 * new id. Functions are tagged with the threads that may call them: [main] one thread, at start and end; [worker] one
 * thread at a time per object; [any] any number of threads at once. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HX_ABI_VERSION 1u
#define HX_NONE UINT32_MAX /* no row, no block */

#if defined(__GNUC__)
#define HX_EXPORT __attribute__((visibility("default")))
#else
#define HX_EXPORT
#endif

typedef struct hx_text {
  const char* data; /* may be NULL when size is 0 */
  size_t size;      /* bytes */
} hx_text;

typedef struct hx_span {
  uint32_t begin;
  uint32_t end;
} hx_span;

typedef int32_t hx_status;
enum {
  HX_OK = 0,
  HX_STOPPED = 1,    /* a sink returned false: end quietly */
  HX_BAD_INPUT = 2,  /* the user's file; say where through the error sink */
  HX_FAILED = 3,     /* the plugin; say what through the error sink */
  HX_UNSUPPORTED = 4 /* this object does not do that */
};

/* Where a called function says what went wrong or was left out. */
typedef struct hx_error_sink {
  void* self;
  /* With a status other than HX_OK: the reason, last call wins. With HX_OK: a diagnostic, the rest was read.
   * line: of the input, from 1; 0 = unknown. */
  void (*report)(void* self, uint32_t line, hx_text message);
} hx_error_sink;

typedef struct hx_byte_source {
  void* self;
  /* Up to `capacity` bytes; 0 at the end; -1 when the input failed or the work was cancelled (then return HX_STOPPED).
   */
  int64_t (*read)(void* self, char* buffer, size_t capacity);
} hx_byte_source;

typedef struct hx_byte_sink {
  void* self;
  bool (*write)(void* self, hx_text bytes); /* false: stop */
} hx_byte_sink;

#ifdef __cplusplus
}
#endif
#endif
