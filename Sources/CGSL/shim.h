// The GNU Scientific Library (2.7 or later) as this package sees it. Every quirk of GSL's C stands here:
//
// - HAVE_INLINE must come before the headers, or each draw is one more call into the library.
// - GSL's default error handler aborts the process. Whoever calls a function that can fail first calls
//   gsl_set_error_handler_off() once; the function then returns NaN or an error code.
// - GSL's generator types (gsl_rng_mt19937 ...) are mutable globals, which Swift 6 rightly refuses. One that
//   is wanted is to be returned from a `static inline` function here.

#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#ifndef HAVE_INLINE
#define HAVE_INLINE
#endif

#include <gsl/gsl_cblas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_multiroots.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_rstat.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

// A mutable global, too.
static inline const gsl_multiroot_fsolver_type *jk_hybrid_root_finder(void) {
  return gsl_multiroot_fsolver_hybrids;
}

#endif
