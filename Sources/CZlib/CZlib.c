#include "CZlib.h"

int czlib_begin_gzip(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);  // the largest window; + 16 means a gzip header and trailer
}
