#pragma once

/// Marks what the shared library offers; everything else is hidden (-fvisibility=hidden).
#define TOOLKIT_EXPORT __attribute__((visibility("default")))
