import Glibc
import StageKit

/// The ends of what joins this program with one that it starts: its standard input, output and errors.
struct ProcessEnds {
    /// Those that stay here.
    let ours: [Int32]
    /// Those that the other gets, as its descriptors 0, 1 and 2.
    let theirs: [Int32]

    /// Makes them, or throws a ``Failure`` with code `start` when this program has too many files open.
    init() throws {
        var made: [[Int32]] = []
        for number in 0..<3 {
            var ends: [Int32] = [-1, -1]
            // A socket, not a pipe: writing to a program that has ended is an error then and no signal.
            let status =
                number == 0 ? socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) : pipe(&ends)
            guard status == 0 else {
                let reason = String(cString: strerror(errno))
                ProcessEnds.close(made.joined())
                throw Failure("start", "a program could not be joined: \(reason)")
            }
            made.append(ends)
        }
        for end in made.joined() { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ours = [made[0][0], made[1][0], made[2][0]]
        theirs = [made[0][1], made[1][1], made[2][1]]
    }

    /// Closes descriptors.
    static func close(_ ends: some Sequence<Int32>) { for end in ends { _ = Glibc.close(end) } }
}
