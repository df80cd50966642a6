/// Finds all of many words in one pass over a text (Aho and Corasick's way).
struct AnchorTree: Sendable {
    /// What was found: whose word it is, and how long.
    struct Hit: Sendable {
        let pattern: Int32
        let length: Int32
    }

    /// A unit's column in the tree; 0 is a unit that no word has.
    private var columns = [UInt16](repeating: 0, count: 65_536)
    private var width = 1
    /// Edges as an open table: a node's number and a column, and the node it leads to.
    private var keys: [UInt64] = []
    private var targets: [Int32] = []
    private var mask = 0
    private var fails: [Int32] = [0]
    /// The nearest shorter node with hits of its own, or 0.
    private var shorter: [Int32] = [0]
    private var firstHit: [Int32] = []
    private var hits: [Hit] = []
    private var roots: [Int32] = []

    /// A node while the tree grows: its column, its first child, its next sister; 0 is none.
    private struct Node {
        let column: UInt16
        var child: Int32 = 0
        var next: Int32 = 0
    }

    /// - Parameter anchors: Of each pattern the numbers of the words in `words` that are looked for.
    init(_ anchors: [Range<Int>], _ words: WordRow) {
        for number in anchors.joined() {
            for at in words[number] where columns[Int(words.units[at])] == 0 {
                columns[Int(words.units[at])] = UInt16(width)
                width += 1
            }
        }
        roots = Array(repeating: 0, count: width)
        makeRoom(for: 1_024)
        var nodes = [Node(column: 0)]
        var known = [Int32](repeating: 0, count: words.count)  // the node of each word: patterns share their lists
        var ends: [(node: Int, hit: Hit)] = []
        for (index, numbers) in anchors.enumerated() {
            for number in numbers where !words[number].isEmpty {
                var node = Int(known[number])
                if node == 0 {
                    for at in words[number] {
                        node = self.node(after: node, Int(columns[Int(words.units[at])]), &nodes)
                    }
                    known[number] = Int32(node)
                }
                ends.append((node, Hit(pattern: Int32(index), length: Int32(words[number].count))))
            }
        }
        gather(ends, nodes.count)
        link(nodes)
    }

    /// The node that `column` leads to from `node` while the tree grows; a fresh one where there is none.
    private mutating func node(after node: Int, _ column: Int, _ nodes: inout [Node]) -> Int {
        let known = node == 0 ? Int(roots[column]) : edge(node, column) ?? 0
        if known != 0 { return known }
        let fresh = nodes.count
        nodes.append(Node(column: UInt16(column), next: nodes[node].child))
        nodes[node].child = Int32(fresh)
        if node == 0 {
            roots[column] = Int32(fresh)
        } else {
            if fresh * 2 > keys.count { makeRoom(for: fresh * 2) }
            insert(key(node, column), Int32(fresh))
        }
        return fresh
    }

    /// Calls `found` with every word of the tree in `units` and the place behind it.
    func search(_ units: UnsafeBufferPointer<UInt16>, _ found: (Hit, Int) -> Void) {
        var node = 0
        for at in 0..<units.count {
            let column = Int(columns[Int(units[at])])
            node = column == 0 ? 0 : step(from: node, column)
            var ending = firstHit[node] < firstHit[node + 1] ? node : Int(shorter[node])
            while ending != 0 {
                for hit in firstHit[ending]..<firstHit[ending + 1] { found(hits[Int(hit)], at + 1) }
                ending = Int(shorter[ending])
            }
        }
    }

    private func step(from start: Int, _ column: Int) -> Int {
        var node = start
        while node != 0 {
            if let next = edge(node, column) { return next }
            node = Int(fails[node])
        }
        return Int(roots[column])
    }

    private func edge(_ node: Int, _ column: Int) -> Int? {
        let key = key(node, column)
        var slot = slot(of: key)
        while targets[slot] != 0 {
            if keys[slot] == key { return Int(targets[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// A larger table of edges, with those that it has.
    private mutating func makeRoom(for edges: Int) {
        var size = 16
        while size < edges { size *= 2 }
        let (oldKeys, oldTargets) = (keys, targets)
        (mask, keys, targets) = (size - 1, Array(repeating: 0, count: size), Array(repeating: 0, count: size))
        for (key, target) in zip(oldKeys, oldTargets) where target != 0 { insert(key, target) }
    }

    private func key(_ node: Int, _ column: Int) -> UInt64 { UInt64(node) << 16 | UInt64(column) }

    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    private mutating func insert(_ key: UInt64, _ target: Int32) {
        var slot = slot(of: key)
        while targets[slot] != 0 { slot = (slot + 1) & mask }
        (keys[slot], targets[slot]) = (key, target)
    }

    /// Puts the hits of each node beside each other, in the order of the words.
    private mutating func gather(_ ends: [(node: Int, hit: Hit)], _ count: Int) {
        firstHit = Array(repeating: 0, count: count + 1)
        for end in ends { firstHit[end.node + 1] += 1 }
        for node in 0..<count { firstHit[node + 1] += firstHit[node] }
        hits = Array(repeating: Hit(pattern: 0, length: 0), count: ends.count)
        var free = firstHit
        for end in ends {
            hits[Int(free[end.node])] = end.hit
            free[end.node] += 1
        }
    }

    private mutating func link(_ nodes: [Node]) {
        fails = Array(repeating: 0, count: nodes.count)
        shorter = fails
        var queue = [0]
        queue.reserveCapacity(nodes.count)
        var at = 0
        while at < queue.count {
            let node = queue[at]
            at += 1
            let fail = Int(fails[node])
            shorter[node] = firstHit[fail] < firstHit[fail + 1] ? Int32(fail) : shorter[fail]
            var child = Int(nodes[node].child)
            while child != 0 {
                fails[child] = node == 0 ? 0 : Int32(step(from: fail, Int(nodes[child].column)))
                queue.append(child)
                child = Int(nodes[child].next)
            }
        }
    }
}
