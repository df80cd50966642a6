extension Typesetter {
    /// Signatures in boxes, two in a row, or one over the full width.
    func rows(of signatures: [Signature]) -> [Row] {
        stride(from: 0, to: signatures.count, by: 2).map { index in
            let pair = Array(signatures[index..<min(index + 2, signatures.count)])
            let boxWidth = signatures.count == 1 ? width : (width - mm(4)) / 2
            var row = Row(height: 0)
            for (place, signature) in pair.enumerated() {
                add(signature, to: &row, x: Double(place) * (boxWidth + mm(4)), width: boxWidth)
            }
            row.height =
                (max(row.lines.bottom, row.shapes.map(\.box.bottom).max() ?? 0) + scale.padding)
                .roundedUpToGrid
            return row
        }
    }

    private func add(_ signature: Signature, to row: inout Row, x: Double, width: Double) {
        let label = lines(signature.label, scale.label, x: x, top: scale.padding, width: width)
        let top = (max(scale.padding, label.bottom) + mm(0.5)).roundedUpToGrid
        let box = Box(x: x, top: top, width: width, height: mm(22))
        row.shapes.append(Shape(.frame(.edge, radius: mm(2)), box))
        let line = Box(x: x + mm(4), top: box.bottom - mm(4), width: width - mm(8), height: 0)
        row.shapes.append(Shape(.rule(.line, thickness: 0.8, dashed: true), line))
        if let drawing = signature.drawing {
            let ground = Box(x: x + mm(4), top: top + mm(2), width: width - mm(8), height: mm(17))
            row.shapes.append(Shape(.strokes(drawing), ground))
        }
        row.lines += label
        var bottom = box.bottom + mm(1)
        for text in signature.caption {
            let caption = lines(text, scale.note, x: x, top: bottom, width: width)
            row.lines += caption
            bottom = max(bottom, caption.bottom)
        }
    }
}
