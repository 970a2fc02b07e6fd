// getopt_long, whose answers lie in variables of the C library that Swift may not read.
#pragma once
#include <getopt.h>

// A step of getopt_long.
typedef struct {
    int code;           // what getopt_long returned
    int next;           // optind: the word that comes next
    int refused;        // optopt: what could not be taken; 0 for a long name that is not there
    const char *value;  // optarg, or NULL
} cgetopt_step;

// Begins with a list of words: call it once before the first step.
void cgetopt_begin(void);

// Takes a step, which moves operands behind the options; nothing is written anywhere.
cgetopt_step cgetopt_next(int count, char **words, const char *letters, const struct option *names);
