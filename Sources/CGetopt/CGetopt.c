#include "CGetopt.h"

void cgetopt_begin(void) {
    optind = 0;  // GNU: forgets the list before
    opterr = 0;
}

cgetopt_step cgetopt_next(int count, char **words, const char *letters, const struct option *names) {
    int code = getopt_long(count, words, letters, names, 0);
    cgetopt_step step = {code, optind, optopt, optarg};
    return step;
}
