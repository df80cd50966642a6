import Yams

extension PackTrouble {
    init(file: String, _ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file: file, line: mark.line, column: mark.column, message: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                file: file, line: context.mark.line, column: context.mark.column,
                message: "these names stand here twice: \(duplicates)")
        case .reader(let problem, let offset, _, _):
            self.init(file: file, line: 1, column: 1, message: "\(problem) (at byte \(offset ?? 0))")
        default: self.init(file: file, line: 1, column: 1, message: "this is no YAML: \(error)")
        }
    }
}
