/// What a sheet is printed on, always upright.
public enum Paper: String, CaseIterable, Sendable {
    case a4, a5

    /// In points of 1/72 inch.
    var size: (width: Double, height: Double) {
        switch self {
        case .a4: (mm(210), mm(297))
        case .a5: (mm(148), mm(210))
        }
    }

    /// The white edge on all four sides: more than office printers need, and room for the quiet zone of a QR code.
    var margin: Double {
        switch self {
        case .a4: mm(16)
        case .a5: mm(12)
        }
    }

    /// Type sizes for running text in points, from the one we like to the smallest that may be asked of a reader.
    var bodySizes: [Double] {
        switch self {
        case .a4: [10.5, 10, 9.5, 9, 8.5, 8]
        case .a5: [9.5, 9, 8.5, 8]
        }
    }

    /// What the labels of facts get of the width.
    var labelWidth: Double {
        switch self {
        case .a4: mm(24)
        case .a5: mm(20)
        }
    }

    /// The side of a QR code that holds no more than a usual address.
    var codeSide: Double {
        switch self {
        case .a4: mm(26)
        case .a5: mm(22)
        }
    }

    /// From the top margin to where the foot of the page ends. The foot is small and may reach into the lower margin.
    var textHeight: Double { size.height - 2 * margin + mm(4) }

    var contentWidth: Double { size.width - 2 * margin }
}
