enum SSignIn {}
