#ifndef HEXAGLOT_ABI_DOCUMENT_H
#define HEXAGLOT_ABI_DOCUMENT_H
/* hexaglot.document/1: a read-only view of a document in its versions with the rows that hold them together.
 * Checks and writers get it. It does not change during a call; every pointer in it lives until that call returns. */
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { HX_HEADING = 0, HX_PARAGRAPH = 1, HX_ITEM = 2, HX_FRONT = 3, HX_NOTE = 4 }; /* block kinds */

enum { HX_ITALIC = 0, HX_BOLD = 1, HX_CODE = 2, HX_LINK = 3, HX_NOTE_MARK = 4, HX_PLACEHOLDER = 5 }; /* mark kinds */

enum { HX_INFO = 0, HX_WARNING = 1, HX_ERROR = 2 }; /* severities */

typedef struct hx_mark {
  int32_t kind;
  hx_span span;  /* bytes of the block's text; zero width for note marks and placeholders */
  hx_text value; /* note mark: "14"; link: its target; placeholder: what stood there */
} hx_mark;

typedef struct hx_label {
  hx_text printed; /* "(a)", "11.", with its punctuation; size 0 = the block has no label */
  hx_text system;  /* "arabic", "roman-lower", "abjad", … */
  int32_t value;
  int32_t level;
  const int32_t* parts; /* of a dotted label */
  uint32_t part_count;
  bool bis;
} hx_label;

typedef struct hx_block {
  int32_t kind;
  int32_t level; /* of a heading 1…6, of an item 1… */
  hx_label label;
  hx_text text;
  const hx_mark* marks;
  size_t mark_count;
  uint32_t line_from, line_to; /* of the source file, from 1; 0 = unknown */
} hx_block;

typedef struct hx_segment {
  uint32_t block;
  hx_span span; /* bytes of the block's text */
} hx_segment;

typedef struct hx_row {
  double confidence; /* 0…1 */
  bool confirmed;
  bool doubtful;
} hx_row;

typedef struct hx_place {
  uint32_t version;
  uint32_t block;
  hx_span span; /* 0 0 = the block as a whole */
} hx_place;

typedef struct hx_value {
  uint32_t version;
  hx_text value;
} hx_value;

typedef struct hx_fix {
  hx_place place;
  hx_text replacement;
  hx_text description;
} hx_fix;

typedef struct hx_finding {
  hx_text id;    /* "numbering.duplicate": one of the ids that the check declares */
  hx_text check; /* set by the host; a check leaves it empty */
  int32_t severity;
  uint32_t row, last_row;   /* first and last row concerned, or HX_NONE */
  const uint32_t* versions; /* the outliers; at least one */
  size_t version_count;
  const hx_place* places;
  size_t place_count;
  const hx_value* values; /* what each version compared shows */
  size_t value_count;
  hx_text message;
  const hx_fix* fix; /* or NULL */
} hx_finding;

typedef struct hx_document hx_document;
struct hx_document {
  void* self;
  hx_text symbol;
  hx_text title;
  uint32_t version_count;
  uint32_t row_count;
  uint32_t finding_count;                                          /* only for writers, after checks have run */
  hx_text (*language)(const hx_document* d, uint32_t version);     /* [worker] BCP 47 */
  hx_text (*file)(const hx_document* d, uint32_t version);         /* [worker] */
  uint32_t (*block_count)(const hx_document* d, uint32_t version); /* [worker] */
  void (*block)(const hx_document* d, uint32_t version, uint32_t block, hx_block* out);       /* [worker] */
  uint32_t (*segment_count)(const hx_document* d, uint32_t version);                          /* [worker] */
  void (*segment)(const hx_document* d, uint32_t version, uint32_t segment, hx_segment* out); /* [worker] */
  void (*row)(const hx_document* d, uint32_t row, hx_row* out);                               /* [worker] */
  uint32_t (*cell)(const hx_document* d, uint32_t row, uint32_t version,
                   const uint32_t** segments);                              /* [worker] count */
  void (*finding)(const hx_document* d, uint32_t finding, hx_finding* out); /* [worker] */
};

#ifdef __cplusplus
}
#endif
#endif
