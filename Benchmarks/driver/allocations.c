// Counts what a process allocates: loaded before the C library, whose own functions then do the work.
//
// With ALLOCATIONS_COUNT=FILE it writes the number of calls to FILE at the end; with ALLOCATIONS_STACKS=FILE
// also where they came from, one line a call stack: how often, and the return addresses, innermost first, as
// offsets in the main program (0 for other libraries').

#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <link.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// glibc's own names, so that looking them up needs no allocation.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

enum { depth = 24, places = 1 << 14 };

typedef struct {
  uint64_t hash, count;
  void *frames[depth];
  int length;
} call_stack;

static atomic_ulong calls;
static call_stack *stacks;
static atomic_flag lock = ATOMIC_FLAG_INIT;
static __thread int busy;

static void note(void) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  if (!stacks || busy) return;
  busy = 1;
  void *frames[depth + 2];
  int length = backtrace(frames, depth + 2) - 2;
  if (length < 0) length = 0;
  uint64_t hash = 1469598103934665603u;
  for (int i = 0; i < length; i++) hash = (hash ^ (uintptr_t)frames[i + 2]) * 1099511628211u;
  while (atomic_flag_test_and_set(&lock)) {}
  for (int probe = 0; probe < places; probe++) {
    call_stack *stack = &stacks[(hash + probe) % places];
    if (stack->count && stack->hash != hash) continue;
    if (!stack->count) {
      stack->hash = hash;
      stack->length = length;
      memcpy(stack->frames, frames + 2, sizeof(void *) * length);
    }
    stack->count++;
    break;
  }
  atomic_flag_clear(&lock);
  busy = 0;
}

void *malloc(size_t size) { note(); return __libc_malloc(size); }
void *calloc(size_t count, size_t size) { note(); return __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { note(); return __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) { note(); return __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { note(); return __libc_memalign(alignment, size); }
int posix_memalign(void **result, size_t alignment, size_t size) {
  note();
  *result = __libc_memalign(alignment, size);
  return *result ? 0 : 12;
}

static uintptr_t program_base;

static int first_object(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size, (void)unused;
  program_base = info->dlpi_addr;
  return 1;
}

__attribute__((constructor)) static void start(void) {
  dl_iterate_phdr(first_object, NULL);
  if (!getenv("ALLOCATIONS_STACKS")) return;
  void *frame[1];
  backtrace(frame, 1);  // loads what it needs before it is counted
  stacks = __libc_calloc(places, sizeof(call_stack));
}

__attribute__((destructor)) static void end(void) {
  unsigned long count = calls;
  busy = 1;
  const char *path = getenv("ALLOCATIONS_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) {
    fprintf(file, "%lu\n", count);
    fclose(file);
  }
  path = getenv("ALLOCATIONS_STACKS");
  file = stacks && path ? fopen(path, "w") : NULL;
  if (!file) return;
  for (int i = 0; i < places; i++) {
    if (!stacks[i].count) continue;
    fprintf(file, "%lu", (unsigned long)stacks[i].count);
    for (int k = 0; k < stacks[i].length; k++) {
      Dl_info info;
      int own = dladdr(stacks[i].frames[k], &info) && (uintptr_t)info.dli_fbase == program_base;
      fprintf(file, " %lx", own ? (uintptr_t)stacks[i].frames[k] - program_base : 0ul);
    }
    fprintf(file, "\n");
  }
  fclose(file);
}
