/// A stage as a program, for tests that change it.
enum OddStage {
    /// Its source; it gives one row an article, the first three characters with that size.
    static func program(size: Int) -> String {
        """
        import json, sys
        STAGE = {"name": "odd", "summary": "marks", "needs": ["text"],
                 "columns": [{"name": "size", "type": "integer", "meaning": "a number"}]}
        for line in sys.stdin:
            m = json.loads(line)
            if "hello" in m: a = {"hello": {"protocol": 1, "stages": [STAGE]}}
            elif "run" in m: a = {"ready": {}}
            else: a = {"article": m["article"], "rows": [[0, 3, [\(size)]]]}
            print(json.dumps(a), flush=True)

        """
    }
}
