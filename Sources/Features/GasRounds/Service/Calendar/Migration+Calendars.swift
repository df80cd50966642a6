import Storage

extension Migration {
    /// Ways to what one calendar shows, however long the estate's history is.
    static let calendars: [Migration] = [
        Migration(
            name: "calendars-1",
            statements: [
                "CREATE INDEX visit_technician ON visit (estate, technician, ended_at)",
                "CREATE INDEX home_check_home ON home_check (estate, home, changed_at)",
            ])
    ]
}
