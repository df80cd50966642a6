import DoorbellRules
import HTTPTypes

/// The description that programs read (OpenAPI 3.1), made from the route table.
public enum OpenAPI {
    static let route = Route(.get, "/openapi.json", .everybody, "This description") { _ in .json(document) }

    public static var document: JSON {
        .object([
            "openapi": .string("3.1.0"),
            "info": .object(["title": .string("Doorbell"), "version": .string(Version.text)]),
            "paths": .object(paths), "components": components,
        ])
    }

    private static var paths: [JSON.Member] {
        var order: [String] = []
        var groups: [String: [Route]] = [:]
        for route in Route.all {
            if groups[route.path] == nil { order.append(route.path) }
            groups[route.path, default: []].append(route)
        }
        return order.map { path in
            JSON.Member(
                path, .object((groups[path] ?? []).map { JSON.Member($0.method.rawValue.lowercased(), operation($0)) }))
        }
    }

    private static func operation(_ route: Route) -> JSON {
        let isAPI = route.manner == .api
        let parameters = route.parameters.map { name in
            JSON.object([
                "name": .string(name), "in": .string("path"), "required": .bool(true),
                "schema": .object(["type": .string("string")]),
            ])
        }
        let questions = route.query.fields.map { field in
            JSON.object([
                "name": .string(field.name), "in": .string("query"), "required": .bool(field.isRequired),
                "schema": field.kind.json,
            ])
        }
        let isSaid = route.doors.contains { Speech.all[$0]?.household.isEmpty == false }
        let body = route.body.map { own in
            let schema = isSaid ? own.adding(CourtesyWish.reason, .text(limit: 500)) : own
            return JSON.object([
                "required": .bool(true),
                "content": .object(["application/json": .object(["schema": schema.json])]),
            ])
        }
        let isOpen = route.access == .everybody || route.access == .linkHolder
        return .object([
            "summary": .string(route.summary), "parameters": .array(parameters + questions),
            "requestBody": body, "responses": responses(route),
            "security": isOpen ? .array([]) : .array([.object([isAPI ? "token" : "session": .array([])])]),
            "x-roles": roles(route.access),
        ])
    }

    private static func responses(_ route: Route) -> JSON {
        let type = route.manner == .api ? "application/json" : "text/html"
        let good = JSON.object([
            "description": .string("Done"), "content": .object([type: .object(["schema": .object([])])]),
        ])
        let bad = JSON.object([
            "description": .string("What can be done now"),
            "content": .object([
                "application/problem+json": .object([
                    "schema": .object(["$ref": .string("#/components/schemas/Problem")])
                ])
            ]),
        ])
        let codes = route.method == .post ? ["200", "201", "303"] : ["200", "303", "304"]
        let refusals = ["400", "401", "403", "404", "409", "412", "413", "422", "429", "503"]
        return .object(codes.map { JSON.Member($0, good) } + refusals.map { JSON.Member($0, bad) })
    }

    private static func roles(_ access: Access) -> JSON? {
        guard case .roles(let roles) = access else { return nil }
        return .texts(roles.map(\.rawValue).sorted())
    }

    private static var components: JSON {
        .object([
            "securitySchemes": .object([
                "token": .object(["type": .string("http"), "scheme": .string("bearer")]),
                "session": .object([
                    "type": .string("apiKey"), "in": .string("cookie"), "name": .string(Cookies.session),
                ]),
            ]),
            "schemas": .object([
                "Problem": Schema(
                    isClosed: false,
                    [
                        "type": .text(limit: 200), "title": .text(limit: 200), "status": .whole,
                        "code": .text(limit: 100),
                        "detail": .text(limit: 1_000), "gate": .text(limit: 8), "place": .text(limit: 200),
                    ], required: ["title", "status", "code", "detail"]
                ).json
            ]),
        ])
    }
}

/// Which Doorbell this is.
public enum Version {
    public static let text = "0.1.0"
}
