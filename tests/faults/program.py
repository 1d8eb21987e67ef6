"""How thoroughly the program is tried, and what its build allows."""

import functools
import pathlib

import toolkit

thorough = False  # set by `run`
failing_allocator = None  # set by `run`

# strace stands between the program and the sanitizer's search for leaks, which cannot work then.
UNDER_STRACE = {"ASAN_OPTIONS": "detect_leaks=0"}


@functools.cache
def is_sanitized():
    """Sanitizers bring an allocator of their own, and need more memory than any limit leaves."""
    program = pathlib.Path(toolkit.program).read_bytes()
    return any(name in program for name in (b"__asan_init", b"__tsan_init", b"__msan_init"))
