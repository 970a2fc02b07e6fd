// PCRE2 for bytes: the code unit width has to be chosen before its header is read.
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
