// Philox4x64-10, a counter-based generator, as a gsl_rng_type.
//
// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11
// (2011), doi:10.1145/2063384.2063405.
//
// A block of four 64-bit numbers is a pure function of a key and a counter, so a stream has an address rather
// than a history: any draw of any stream can be had at once, in any order, on any thread. The addresses:
//
//     key      seed, trial                          a trial's streams
//     counter  block, visit, item, source           one stream's draws 4·block + 0, 1, 2, 3
//
// Example:
//
//     gsl_rng *rng = gsl_rng_alloc(philox4x64_type());
//     philox_set_key(rng, seed, trial);
//     philox_seek(rng, visit, item, source);
//     double u = gsl_rng_uniform(rng);              // in [0, 1)
//
// Numbers are unsigned 64-bit, 0 to UINT64_MAX. A double is (x >> 11) * 2^-53. gsl_rng_set(rng, seed) gives
// the key (seed, 0) and the counter zero. The state is a plain struct, so gsl_rng_clone and gsl_rng_memcpy
// work, and clones draw alike.

#ifndef CPHILOX_PHILOX_H
#define CPHILOX_PHILOX_H

#ifndef HAVE_INLINE
#define HAVE_INLINE
#endif

#include <gsl/gsl_rng.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The state behind a gsl_rng of this type. It is open only so that seeking is inlined.
typedef struct {
  uint64_t counter[4];  ///< of the next block: block, visit, item, source
  uint64_t key[2];      ///< seed, trial
  uint64_t block[4];    ///< the block being drawn from
  uint64_t drawn;       ///< numbers drawn from `block`; 4 when the next draw must compute a block
} philox_state;

/// The generator type, for gsl_rng_alloc.
const gsl_rng_type *philox4x64_type(void);

/// The four numbers at one counter under one key.
void philox4x64_block(const uint64_t counter[4], const uint64_t key[2], uint64_t out[4]);

/// Moves to the first draw of the stream (visit, item, source) under the present key. Costs a few stores; the
/// block is computed by the first draw.
///
/// `rng` must be of philox4x64_type().
static inline void philox_seek(gsl_rng *rng, uint64_t visit, uint64_t item, uint64_t source) {
  philox_state *state = (philox_state *)rng->state;
  state->counter[0] = 0;
  state->counter[1] = visit;
  state->counter[2] = item;
  state->counter[3] = source;
  state->drawn = 4;
}

/// Chooses the streams of one trial and moves to the first draw of stream (0, 0, 0).
///
/// `rng` must be of philox4x64_type().
static inline void philox_set_key(gsl_rng *rng, uint64_t seed, uint64_t trial) {
  philox_state *state = (philox_state *)rng->state;
  state->key[0] = seed;
  state->key[1] = trial;
  philox_seek(rng, 0, 0, 0);
}

#ifdef __cplusplus
}
#endif

#endif
