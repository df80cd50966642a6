extension Database {
    /// Takes the schema forward, one transaction a step.
    func migrate(_ steps: [Migration]) async throws {
        precondition(Set(steps.map(\.name)).count == steps.count, "two migrations share a name")
        if !driver.isGuest { try await makeMigrationTable() }
        let applied = try await read { try Self.applied($0) }
        try Self.refuse(applied, unlessKnownTo: steps)
        let names = Set(applied.map(\.name))
        let pending = steps.filter { !names.contains($0.name) }
        if driver.isGuest, let first = pending.first {
            throw StorageError.folderInUse(
                "The server that works in this folder has an older schema (no \(first.name)). Restart it first.")
        }
        if let first = pending.first, !applied.isEmpty {
            try await blocking { [driver] in try driver.keepCopy(before: first.name) }
        }
        for step in pending { try await run(step) }
    }

    private func makeMigrationTable() async throws {
        do {
            try await write { _ = try $0.run(Migration.table) }
        } catch is StorageError {
            // PostgreSQL says in several ways that another server made it at the same moment; now it is there.
            try await write { _ = try $0.run(Migration.table) }
        }
    }

    private func run(_ step: Migration) async throws {
        let lock = driver.migrationLock
        try await write { connection in
            if let lock { try connection.run(lock) }
            if try Self.applied(connection).contains(step) { return }  // another server was faster
            for statement in step.statements { try connection.run(SQL(stringLiteral: statement)) }
            try connection.run(step.remember)
        }
    }

    private static func applied(_ connection: any Connection) throws -> [Migration] {
        try connection.run(Migration.applied).map(Migration.init(row:))
    }

    private static func refuse(_ applied: [Migration], unlessKnownTo steps: [Migration]) throws {
        let known = Dictionary(uniqueKeysWithValues: steps.map { ($0.name, $0) })
        for step in applied {
            guard let ours = known[step.name] else {
                throw StorageError.newerSchema(
                    "A newer Doorbell wrote this data (it has \(step.name)). Start that version or a later one.")
            }
            if ours.text != step.text {
                throw StorageError.changedMigration(
                    "The migration \(step.name) was edited after it was shipped. Restore its text and add a new one.")
            }
        }
    }
}
