import DoorbellRules
import HTTPTypes
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL

/// The house on the network: until it is asked to stop, and then until the last answer is given.
public struct Server: Sendable {
    public struct Place: Sendable {
        public let host: String
        public let port: Int
        public let certificate: String?
        public let key: String?

        public init(host: String, port: Int, certificate: String? = nil, key: String? = nil) {
            self.host = host
            self.port = port
            self.certificate = certificate
            self.key = key
        }
    }

    let house: House

    public init(_ house: House) { self.house = house }

    /// Serves until SIGTERM or SIGINT.
    ///
    /// - Parameter ready: Told the port once it listens; useful where port 0 asked for a free one.
    public func run(at place: Place, ready: @escaping @Sendable (Int) async -> Void) async throws {
        let configuration = ApplicationConfiguration(
            address: .hostname(place.host, port: place.port), serverName: "Doorbell")
        let onRunning: @Sendable (any Channel) async -> Void = { channel in
            await ready(channel.localAddress?.port ?? place.port)
        }
        if let certificate = place.certificate, let key = place.key {
            let tls = try Server.tls(certificate, key)
            try await Application(
                responder: responder, server: try .tls(.onLoops, tlsConfiguration: tls), configuration: configuration,
                services: Chore.all(of: house), onServerRunning: onRunning, logger: house.log
            ).runService()
        } else {
            try await Application(
                responder: responder, server: .onLoops, configuration: configuration,
                services: Chore.all(of: house), onServerRunning: onRunning, logger: house.log
            ).runService()
        }
    }

    private static func tls(_ certificate: String, _ key: String) throws -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
            return .makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        } catch {
            throw Problem.unreadableCertificate(certificate, key, cause: error)
        }
    }

    /// What answers: every declared route, and a decent 404 for everything else.
    var responder: some HTTPResponder<WireContext> {
        let doorway = Doorway(house: house)
        let routes = doorway.router(Route.all).buildResponder()
        return CallbackResponder { (request: Request, context: WireContext) in
            // Whoever only looks whether something is there asks with HEAD: the answer to GET, without its body.
            let asked = request.method == .head ? request.asking(.get) : request
            var response = try await routes.respond(to: asked, context: context)
            // The router's own 404 has none of our headers and no words.
            if response.headers[.xContentTypeOptions] == nil { response = doorway.notFound(asked) }
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}

extension Problem {
    fileprivate static func unreadableCertificate(_ certificate: String, _ key: String, cause: any Error) -> Problem {
        Problem(
            .internalServerError, "certificate",
            Words(
                "讀不到憑證 \(certificate) 或金鑰 \(key)，請檢查檔案名稱、權限和 PEM 格式。",
                "读不到证书 \(certificate) 或密钥 \(key)，请检查文件名、权限和 PEM 格式。",
                "The certificate \(certificate) or the key \(key) cannot be read; please check their names, your rights and that both are PEM."
            ), cause: "\(cause)")
    }
}

extension Request {
    fileprivate func asking(_ method: HTTPRequest.Method) -> Request {
        var head = head
        head.method = method
        return Request(head: head, body: body)
    }
}
