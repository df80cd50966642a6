import DoorbellRules
import HTML
import HTTPTypes

/// What goes back: a status, headers and bytes, or a stream of live news.
public struct Answer: Sendable {
    public var status: HTTPResponse.Status
    public var headers: HTTPFields
    public var body: [UInt8]
    /// News as server-sent events; the body is empty then.
    var news: AsyncStream<String>?

    public init(_ status: HTTPResponse.Status, _ type: String, _ body: [UInt8]) {
        self.status = status
        self.body = body
        headers = [.contentType: type]
    }

    public static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, "text/html; charset=utf-8", html.bytes)
    }

    public static func json(_ json: JSON, status: HTTPResponse.Status = .ok) -> Answer {
        var bytes: [UInt8] = []
        json.write(to: &bytes)
        return Answer(status, "application/json", bytes)
    }

    /// One page of a list for programs: so many of `lines`, and as `next` the last of them where there are more.
    static func list<Line>(_ lines: [Line], limit: Int, id: (Line) -> ID, json: (Line) -> JSON) -> Answer {
        let shown = lines.prefix(limit)
        let next = lines.count > limit ? shown.last.map(id) : nil
        return .json(.object(["items": .array(shown.map(json)), "next": .id(next)]))
    }

    /// After a form was taken: look here now. Going back and forth does not send it again.
    public static func see(_ path: String) -> Answer {
        var answer = Answer(.seeOther, "text/plain", [])
        answer.headers[.location] = path
        return answer
    }

    public static func stream(_ news: AsyncStream<String>) -> Answer {
        var answer = Answer(.ok, "text/event-stream", [])
        answer.headers[.cacheControl] = "no-store"
        answer.news = news
        return answer
    }

    /// Only "not modified" for whoever has this very version already.
    func unlessKnown(_ call: Call) -> Answer {
        guard let etag = headers[.eTag], call.headers.alreadyHave(etag) else { return self }
        return Answer(.notModified, headers[.contentType] ?? "", []).with(.eTag, etag)
    }

    func with(_ name: HTTPField.Name, _ value: String) -> Answer {
        var answer = self
        answer.headers[name] = value
        return answer
    }
}
