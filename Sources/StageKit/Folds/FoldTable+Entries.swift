import Glibc

extension FoldTable {
    func entry(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys8.base[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys8.append(key)
        return insert(slot)
    }

    func entry(_ key: UInt128) -> Int {
        var slot = Int(truncatingIfNeeded: FoldTable.mix(key)) & mask
        while slots[slot] != .max {
            if keys16.base[Int(slots[slot])] == key { return known(Int(slots[slot])) }
            slot = (slot + 1) & mask
        }
        keys16.append(key)
        return insert(slot)
    }

    func entry(_ key: FoldKey) -> Int {
        key.bytes.withUnsafeBufferPointer { bytes in
            var slot = Int(truncatingIfNeeded: FoldTable.mix(bytes)) & mask
            while slots[slot] != .max {
                let entry = Int(slots[slot])
                let known = keyBytes(entry)
                if known.count == bytes.count,
                    bytes.isEmpty || memcmp(known.baseAddress!, bytes.baseAddress!, bytes.count) == 0
                {
                    return self.known(entry)
                }
                slot = (slot + 1) & mask
            }
            keyBytes.append(bytes)
            keyEnds.append(keyBytes.count)
            return insert(slot)
        }
    }

    func keyBytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        let start = entry == 0 ? 0 : keyEnds.base[entry - 1]
        return UnsafeBufferPointer(start: keyBytes.base + start, count: keyEnds.base[entry] - start)
    }

    /// A new entry, its fields such that combining leaves the first value as it is.
    private func insert(_ slot: Int) -> Int {
        let entry = count
        slots[slot] = UInt32(entry)
        count += 1
        for combine in combines {
            values.append(combine == .sum ? 0 : combine == .minimum ? Int.max : Int.min)
        }
        if articlesField != nil {
            values.append(1)
            articleStamps.append(article)
        }
        if clustersField != nil {
            values.append(1)
            clusterStamps.append(cluster)
        }
        if count * 2 > slots.count { grow() }
        return entry
    }

    @inline(__always)
    private func known(_ entry: Int) -> Int {
        if let field = articlesField, articleStamps.base[entry] != article {
            articleStamps.base[entry] = article
            values.base[entry * stride + field] += 1
        }
        if let field = clustersField, clusterStamps.base[entry] != cluster {
            clusterStamps.base[entry] = cluster
            values.base[entry * stride + field] += 1
        }
        return entry
    }

    private func grow() {
        let larger = FoldTable.emptySlots(slots.count * 2)
        slots.deallocate()
        slots = larger
        mask = larger.count - 1
        for entry in 0..<count {
            var slot = Int(truncatingIfNeeded: hash(entry)) & mask
            while larger[slot] != .max { slot = (slot + 1) & mask }
            larger[slot] = UInt32(entry)
        }
    }

    private func hash(_ entry: Int) -> UInt64 {
        switch layout.keyWidth {
        case .eight: FoldTable.mix(keys8.base[entry])
        case .sixteen: FoldTable.mix(keys16.base[entry])
        case .bytes: FoldTable.mix(keyBytes(entry))
        }
    }
}
