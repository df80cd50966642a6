import DoorbellRules
import HTML
import HTTPTypes
import Storage

extension Route {
    /// Looking somebody's number up, which is logged; who lives where; who works here.
    static let people: [Route] = [
        Route(.post, "/people/{id}/phone-views", .office, of: .person, "See a full phone number; the look is logged") {
            call in
            let (view, caller) = (try await PhoneView.look(call), try call.requireCaller())
            return .page(PhoneViewPage(view: view, caller: caller, language: call.language).html)
        },
        Route(
            .post, "/api/v1/people/{id}/phone-views", .office, of: .person,
            "See a full phone number; the look is logged"
        ) { call in
            let view = try await PhoneView.look(call)
            return .json(
                .object(["person": .string(view.person.text), "phone": .string(view.phone)]), status: .created)
        },
        Route(
            .get, "/api/v1/homes", .office, "Homes by door, phone or surname",
            query: Schema(["search": .text(limit: 100)])
        ) { call in
            let caller = try call.requireCaller()
            let typed = call.query["search"] ?? ""
            let found = try await call.house.database.read {
                try FoundHome.search(typed, in: caller.estate, $0)
            }
            return .json(.object(["items": .array(found.map(\.json))]))
        },
        Route(.get, "/api/v1/homes/{id}", .office, of: .home, "One home and who lives there") { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            return .json(try await call.house.database.read { try FoundHome(id, in: caller.estate, $0).json })
        },
    ]
}

extension FoundHome {
    var json: JSON {
        .object([
            "id": .string(home.id.text),
            "door": .object([
                "building": .string(home.door.building), "floor": .string(home.door.floor),
                "unit": .string(home.door.unit),
            ]),
            "care": .texts(home.care), "people": .array(people.map(\.json)),
        ])
    }
}

extension Person {
    /// The phone is masked here as everywhere but in a logged look.
    var json: JSON {
        .object([
            "id": .string(id.text), "role": .string(role.rawValue), "surname": .text(surname),
            "address": .text(address.text(in: language)), "language": .string(language.rawValue),
            "phone": .text(Person.masked(phone)),
        ])
    }
}
