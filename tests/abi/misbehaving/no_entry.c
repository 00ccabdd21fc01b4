/* A library that is no plugin. */
__attribute__((visibility("default"))) int hx_plugin_entrance(void);
int hx_plugin_entrance(void) { return 1; }
