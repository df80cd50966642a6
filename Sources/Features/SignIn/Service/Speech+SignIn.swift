extension Speech {
    /// Whoever signs in says a name and a password.
    static let signIn: [String: Speech] = ["sign-in": .none, "sign-out": .none, "workplace": .none]
}
