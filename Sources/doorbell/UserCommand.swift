import ArgumentParser
import DoorbellRules
import DoorbellService

/// People of the staff: who there is, somebody new, a new password.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Adds and lists people of the staff, and ends their access.",
        subcommands: [List.self, Add.self, Post.self, Password.self, Leave.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists who can sign in.")
        @OptionGroup var place: DataOptions

        func run() async throws {
            for one in try await place.withHouse({ try await StaffRegister($0).list() }) {
                print("\(one.login)\t\(one.role)\t\(one.estate)\t\(one.name)")
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds somebody; the password is read from standard input.")
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id.") var estate: String
        @Option(help: "The sign-in name.") var user: String
        @Option(help: "The name as colleagues know it.") var name: String
        @Option(
            help: "technician, dispatcher, property-assistant, supervisor, manager or administrator; may be repeated.")
        var role: [String]
        @Option(help: "A skill of a technician: plumbing, electrical, gas …; may be repeated.") var skill: [String] = []
        @Option(help: "zh-Hant, zh-Hans or en.") var language = "zh-Hant"

        func run() async throws {
            let roles = try choices(role, "role") as Set<StaffRole>
            if roles.isEmpty { throw Complaint("Say at least one --role.") }
            let skills = try choices(skill, "skill") as Set<Skill>
            let languages = try choices([language], "language") as Set<Language>
            guard let password = readLine() else { throw Complaint("Write the password to standard input.") }
            let newcomer = StaffRegister.Newcomer(
                name: name, login: user, password: password, language: languages.first ?? .traditionalChinese,
                roles: roles,
                skills: skills)
            try await place.withHouse { _ = try await StaffRegister($0).add(newcomer, at: ID(estate)) }
            print("\(user) can sign in now.")
        }
    }

    struct Post: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives somebody another role, also at another estate of the same organisation.")
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id.") var estate: String
        @Option(help: "The sign-in name.") var user: String
        @Option(help: "The role there; may be repeated.") var role: [String]

        func run() async throws {
            let roles = try choices(role, "role") as Set<StaffRole>
            try await place.withHouse { try await StaffRegister($0).post(user, at: ID(estate), as: roles) }
            print("\(user) is posted there now.")
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets a new password, read from standard input; every session of theirs ends.")
        @OptionGroup var place: DataOptions
        @Option(help: "The sign-in name.") var user: String

        func run() async throws {
            guard let password = readLine() else { throw Complaint("Write the password to standard input.") }
            try await place.withHouse { try await StaffRegister($0).setPassword(of: user, to: password) }
            print("The password of \(user) is changed.")
        }
    }

    struct Leave: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends somebody's access for good; what they did stays on record.")
        @OptionGroup var place: DataOptions
        @Option(help: "The sign-in name.") var user: String
        @Option(help: "Who keeps their promises and answers what they were asked first: a sign-in name.")
        var passTo: String?

        func run() async throws {
            let passed = try await place.withHouse { try await StaffRegister($0).leave(user, passingTo: passTo) }
            print("\(user) cannot sign in any more; sessions and tokens are ended.")
            if passed > 0, let passTo { print("\(passed) matters are \(passTo)'s to look after now.") }
        }
    }
}

/// What was written on the command line, as choices of one kind.
///
/// - Throws: A `Complaint` that lists the choices.
func choices<C: CaseIterable & RawRepresentable<String> & Hashable>(
    _ texts: [String], _ kind: String
) throws -> Set<C> {
    Set(
        try texts.map { text in
            guard let choice = C(rawValue: text) else {
                let all = C.allCases.map(\.rawValue).joined(separator: ", ")
                throw Complaint("There is no \(kind) \(text); use \(all).")
            }
            return choice
        })
}
