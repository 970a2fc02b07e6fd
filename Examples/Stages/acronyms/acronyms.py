"""acronyms: short forms that a text explains, as Harbour Pilots' Union (HPU).

A stage for lede in one file, on the standard library alone.
"""

import json
import os
import re
import sys

STAGE = {
    "name": "acronyms",
    "summary": "the short forms that a text explains",
    "synonyms": ["abbreviation", "initialism"],
    "needs": ["text"],
    "columns": [
        {"name": "acronym", "type": "place", "meaning": "the short form"},
        {"name": "long_form", "type": "place", "meaning": "what it stands for"},
    ],
    "options": [
        {"name": "least", "type": "integer", "default": 2, "least": 2, "most": 10, "help": "Fewest letters"},
    ],
    "examples": [{"pipeline": "articles | acronyms | take 5", "says": "the first five"}],
}

SHORT = re.compile(r"\(([A-Z]{2,10})\)")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
SMALL = {"and", "for", "in", "of", "on", "the", "to"}


def rows(article, options):
    """A row for every short form in brackets whose letters begin the words before it."""
    text = article["text"]
    for short in SHORT.finditer(text):
        letters = short.group(1)
        if len(letters) < options["least"]:
            continue
        words = list(WORD.finditer(text, max(0, short.start() - 200), short.start()))
        left = len(letters)
        for word in reversed(words):
            if word.group()[0] == letters[left - 1]:
                left -= 1
                if left == 0:
                    long_form = [word.start(), words[-1].end()]
                    yield [word.start(), short.end(), [[short.start(1), short.end(1)], long_form]]
                    break
            elif word.group().lower() not in SMALL:
                break


def main():
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what is printed goes to standard error, not between the answers
    options = {}
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if "hello" in message:
            answer = {"hello": {"protocol": 1, "stages": [STAGE]}}
        elif "run" in message:
            options = message["run"]["options"]
            answer = {"ready": {}}
        else:
            answer = {"article": message["article"]}
            try:
                answer["rows"] = list(rows(message, options))
            except Exception as error:
                answer["error"] = {"message": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
