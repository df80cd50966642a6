extension Typesetter {
    /// The first row of a sheet: who speaks, what it is and its number, the code beside them.
    func header(of sheet: Sheet, code grid: Grid?) -> Row {
        let side = grid.map(codeSide) ?? 0
        let left = grid == nil ? width : width - side - mm(8)
        var shapes = [Shape(.ground(.jade), Box(x: 0, top: 0, width: mm(12), height: mm(1)))]
        var lines = lines(sheet.subtitle, scale.subtitle, top: mm(4), width: left)
        lines += self.lines(sheet.title, scale.title, top: max(mm(4), lines.bottom), width: left)
        lines += self.lines(sheet.number, scale.number, top: max(mm(4), lines.bottom), width: left)
        if let grid {
            // The quiet zone lies in the white margin, so that the code itself keeps to the edges of the text.
            shapes.append(Shape(.code(grid), Box(x: width - side, top: 0, width: side, height: side)))
            let caption = sheet.code?.caption ?? ""
            lines += self.lines(
                caption, scale.note, x: width - side - mm(4), top: side + quietZone(of: grid), width: side + mm(4),
                side: .trailing)
        }
        let height = (max(lines.bottom, side) + scale.padding).roundedUpToGrid
        shapes.append(
            Shape(.rule(.jade, thickness: 1.2, dashed: false), Box(x: 0, top: height, width: width, height: 0)))
        return Row(lines: lines, shapes: shapes, height: height)
    }

    /// What stands at the top of every further page, so that a lost page can be brought back. One line: the whole
    /// title is on the first page.
    func continuation(of sheet: Sheet) -> Row {
        let number = lines(sheet.number, scale.note, x: width / 2, width: width / 2, side: .trailing).prefix(1)
        let title = lines(sheet.title, scale.columnTitle, width: width / 2 - mm(4)).prefix(1)
        let height = ((Array(title) + number).bottom + scale.padding).roundedUpToGrid
        let rule = Shape(.rule(.jade, thickness: 1.2, dashed: false), Box(x: 0, top: height, width: width, height: 0))
        return Row(lines: Array(title) + number, shapes: [rule], height: height)
    }

    /// Codes that hold more are printed larger, so that a module is never smaller than 0.56 mm; half the width at most.
    private func codeSide(_ grid: Grid) -> Double {
        min(max(paper.codeSide, (Double(grid.side) * mm(0.56)).roundedUpToGrid), width / 2)
    }

    private func quietZone(of grid: Grid) -> Double {
        codeSide(grid) / Double(grid.side) * Double(QR.quietZone)
    }
}
