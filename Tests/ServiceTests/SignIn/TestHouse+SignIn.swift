import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage

@testable import DoorbellService

extension TestHouse {
    static let password = "a long password"

    /// Adds somebody who knows their password, which is slow on purpose, and has read the rules of conduct.
    func newcomer(_ login: String = "newcomer") async throws {
        let staff = try await StaffRegister(house).add(
            .init(name: "陳大文", login: login, password: Self.password, language: .english, roles: [.dispatcher]),
            at: east.id)
        try await house.database.write { [east] connection in
            _ = try connection.run(
                """
                INSERT INTO conduct_acknowledgement (estate, staff, edition, at)
                VALUES (\(east.id), \(staff), \(ConductRule.edition), 1)
                """)
        }
    }

    func signIn(_ login: String = "newcomer", _ password: String = password) async throws -> TestResponse {
        let password = password.replacing(" ", with: "+")
        return try await send("name=\(login)&password=\(password)", to: "/sign-in", as: .nobody)
    }

    /// What a browser gets with this session.
    func board(session: String) async throws -> HTTPResponse.Status {
        try await call(.get, "/board", as: .nobody, headers: [.cookie: "\(Cookies.session)=\(session)"]).status
    }
}

extension TestResponse {
    /// The session's secret in the cookie that was set.
    var session: String {
        get throws {
            let prefix = "\(Cookies.session)="
            guard let cookie = headers[.setCookie], cookie.hasPrefix(prefix) else {
                throw Missing(name: prefix, in: text)
            }
            return String(cookie.dropFirst(prefix.count).prefix { $0 != ";" })
        }
    }
}
