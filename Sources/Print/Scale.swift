/// The type sizes of one document, all drawn from the size of its running text. Nothing is set under 8 points.
struct Scale {
    /// In points.
    let bodySize: Double

    var title: Style { Style(size: bodySize * 1.9, isBold: true) }
    var subtitle: Style { Style(size: bodySize, ink: .quiet) }
    var number: Style { Style(size: bodySize, isBold: true, ink: .jade) }
    var heading: Style { Style(size: bodySize * 1.15, isBold: true, ink: .jade) }
    var alarm: Style { Style(size: bodySize * 1.6, isBold: true, ink: .alarm) }
    var body: Style { Style(size: bodySize) }
    var label: Style { Style(size: bodySize, ink: .quiet) }
    var strong: Style { Style(size: bodySize * 1.3, isBold: true) }
    var total: Style { Style(size: bodySize, isBold: true) }
    var note: Style { Style(size: max(8, bodySize - 1.5), ink: .quiet) }
    var columnTitle: Style { Style(size: max(8, bodySize - 1.5), isBold: true, ink: .jade) }
    var footer: Style { Style(size: 8, ink: .quiet) }

    /// Over and under the text of a row; together with the pitch it fills two modules of the grid at the usual sizes.
    var padding: Double { bodySize * 0.25 }
}
