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
    /// Edges as an open table: a node's number times the width plus the column, and the node it leads to.
    private var keys: [UInt32] = []
    private var targets: [Int32] = []
    private var mask = 0
    private var fails: [Int32] = [0]
    /// The nearest shorter node with hits of its own, or 0.
    private var shorter: [Int32] = [0]
    private var firstHit: [Int32] = []
    private var hits: [Hit] = []
    private var roots: [Int32] = []

    init(_ words: [(word: [UInt16], pattern: Int)]) {
        for (word, _) in words {
            for unit in word where columns[Int(unit)] == 0 {
                columns[Int(unit)] = UInt16(width)
                width += 1
            }
        }
        var edges: [[(column: Int, node: Int)]] = [[]]
        var ends: [[Hit]] = [[]]
        var children: [UInt64: Int] = [:]
        for (word, pattern) in words where !word.isEmpty {
            var node = 0
            for unit in word {
                let column = Int(columns[Int(unit)])
                let key = UInt64(node) << 16 | UInt64(column)
                if let next = children[key] {
                    node = next
                } else {
                    children[key] = edges.count
                    edges[node].append((column, edges.count))
                    node = edges.count
                    edges.append([])
                    ends.append([])
                }
            }
            ends[node].append(Hit(pattern: Int32(pattern), length: Int32(word.count)))
        }
        lay(edges)
        link(edges, ends)
        for node in ends {
            firstHit.append(Int32(hits.count))
            hits += node
        }
        firstHit.append(Int32(hits.count))
    }

    /// Calls `found` with every word of the tree in `units` and the place behind it.
    func search(_ units: [UInt16], _ found: (Hit, Int) -> Void) {
        var node = 0
        units.withUnsafeBufferPointer { units in
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
        let key = UInt32(node * width + column)
        var slot = Int(truncatingIfNeeded: (key &* 2_654_435_761) >> 8) & mask
        while targets[slot] != 0 {
            if keys[slot] == key { return Int(targets[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func lay(_ edges: [[(column: Int, node: Int)]]) {
        var size = 16
        while size < edges.count * 2 { size *= 2 }
        (mask, keys, targets) = (size - 1, Array(repeating: 0, count: size), Array(repeating: 0, count: size))
        roots = Array(repeating: 0, count: width)
        for (node, all) in edges.enumerated() {
            for edge in all {
                if node == 0 {
                    roots[edge.column] = Int32(edge.node)
                    continue
                }
                let key = UInt32(node * width + edge.column)
                var slot = Int(truncatingIfNeeded: (key &* 2_654_435_761) >> 8) & mask
                while targets[slot] != 0 { slot = (slot + 1) & mask }
                (keys[slot], targets[slot]) = (key, Int32(edge.node))
            }
        }
    }

    private mutating func link(_ edges: [[(column: Int, node: Int)]], _ ends: [[Hit]]) {
        fails = Array(repeating: 0, count: edges.count)
        shorter = fails
        var queue = edges[0].map { $0.node }
        var at = 0
        while at < queue.count {
            let node = queue[at]
            at += 1
            let fail = Int(fails[node])
            shorter[node] = ends[fail].isEmpty ? shorter[fail] : Int32(fail)
            for edge in edges[node] {
                fails[edge.node] = Int32(step(from: fail, edge.column))
                queue.append(edge.node)
            }
        }
    }
}
