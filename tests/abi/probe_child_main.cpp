// The program that probe() starts in the tests: nothing but the child.
#include "core/plugin/probe.hpp"

int main(int argc, char** argv) { return argc == 2 ? hexaglot::plugin::probe_child(argv[1]) : 2; }
