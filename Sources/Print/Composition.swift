/// A sheet, set at one scale and dealt out to pages.
///
/// It can be handed to another thread: once set, nothing in it is changed any more.
struct Composition: @unchecked Sendable {
    let pages: [Page]
    /// The foot of each page.
    let feet: [[Line]]
    /// What the lines' fonts are cut from.
    let fonts: [OpaquePointer: FontSource]

    init(_ sheet: Sheet, bodySize: Double, locale: Locale, code: Grid?, on press: Press) throws(PrintError) {
        let context = try press.context(for: locale)
        let scale = Scale(bodySize: bodySize)
        let typesetter = Typesetter(paper: sheet.paper, scale: scale, family: locale.family, context: context)
        let room = sheet.paper.textHeight
        var rows = [typesetter.header(of: sheet, code: code)]
        rows += sheet.sections.flatMap { typesetter.rows(of: $0) }
        let footer = typesetter.footer(of: sheet)
        // A footer that would leave no page to the text goes to its end instead.
        let footerFits = footer.bottom < room / 4
        if !footerFits { rows += sheet.footer.flatMap { typesetter.rows(of: .paragraph(heading: "", $0)) } }
        let foot = footerFits ? footer : []
        let furniture = max(foot.bottom, scale.footer.pitch) + mm(5)
        let pages = Pagination(rows, height: room - furniture, continuation: typesetter.continuation(of: sheet)).pages
        self.pages = pages
        feet = pages.indices.map { foot + typesetter.pageNumber($0 + 1, of: pages.count) }
        fonts = press.fonts(of: pages.flatMap { $0.rows.flatMap(\.row.lines) } + feet.flatMap(\.self))
    }

    var lines: [Line] { pages.flatMap { $0.rows.flatMap(\.row.lines) } + feet.flatMap(\.self) }

    /// Whether it can only be drawn on the press: Pango draws a part of it.
    var needsPress: Bool { lines.contains(where: \.needsPress) }

    /// The sheet on as few pages as the smallest type makes of it, and on those in the largest type that keeps to them.
    static func readable(
        _ sheet: Sheet, locale: Locale, code: Grid?, on press: Press
    ) throws(PrintError) -> Composition {
        func set(_ bodySize: Double) throws(PrintError) -> Composition {
            try Composition(sheet, bodySize: bodySize, locale: locale, code: code, on: press)
        }
        let sizes = sheet.paper.bodySizes
        let first = try set(sizes[0])
        guard first.pages.count > 1, let last = sizes.last else { return first }
        let smallest = try set(last)
        guard first.pages.count > smallest.pages.count else { return first }
        for size in sizes.dropFirst().dropLast() {
            let between = try set(size)
            if between.pages.count == smallest.pages.count { return between }
        }
        return smallest
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

    /// "2 / 3", at the right of the foot.
    fileprivate func pageNumber(_ number: Int, of count: Int) -> [Line] {
        lines("\(number) / \(count)", scale.footer, x: width - mm(16), width: mm(16), side: .trailing)
    }
}
