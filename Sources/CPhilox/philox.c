#include "philox.h"

#include <limits.h>

_Static_assert(ULONG_MAX == UINT64_MAX, "gsl_rng_get returns unsigned long, which must hold 64 bits");

enum { rounds = 10 };

// The multipliers and the Weyl increments of the key, as in the paper and its Random123 library.
static const uint64_t multiplier0 = 0xD2E7470EE14C6C93, multiplier1 = 0xCA5A826395121157;
static const uint64_t weyl0 = 0x9E3779B97F4A7C15, weyl1 = 0xBB67AE8584CAA73B;

static inline void compute_block(const uint64_t counter[4], const uint64_t key[2], uint64_t out[4]) {
  uint64_t x0 = counter[0], x1 = counter[1], x2 = counter[2], x3 = counter[3];
  uint64_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < rounds; round++) {
    unsigned __int128 product0 = (unsigned __int128)multiplier0 * x0;
    unsigned __int128 product1 = (unsigned __int128)multiplier1 * x2;
    x0 = (uint64_t)(product1 >> 64) ^ x1 ^ k0;
    x1 = (uint64_t)product1;
    x2 = (uint64_t)(product0 >> 64) ^ x3 ^ k1;
    x3 = (uint64_t)product0;
    k0 += weyl0;
    k1 += weyl1;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

// Adds one to the counter, a 256-bit number with its lowest word first.
static inline void increment(uint64_t counter[4]) {
  for (int word = 0; word < 4 && ++counter[word] == 0; word++) {}
}

static inline uint64_t next(philox_state *state) {
  if (state->drawn == 4) {
    compute_block(state->counter, state->key, state->block);
    increment(state->counter);
    state->drawn = 0;
  }
  return state->block[state->drawn++];
}

static void set(void *state, unsigned long seed) {
  *(philox_state *)state = (philox_state){.key = {seed, 0}, .drawn = 4};
}

static unsigned long get(void *state) { return next(state); }

static double get_double(void *state) { return (double)(next(state) >> 11) * 0x1p-53; }

static const gsl_rng_type type = {
  .name = "philox4x64-10",
  .max = UINT64_MAX,
  .min = 0,
  .size = sizeof(philox_state),
  .set = set,
  .get = get,
  .get_double = get_double,
};

const gsl_rng_type *philox4x64_type(void) { return &type; }

void philox4x64_block(const uint64_t counter[4], const uint64_t key[2], uint64_t out[4]) {
  compute_block(counter, key, out);
}
