import HTTPTypes

extension HTTPFields {
    /// Whether `If-None-Match` names this version, alone or among others: then it is known already (RFC 9110, 13.1.2).
    func alreadyHave(_ etag: String) -> Bool {
        tags(.ifNoneMatch).contains { $0 == "*" || $0 == etag || $0 == "W/\(etag)" }
    }

    /// Whether `If-Match` allows a change of this version: a missing header does, and `*` means any version that is there.
    ///
    /// A weak tag never does: it says "much the same", and a change wants "this and no other" (RFC 9110, 13.1.1).
    func mayChange(_ etag: String) -> Bool {
        self[.ifMatch] == nil || tags(.ifMatch).contains { $0 == "*" || $0 == etag }
    }

    private func tags(_ name: HTTPField.Name) -> [Substring] {
        (self[name] ?? "").split(separator: ",").map { tag in
            tag.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
        }
    }
}
