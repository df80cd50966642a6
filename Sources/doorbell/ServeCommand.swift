import ArgumentParser
import DoorbellService
import Foundation
import Logging

/// Serves the house until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serves the house on the network.")

    @OptionGroup var place: DataOptions
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port; 0 takes a free one.") var port = 8080
    @Option(help: "A certificate chain in PEM, for HTTPS.") var tlsCertificate: String?
    @Option(help: "The certificate's private key in PEM.") var tlsKey: String?
    @Option(help: "The folder of the technician's app; Phone in this folder without it, where there is one.") var phone:
        String?
    @Option(help: "The address people use, for links and QR codes; http://localhost:PORT without it.") var address:
        String?

    func validate() throws {
        if (tlsCertificate == nil) != (tlsKey == nil) {
            throw ValidationError("--tls-certificate and --tls-key go together; give both or neither.")
        }
        if !(0...65_535 ~= port) { throw ValidationError("--port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let scheme = tlsCertificate == nil ? "http" : "https"
        try await place.withHouse(isServer: true, address: address ?? "\(scheme)://localhost:\(port)") { house in
            var house = house
            house.phone = try app(house.log)
            try await Recount(house).mendIfDue()
            let listening = Server.Place(host: host, port: port, certificate: tlsCertificate, key: tlsKey)
            try await Server(house).run(at: listening) { port in
                // Written through at once: whoever started us waits for this line.
                FileHandle.standardOutput.write(Data("Doorbell answers at \(scheme)://localhost:\(port)\n".utf8))
            }
        }
    }

    /// The app's folder, with the rule book from the build beside it where it brings none of its own.
    private func app(_ log: Logger) throws -> PhoneApp {
        guard let folder = phone ?? (FileManager.default.fileExists(atPath: "Phone/index.html") ? "Phone" : nil) else {
            return .none
        }
        let app = try PhoneApp(folder: folder)
        if !app.hasRules { log.warning("the phone app in \(folder) has no rules.wasm; make builds it") }
        return app
    }
}
