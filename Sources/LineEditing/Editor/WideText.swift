/// Text as libedit's wide functions have it: a Unicode scalar an element, ended by 0.
enum WideText {
    static func wide(_ text: String) -> [wchar] { text.unicodeScalars.map { wchar($0.value) } + [0] }

    static func string(_ start: UnsafePointer<wchar>, count: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for index in 0..<count {
            scalars.append(Unicode.Scalar(UInt32(bitPattern: start[index])) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    /// C's `wchar_t`.
    typealias wchar = Int32
}
