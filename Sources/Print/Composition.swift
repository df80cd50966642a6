/// A sheet, set at one scale and dealt out to pages.
struct Composition {
    let pages: [Page]
    let footer: [Line]
    private let typesetter: Typesetter

    init(_ sheet: Sheet, bodySize: Double, locale: Locale, code: Grid?, context: OpaquePointer) {
        let scale = Scale(bodySize: bodySize)
        let typesetter = Typesetter(paper: sheet.paper, scale: scale, family: locale.family, context: context)
        let room = sheet.paper.textHeight
        var rows = [typesetter.header(of: sheet, code: code)]
        rows += sheet.sections.flatMap { typesetter.rows(of: $0) }
        let footer = typesetter.footer(of: sheet)
        // A footer that would leave no page to the text goes to its end instead.
        let footerFits = footer.bottom < room / 4
        if !footerFits { rows += sheet.footer.flatMap { typesetter.rows(of: .paragraph(heading: "", $0)) } }
        self.footer = footerFits ? footer : []
        self.typesetter = typesetter
        let furniture = max(self.footer.bottom, scale.footer.pitch) + mm(5)
        pages = Pagination(rows, height: room - furniture, continuation: typesetter.continuation(of: sheet)).pages
    }

    /// The sheet on as few pages as the smallest type makes of it, and on those in the largest type that keeps to them.
    static func readable(
        _ sheet: Sheet, locale: Locale, code: Grid?, context: OpaquePointer
    ) -> Composition {
        func set(_ bodySize: Double) -> Composition {
            Composition(sheet, bodySize: bodySize, locale: locale, code: code, context: context)
        }
        let sizes = sheet.paper.bodySizes
        let first = set(sizes[0])
        guard first.pages.count > 1, let smallest = sizes.last.map(set) else { return first }
        guard first.pages.count > smallest.pages.count else { return first }
        for size in sizes.dropFirst().dropLast() {
            let between = set(size)
            if between.pages.count == smallest.pages.count { return between }
        }
        return smallest
    }

    /// "2 / 3", at the right of the foot.
    func pageNumber(_ number: Int) -> [Line] {
        typesetter.lines(
            "\(number) / \(pages.count)", typesetter.scale.footer, x: typesetter.width - mm(16), width: mm(16),
            side: .trailing)
    }
}

extension Typesetter {
    /// The lines at the foot of every page, left of the page number.
    fileprivate func footer(of sheet: Sheet) -> [Line] {
        var lines: [Line] = []
        for text in sheet.footer {
            lines += self.lines(text, scale.footer, top: lines.bottom, width: width - mm(20))
        }
        return lines
    }
}
