import Synchronization

/// The keys that one thread has emitted, each for a value of 1, and that are still to be counted, parted by their
/// hashes.
///
/// To count a partition's keys all at once, while its table stays in the core's own cache, is several times as
/// fast as to count them as they come. Where articles and clusters are counted a mark stands before the keys of each
/// article: the greatest number, or the one before it where a cluster begins too.
final class FoldScatter<Key: FoldInteger> {
    /// The mark of an article; keys are less than both marks.
    static var articleMark: Key { .max }
    /// The mark of an article with which a cluster begins.
    static var clusterMark: Key { .max - 1 }

    private static var blockKeys: Int { 2048 }
    private static var blockBytes: Int { blockKeys * MemoryLayout<Key>.size }
    private static var slabBlocks: Int { 256 }

    /// Where the next key of each partition goes.
    private let heads: UnsafeMutablePointer<UnsafeMutablePointer<Key>>
    /// The article and cluster of each partition's last mark.
    private let marked: UnsafeMutablePointer<(article: UInt32, cluster: UInt32)>
    /// The blocks of each partition; partitions are drained by several threads at once.
    private let blocks: UnsafeMutablePointer<[UnsafeMutablePointer<Key>]>
    /// Held while blocks of a drained partition are given back.
    private let givingBack = Mutex(())
    private var free: [UnsafeMutablePointer<Key>] = []
    private var slabs: [UnsafeMutableRawPointer] = []
    private let hasMarks: Bool
    private var article: UInt32 = .max
    private var cluster: UInt32 = .max
    private var isMarked = true
    /// How many marks were put before keys, in all partitions.
    private(set) var markCount = 0
    /// Bytes of keys that wait.
    private(set) var byteCount = 0

    /// No keys; with marks where articles or clusters are counted.
    init(hasMarks: Bool) {
        self.hasMarks = hasMarks
        let count = FoldPartitions<Key>.partitionCount
        heads = .allocate(capacity: count)
        marked = .allocate(capacity: count)
        marked.initialize(repeating: (.max, .max), count: count)
        blocks = .allocate(capacity: count)
        blocks.initialize(repeating: [], count: count)
        for number in 0..<count { heads[number] = newBlock(number) }
    }

    deinit {
        heads.deallocate()
        marked.deallocate()
        blocks.deinitialize(count: FoldPartitions<Key>.partitionCount)
        blocks.deallocate()
        release()
    }

    /// Gives all memory back; nothing may be added afterwards.
    func release() {
        for slab in slabs { FoldMemory.free(slab, Self.slabBlocks * Self.blockBytes) }
        slabs = []
    }

    /// Tells where the keys that follow come from.
    func begin(article: UInt32, cluster: UInt32) {
        guard hasMarks else { return }
        self.article = article
        self.cluster = cluster
        isMarked = false
    }

    /// Adds keys.
    @inline(__always)
    func add(_ keys: UnsafeBufferPointer<Key>) {
        if !isMarked { mark(keys) }
        let heads = heads
        let mask = UInt(Self.blockBytes - 1)
        for key in keys {
            let number = Int(truncatingIfNeeded: key.foldHash >> 56)
            let head = heads[number]
            head.pointee = key
            heads[number] = head + 1
            if UInt(bitPattern: head + 1) & mask == 0 { heads[number] = newBlock(number) }
        }
    }

    /// Puts the mark of the article before keys: at once in all partitions, or where there are few keys only in
    /// theirs.
    private func mark(_ keys: UnsafeBufferPointer<Key>) {
        if keys.count >= FoldPartitions<Key>.partitionCount {
            for number in 0..<FoldPartitions<Key>.partitionCount { mark(number) }
            isMarked = true
        } else {
            for key in keys { mark(Int(truncatingIfNeeded: key.foldHash >> 56)) }
        }
    }

    private func mark(_ number: Int) {
        if marked[number].article == article { return }
        let head = heads[number]
        head.pointee = marked[number].cluster == cluster ? Self.articleMark : Self.clusterMark
        marked[number] = (article, cluster)
        markCount &+= 1
        heads[number] =
            UInt(bitPattern: head + 1) & UInt(Self.blockBytes - 1) == 0 ? newBlock(number) : head + 1
    }

    /// How many keys of a partition wait, marks included.
    func count(_ number: Int) -> Int {
        (blocks[number].count - 1) * Self.blockKeys + (heads[number] - blocks[number].last!)
    }

    /// Hands each block of a partition's keys to `body` and forgets them.
    ///
    /// Several threads may drain, each another partition, when no key is added any more.
    func drain(_ number: Int, _ body: (UnsafePointer<Key>, Int) -> Void) {
        let last = blocks[number].count - 1
        for (index, block) in blocks[number].enumerated() {
            body(block, index < last ? Self.blockKeys : heads[number] - block)
        }
        givingBack.withLock { _ in
            free += blocks[number].dropFirst()
            byteCount -= last * Self.blockBytes
        }
        blocks[number].removeLast(last)
        heads[number] = blocks[number][0]
        marked[number] = (.max, .max)
    }

    /// A block that begins at a multiple of its size, so that a head tells when it is full.
    private func newBlock(_ number: Int) -> UnsafeMutablePointer<Key> {
        if free.isEmpty {
            let slab = FoldMemory.allocate(Self.slabBlocks * Self.blockBytes)
            slabs.append(slab)
            for index in (0..<Self.slabBlocks).reversed() {
                let block = slab + index * Self.blockBytes
                free.append(block.bindMemory(to: Key.self, capacity: Self.blockKeys))
            }
        }
        let block = free.removeLast()
        blocks[number].append(block)
        byteCount += Self.blockBytes
        return block
    }
}
