import CPCRE2
public import StageKit
import Synchronization

/// A regular expression in Perl's syntax, compiled to machine code when it is first matched.
///
/// A pattern that means the same for bytes as for characters is matched on bytes; one with a character beyond ASCII,
/// or with `.`, `\w`, `\b` and the like, goes by Unicode, so that `\w` takes `é` and `.` a whole character.
/// Without case, a byte pattern folds ASCII letters only.
public final class PCREPattern: PatternMatcher, @unchecked Sendable {
    // PCRE2 promises that a compiled pattern and a match context may be used by several threads at once, as long as
    // nobody changes them, and the machine code is made before anybody can; each match has its own match data.
    private let code: OpaquePointer
    private let limits: OpaquePointer
    private let source: String
    /// Machine code takes longer to make than a pattern to check, and most patterns are only checked.
    private let isReady = Atomic<Bool>(false)
    private let preparing = Mutex<Void>(())

    /// Steps of one search before it is given up: some milliseconds.
    public static let matchLimit: UInt32 = 1_000_000
    private static let depthLimit: UInt32 = 10_000
    private static let heapLimitInKibibytes: UInt32 = 20_000

    /// Compiles a pattern.
    ///
    /// - Throws: a `Failure` of code `bad-pattern` that tells what is wrong and at which character.
    public init(_ source: String, ignoringCase: Bool = false) throws(Failure) {
        var options = UInt32(PCRE2_NEVER_BACKSLASH_C)
        if ignoringCase { options |= UInt32(PCRE2_CASELESS) }
        if Self.needsUnicode(source) { options |= UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) }
        let bytes = Array(source.utf8)
        var number: Int32 = 0
        var offset = 0
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
            throw Self.failure(source, number, at: offset)
        }
        guard let limits = pcre2_match_context_create_8(nil) else { preconditionFailure("no memory") }
        pcre2_set_match_limit_8(limits, Self.matchLimit)
        pcre2_set_depth_limit_8(limits, Self.depthLimit)
        pcre2_set_heap_limit_8(limits, Self.heapLimitInKibibytes)
        self.code = code
        self.limits = limits
        self.source = source
    }

    /// Makes the machine code, once.
    private func prepare() {
        if isReady.load(ordering: .acquiring) { return }
        preparing.withLock { _ in
            if isReady.load(ordering: .relaxed) { return }
            pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
            isReady.store(true, ordering: .releasing)
        }
    }

    deinit {
        pcre2_code_free_8(code)
        pcre2_match_context_free_8(limits)
    }

    /// The first match at or after byte `start`, in bytes; nothing when there is none.
    ///
    /// What lies before `start` is seen by `\b` and lookbehind. The text must be well-formed UTF-8, `start` the
    /// beginning of a character.
    ///
    /// - Throws: a `Failure` of code `pattern-too-slow` when the search takes more than ``matchLimit`` steps.
    public func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int) throws(Failure) -> Range<
        Int
    >? {
        prepare()
        guard let match = pcre2_match_data_create_8(1, nil) else { preconditionFailure("no memory") }
        defer { pcre2_match_data_free_8(match) }
        let options = UInt32(PCRE2_NO_UTF_CHECK)
        var status = search(text, from: start, options, match)
        if status == PCRE2_ERROR_JIT_STACKLIMIT {
            status = search(text, from: start, options | UInt32(PCRE2_NO_JIT), match)
        }
        if status == PCRE2_ERROR_NOMATCH { return nil }
        guard status >= 0 else { throw tooSlow() }
        let ends = pcre2_get_ovector_pointer_8(match)!
        // `\K` in a lookahead can put the start behind the end.
        return min(ends[0], ends[1])..<ends[1]
    }

    /// Whether the text holds a match.
    ///
    /// - Throws: as ``firstMatch(in:from:)`` does.
    public func matches(_ text: UnsafeBufferPointer<UInt8>) throws(Failure) -> Bool {
        try firstMatch(in: text, from: 0) != nil
    }

    private func search(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ options: UInt32,
        _ match: OpaquePointer
    ) -> Int32 {
        guard let base = text.baseAddress else {
            return pcre2_match_8(code, [0], 0, 0, options, match, limits)
        }
        return pcre2_match_8(code, base, text.count, start, options, match, limits)
    }

    private func tooSlow() -> Failure {
        Failure(
            "pattern-too-slow",
            "the pattern /\(source)/ takes too many steps on a text",
            hint: "Avoid repeats within repeats, such as (a+)+, and repeats of . that can begin anywhere."
        )
    }

    private static func failure(_ source: String, _ number: Int32, at offset: Int) -> Failure {
        var buffer = [UInt8](repeating: 0, count: 256)
        pcre2_get_error_message_8(number, &buffer, buffer.count)
        let message = String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        let before = String(decoding: source.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
        return Failure(
            "bad-pattern",
            "the pattern /\(source)/ does not compile: \(message) (after character \(before))",
            hint: "A character with a meaning of its own, such as ( or *, is written \\( or \\*."
        )
    }

    /// Whether matching bytes could give something else than matching characters.
    private static func needsUnicode(_ source: String) -> Bool {
        var previous: UInt8 = 0
        for byte in source.utf8 {
            if byte >= 0x80 || byte == UInt8(ascii: ".") && previous != UInt8(ascii: "\\") { return true }
            if previous == UInt8(ascii: "["), "^:".utf8.contains(byte) { return true }
            if previous == UInt8(ascii: "("), byte == UInt8(ascii: "*") { return true }
            if previous == UInt8(ascii: "\\") {
                if "bBwWdDsSvVhHNXRpPxuo01234567".utf8.contains(byte) { return true }
                previous = 0
            } else {
                previous = byte
            }
        }
        return false
    }
}
