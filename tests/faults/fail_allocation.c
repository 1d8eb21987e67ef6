/* Stands before the C library's allocation, by LD_PRELOAD, and lets one request fail.
 *
 * The program is loaded once. Where `main` would begin, this reads lines `NUMBER MODE` from
 * descriptor FAIL_ORDERS, and runs the program in a child for each: the request of that number,
 * counted from 1 since `main` began, gets no memory; in mode `f` all after it get none either.
 * Number 0 lets none fail. Each is answered on descriptor FAIL_ANSWERS by a line `STATUS COUNT`:
 * what waitpid() gave, and how many requests there were until `main` returned or the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* block, size_t size);
void* __libc_memalign(size_t alignment, size_t size);

typedef int Main(int argc, char** argv, char** environment);

static Main* real_main;
static long* count; /* shared with the parent; none before `main`, where all is to succeed */
static long number;
static int and_all_after;

static int fails(void) {
  if (count == NULL) return 0;
  ++*count;
  if (number == 0 || *count < number || (*count > number && !and_all_after)) return 0;
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }

void* calloc(size_t members, size_t size) { return fails() ? NULL : __libc_calloc(members, size); }

void* realloc(void* block, size_t size) { return fails() ? NULL : __libc_realloc(block, size); }

void* aligned_alloc(size_t alignment, size_t size) {
  return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void** block, size_t alignment, size_t size) {
  void* const got = aligned_alloc(alignment, size);
  if (got == NULL) return ENOMEM;
  *block = got;
  return 0;
}

static int run_in_child(int argc, char** argv, char** environment, long* shared) {
  *shared = 0;
  count = shared;
  const int result = real_main(argc, argv, environment);
  count = NULL;
  return result;
}

static int descriptor_named(const char* name) {
  const char* const value = getenv(name);
  return value == NULL ? -1 : atoi(value);
}

static int main_for_each_order(int argc, char** argv, char** environment) {
  const int wanted = descriptor_named("FAIL_ORDERS");
  const int answered = descriptor_named("FAIL_ANSWERS");
  long* const shared =
      mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (wanted < 0 || answered < 0 || shared == MAP_FAILED) abort();
  /* Whoever asks waits for the answer, so that one line is read at a time. */
  char line[64] = {0};
  while (read(wanted, line, sizeof line - 1) > 0) {
    char mode = 0;
    if (sscanf(line, "%ld %c", &number, &mode) != 2) abort();
    and_all_after = mode == 'f';
    const pid_t child = fork();
    if (child == 0) {
      close(wanted);
      close(answered);
      return run_in_child(argc, argv, environment, shared);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) abort();
    dprintf(answered, "%d %ld\n", status, *shared);
  }
  _exit(0);
}

int __libc_start_main(Main* program, int argc, char** argv, void (*init)(void), void (*fini)(void),
                      void (*linker_fini)(void), void* stack_end) {
  int (*const start)(Main*, int, char**, void (*)(void), void (*)(void), void (*)(void), void*) =
      (int (*)(Main*, int, char**, void (*)(void), void (*)(void), void (*)(void), void*))dlsym(
          RTLD_NEXT, "__libc_start_main");
  real_main = program;
  return start(main_for_each_order, argc, argv, init, fini, linker_fini, stack_end);
}
