#pragma once
#include <stddef.h>

/// A file of the folder above, as it stands there.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} CourtesyFile;

/// The files in the order in which they are read; NULL after the last one.
const CourtesyFile *courtesyFile(size_t number);
