import ArgumentParser
@main struct M: AsyncParsableCommand { func run() async throws { print("x") } }
