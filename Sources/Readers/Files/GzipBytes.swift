import CZlib

/// Inflates gzip as it comes, member after member.
///
/// What could be inflated before the data ended or broke is given; then `failure` says why there is no more.
final class GzipBytes: ByteSource {
    private let compressed: any ByteSource
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var betweenMembers = false
    private var finished = false
    private(set) var failure: SourceFailure?

    init(_ compressed: any ByteSource) {
        self.compressed = compressed
        input = .allocate(byteCount: 1 << 18, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = czlib_begin_gzip(stream)
        precondition(status == Z_OK, "zlib has no memory")
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: buffer.count)
        let room = Int(stream.pointee.avail_out)
        while !finished, Int(stream.pointee.avail_out) == room {
            if stream.pointee.avail_in == 0, !refill() { break }
            if betweenMembers, !beginNextMember() { continue }
            step()
        }
        return room - Int(stream.pointee.avail_out)
    }

    private func refill() -> Bool {
        let got = compressed.read(into: input)
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(got)
        guard got == 0 else { return true }
        finished = true
        let cut = SourceFailure(
            code: .gzipCutShort,
            reason: "the gzip data is cut short; what came before was read"
        )
        failure = compressed.failure ?? (betweenMembers ? nil : cut)
        return false
    }

    private func step() {
        switch inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: betweenMembers = true
        default:
            let detail = stream.pointee.msg.map { ": \(String(cString: $0))" } ?? ""
            stop("the gzip data is damaged\(detail); what came before was read")
        }
    }

    /// Skips the zeros that pad an archive; false when there is no member to begin (yet).
    private func beginNextMember() -> Bool {
        while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
            stream.pointee.next_in += 1
            stream.pointee.avail_in -= 1
        }
        guard stream.pointee.avail_in > 0 else { return false }
        guard stream.pointee.next_in.pointee == 0x1F else {
            stop("there is something else after the gzip data; it was not read")
            return false
        }
        inflateReset(stream)
        betweenMembers = false
        return true
    }

    private func stop(_ reason: String) {
        failure = SourceFailure(code: .gzipDamaged, reason: reason)
        finished = true
    }
}
