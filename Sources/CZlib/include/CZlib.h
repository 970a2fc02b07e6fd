// zlib's inflate, whose initialiser is a macro that Swift cannot see.
#pragma once
#include <zlib.h>

// Prepares `stream` (zeroed by the caller) for gzip members. Returns zlib's status.
int czlib_begin_gzip(z_stream *stream);
