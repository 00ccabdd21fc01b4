/* One plugin that breaks one rule: which, the build says (MISBEHAVE). Everything else about it is in order. */
#include <hexaglot/abi/check_rows.h>
#include <hexaglot/abi/format.h>
#include <hexaglot/abi/plugin.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
  fine,
  entry_null,
  entry_abort,
  wrong_abi,
  no_id,
  other_id,
  other_version,
  no_init,
  init_false,
  init_exit,
  no_factory,
  check_factory_empty,
  factory_holes,
  count_absurd,
  descriptor_null,
  descriptor_bad_id,
  descriptor_no_kinds,
  kinds_null,
  create_null,
  check_null,
  finding_null,
  span_outside,
  span_cuts,
  undeclared,
  bad_utf8,
  null_text,
  no_outlier,
  absurd_count,
  bad_severity,
  row_outside,
  bad_status,
  stopped_unasked,
  rows_null,
  rows_begin_fails,
  rows_elsewhere,
  says_failed,
  crash,
  loop,
  format_null,
  block_bad_utf8,
  mark_outside,
  mark_kind,
  block_kind,
  lines_backwards
};

static const int what = MISBEHAVE;

static hx_text text_of(const char* s) {
  const hx_text t = {s, strlen(s)};
  return t;
}

static hx_status run_check(hx_check* c, const hx_document* d, const hx_finding_sink* findings,
                           const hx_error_sink* errors) {
  (void)c;
  if (what == crash) {
    volatile int* volatile nowhere = NULL;
    *nowhere = 1;
  }
  if (what == loop)
    for (volatile int forever = 1; forever;) continue;
  if (what == bad_status) return 77;
  if (what == stopped_unasked) return HX_STOPPED;
  if (what == says_failed) {
    errors->report(errors->self, 0, text_of("the moon is\nfull"));
    return HX_FAILED;
  }
  if (d->version_count == 0 || d->block_count(d, 0) == 0) return HX_OK;
  if (what == finding_null) return findings->add(findings->self, NULL) ? HX_OK : HX_STOPPED;

  const uint32_t outlier = 0;
  hx_block block;
  d->block(d, 0, 0, &block);
  hx_place place = {0, 0, {0, 0}};
  if (what == span_outside) place.span.end = (uint32_t)block.text.size + 1;
  if (what == span_cuts) place.span.end = 1;
  hx_finding f;
  memset(&f, 0, sizeof f);
  f.id = text_of(what == undeclared ? "test.surprise" : "test.departs");
  f.severity = what == bad_severity ? 9 : HX_WARNING;
  f.row = what == row_outside ? 1000000 : HX_NONE;
  f.last_row = HX_NONE;
  f.versions = &outlier;
  f.version_count = what == no_outlier ? 0 : 1;
  f.places = &place;
  f.place_count = what == absurd_count ? (size_t)-1 : 1;
  f.message = text_of(what == bad_utf8 ? "caf\xE9" : "it departs");
  if (what == null_text) f.message.data = NULL;
  return findings->add(findings->self, &f) ? HX_OK : HX_STOPPED;
}

static hx_status begin_rows(hx_check* c, const hx_document* d, const hx_error_sink* errors) {
  (void)c;
  (void)d;
  if (what != rows_begin_fails) return HX_OK;
  errors->report(errors->self, 0, text_of("too early"));
  return HX_FAILED;
}

static hx_status check_rows(hx_check* c, const hx_document* d, uint32_t first, uint32_t end,
                            const hx_finding_sink* findings, const hx_error_sink* errors) {
  (void)first;
  (void)end;
  return run_check(c, d, findings, errors); /* its findings are in no row */
}

static const void* get_extension(hx_check* c, const char* id) {
  static const hx_check_rows_1 rows = {begin_rows, check_rows};
  static const hx_check_rows_1 holes = {begin_rows, NULL};
  (void)c;
  if (strcmp(id, HX_CHECK_ROWS_1) != 0) return NULL;
  if (what == rows_null) return &holes;
  return what == rows_begin_fails || what == rows_elsewhere ? &rows : NULL;
}

static void destroy_check(hx_check* c) { free(c); }

static uint32_t count(void) { return what == count_absurd ? UINT32_MAX : 1; }

static const hx_check_descriptor* describe_check(uint32_t index) {
  static const hx_finding_kind kinds[] = {{"test.departs", "It departs."}};
  static const hx_check_descriptor good = {"test.check.bad", "Bad", kinds, 1, NULL, 0};
  static const hx_check_descriptor bad_id = {"Test Check", "Bad", kinds, 1, NULL, 0};
  static const hx_check_descriptor no_kinds = {"test.check.bad", "Bad", kinds, 0, NULL, 0};
  static const hx_check_descriptor null_kinds = {"test.check.bad", "Bad", NULL, 1, NULL, 0};
  if (index != 0 || what == descriptor_null) return NULL;
  if (what == descriptor_bad_id) return &bad_id;
  if (what == descriptor_no_kinds) return &no_kinds;
  return what == kinds_null ? &null_kinds : &good;
}

static hx_check* create_check(const hx_host* host, const char* id) {
  if (what == create_null) {
    host->log(host, HX_LOG_ERROR, text_of("out of patience"));
    return NULL;
  }
  if (strcmp(id, "test.check.bad") != 0) return NULL;
  hx_check* c = calloc(1, sizeof *c);
  if (c == NULL) return NULL;
  c->check = what == check_null ? NULL : run_check;
  c->destroy = destroy_check;
  c->get_extension = get_extension;
  return c;
}

static hx_status read_document(hx_format* f, const hx_input* input, const hx_block_sink* blocks,
                               const hx_error_sink* errors) {
  (void)f;
  (void)input;
  (void)errors;
  const hx_mark mark = {what == mark_kind ? 17 : HX_BOLD, {0, what == mark_outside ? 9 : 2}, {NULL, 0}};
  hx_raw_block b;
  memset(&b, 0, sizeof b);
  b.kind = what == block_kind ? -1 : HX_PARAGRAPH;
  b.text = text_of(what == block_bad_utf8 ? "\xC3(" : "text");
  b.marks = &mark;
  b.mark_count = 1;
  b.line_from = 2;
  b.line_to = what == lines_backwards ? 1 : 2;
  return blocks->block(blocks->self, &b) ? HX_OK : HX_STOPPED;
}

static void destroy_format(hx_format* f) { free(f); }

static const hx_format_descriptor* describe_format(uint32_t index) {
  static const hx_format_descriptor d = {"test.format.bad", "Bad", "bad", ".bad", HX_READS_DOCUMENT};
  return index == 0 ? &d : NULL;
}

static int32_t sniff(uint32_t index, hx_text file_name, hx_text head) {
  (void)index;
  (void)file_name;
  (void)head;
  return -5;
}

static hx_format* create_format(const hx_host* host, const char* id) {
  (void)host;
  if (strcmp(id, "test.format.bad") != 0) return NULL;
  hx_format* f = calloc(1, sizeof *f);
  if (f == NULL) return NULL;
  f->read_document = what == format_null ? NULL : read_document;
  f->destroy = destroy_format;
  return f;
}

static uint32_t zero(void) { return 0; }
static uint32_t one(void) { return 1; }

static const void* get_factory(const char* id) {
  static const hx_check_factory_1 checks = {count, describe_check, create_check};
  static const hx_check_factory_1 empty = {zero, describe_check, create_check};
  static const hx_check_factory_1 holes = {count, NULL, create_check};
  static const hx_format_factory_1 formats = {one, describe_format, sniff, create_format};
  if (what == no_factory) return NULL;
  if (strcmp(id, HX_FORMAT_FACTORY_1) == 0) return &formats;
  if (what == check_factory_empty) return &empty;
  return what == factory_holes ? &holes : &checks;
}

static bool init(const hx_host* host) {
  if (what == init_exit) _exit(0);
  if (what == init_false) host->log(host, HX_LOG_ERROR, text_of("it is Sunday"));
  return what != init_false;
}
static void deinit(void) {}

HX_PLUGIN_ENTRY {
  static hx_plugin plugin = {HX_ABI_VERSION, "test.bad", "Bad", "1.0.0", init, deinit, get_factory};
  if (what == entry_null) return NULL;
  if (what == entry_abort) abort();
  if (what == wrong_abi) plugin.abi_version = 99;
  if (what == no_id) plugin.id = NULL;
  if (what == other_id) plugin.id = "test.other";
  if (what == other_version) plugin.version = "2.0.0";
  if (what == no_init) plugin.init = NULL;
  return &plugin;
}
