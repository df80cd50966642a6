import ArgumentParser
import DoorbellService
import HTTPTypes

/// Lists every address of the house with who may call it.
struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Lists every route and who may call it.")

    func run() {
        for route in Route.all {
            print("\(route.method.rawValue)\t\(route.path)\t\(route.access.name)\t\(route.summary)")
        }
    }
}
