extension StageTemplates {
    /// A map in Python that needs its standard library alone.
    static let python = #"""
        """STAGE_NAME: the sentences that have many words.

        A stage for lede in one file, on the standard library alone. lede starts it, says hello, and then sends
        an article a line; offsets are characters of the article's text.
        """

        import json
        import os
        import re
        import sys

        STAGE = {
            "name": "STAGE_NAME",
            "summary": "the sentences that have many words",
            "needs": ["text", "sentences"],
            "columns": [
                {"name": "sentence", "type": "place", "meaning": "the sentence"},
                {"name": "size", "type": "integer", "meaning": "how many words it has", "unit": "words"},
            ],
            "options": [
                {"name": "least", "type": "integer", "default": 20, "least": 1, "most": 500,
                 "help": "Fewest words"},
            ],
            "examples": [{"pipeline": "articles | STAGE_NAME least=5 | take 5", "says": "the first five"}],
        }


        def rows(article, options):
            """The rows of one article: start, end, and a cell for every column."""
            for start, end in article["sentences"]:
                size = len(re.findall(r"\w+", article["text"][start:end]))
                if size >= options["least"]:
                    yield [start, end, [[start, end], size]]


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

        """#
}
