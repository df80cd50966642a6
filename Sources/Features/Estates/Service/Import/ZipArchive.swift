import CZip
import Glibc

/// The files in a ZIP that lies in memory, unpacked one by one up to a common limit.
///
/// It is a class because libzip's handle must be closed exactly once.
final class ZipArchive {
    private let archive: OpaquePointer
    /// Bytes that may still be unpacked. What an entry says about its own size is not believed.
    private var budget: Int

    init(_ bytes: [UInt8], budget: Int) throws(HomeImport.Refusal) {
        self.budget = budget
        guard let copy = malloc(max(bytes.count, 1)) else { throw .tooLarge(limit: Spreadsheet.Limit.megabytes) }
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            throw .damaged
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
            zip_source_free(source)  // frees the copy as well
            throw .damaged
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// The whole file of this name, or `nil` where there is none.
    func file(_ name: String) throws(HomeImport.Refusal) -> [UInt8]? {
        if zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) < 0 { return nil }
        guard let file = zip_fopen(archive, name, zip_flags_t(ZIP_FL_NOCASE)) else { throw .damaged }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Int(zip_fread(file, &piece, zip_uint64_t(piece.count)))
            if count < 0 { throw .damaged }
            if count == 0 { return bytes }
            budget -= count
            if budget < 0 { throw .tooLarge(limit: Spreadsheet.Limit.megabytes) }
            bytes.append(contentsOf: piece[..<count])
        }
    }
}
