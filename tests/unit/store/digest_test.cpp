#include "core/store/digest.hpp"

#include <doctest/doctest.h>

#include "tests/contract/store_samples.hpp"

using namespace hexaglot;

TEST_CASE("the digest is SHA-256 (FIPS 180-4, examples)") {
  CHECK(store::sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(store::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("text that moves from one field to the next changes a document's digest") {
  auto a = test::plain_document("S", {"en", "ar"}, {{"ab", "مرحبا"}});
  auto b = a;
  a.symbol = "SX";
  a.title = "Y";
  b.symbol = "S";
  b.title = "XY";
  CHECK(store::content_digest(a) != store::content_digest(b));
  CHECK(store::content_digest(a) == store::content_digest(a));
}
