import DoorbellRules
import Yams

/// Reads rule files. What it does not know is an error with its line and column; it goes on, so that all are told at once.
struct PackReader {
    var file: PackFile
    var troubles: [PackTrouble] = []

    private static let packKeys = [
        "pack", "overlay", "lists", "commitment", "polite", "others", "selves", "tails", "proposals", "rules",
    ]
    /// A rule file is written by people; a larger one is something else.
    static let limit = 4_000_000

    static func read(_ yaml: String, name: String) throws(PackTroubles) -> PackFile {
        var reader = PackReader(file: PackFile(name: name))
        reader.read(yaml)
        if !reader.troubles.isEmpty { throw PackTroubles(all: reader.troubles) }
        return reader.file
    }

    private init(file: PackFile) { self.file = file }

    private mutating func read(_ yaml: String) {
        guard yaml.utf8.count <= PackReader.limit else { return tell(nil, "the file is larger than 4 MB") }
        if let trouble = TooDeep.trouble(in: yaml, name: file.name) { return troubles.append(trouble) }
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return tell(nil, "the file is empty") }
            readPack(root)
        } catch let error as YamlError {
            troubles.append(PackTrouble(file: file.name, error))
        } catch {
            tell(nil, "this is no YAML: \(error)")
        }
    }

    private mutating func readPack(_ root: Node) {
        let fields = mapping(root, PackReader.packKeys)
        if let overlay = fields["overlay"] {
            file.isOverlay = true
            file.pack.name = text(overlay) ?? ""
        } else if let name = fields["pack"] {
            file.pack.name = text(name) ?? ""
        } else {
            tell(root, "a file begins with `pack: NAME`, or with `overlay: NAME` where it changes others")
        }
        if let lists = fields["lists"] {
            for (key, value) in pairs(lists) { file.pack.lists[key] = texts(value, "lists", -1) }
        }
        file.pack.commitment = texts(fields["commitment"], "commitment", -1)
        file.pack.polite = texts(fields["polite"], "polite", -1)
        file.pack.others = texts(fields["others"], "others", -1)
        file.pack.selves = texts(fields["selves"], "selves", -1)
        file.pack.tails = texts(fields["tails"], "tails", -1)
        if let proposals = fields["proposals"] {
            for (key, value) in pairs(proposals) {
                guard let category = CourtesyCategory(rawValue: key) else {
                    tell(value, "there is no category \(key); there are \(PackReader.names(CourtesyCategory.self))")
                    continue
                }
                file.pack.proposals[category] = suggestions(value)
            }
        }
        for rule in sequence(fields["rules"]) { readRule(rule) }
    }
}
