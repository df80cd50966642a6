// swift-tools-version: 6.2
import PackageDescription

/// Every feature has a deciding part (`Rules`) and a doing part (`Service`), side by side in one folder.
/// Two modules cut through all of them, so that the compiler keeps the deciding part free of input and output.
let features = [
    "Billing",
    "Conduct",
    "Courtesy",
    "Disputes",
    "Enquiries",
    "Estates",
    "GasRounds",
    "Hardship",
    "Materials",
    "Paging",
    "People",
    "Phone",
    "Promises",
    "Requests",
    "ServiceOrders",
    "Shared",
    "SignIn",
    "Supervision",
    "Visits",
    "Waiting",
]

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "doorbell",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "doorbell", targets: ["doorbell"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "DoorbellRules", path: "Sources/Features",
            exclude: features.flatMap { ["\($0)/Service", "\($0)/README.md"] } + [
                "Shared/Assets", "Courtesy/Packs", "Courtesy/Sentences",
            ],
            sources: features.map { "\($0)/Rules" }, swiftSettings: strict),
        .target(
            name: "CCourtesyPacks", path: "Sources/Features/Courtesy/Packs/Embedded", publicHeadersPath: "."),
        .target(
            name: "CourtesyPacks", dependencies: ["CCourtesyPacks"], path: "Sources/Features/Courtesy/Packs",
            exclude: [
                "Embedded", "hints", "mandarin", "cantonese.yaml", "english.yaml", "proposals.yaml", "fold.txt",
                "tone.model",
            ], swiftSettings: strict),
        .target(name: "PhoneRules", dependencies: ["DoorbellRules"], swiftSettings: strict),
        .target(name: "PhoneCourtesy", dependencies: ["DoorbellRules"], swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
                "CPostgres",
            ], swiftSettings: strict),
        .target(name: "Print", dependencies: ["CPangoCairo", "CQREncode"], swiftSettings: strict),
        .target(
            name: "DoorbellService",
            dependencies: [
                "DoorbellRules", "CourtesyPacks", "HTML", "Print", "Storage", "CSodium", "CZip", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
                .product(name: "Yams", package: "Yams"),
            ],
            path: "Sources/Features",
            exclude: features.flatMap { ["\($0)/Rules", "\($0)/README.md"] } + [
                "Courtesy/Packs", "Courtesy/Sentences",
            ],
            sources: features.map { "\($0)/Service" },
            resources: [.embedInCode("Shared/Assets")], swiftSettings: strict),
        .executableTarget(
            name: "doorbell",
            dependencies: [
                "DoorbellService", "DoorbellRules", "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .testTarget(name: "RulesTests", dependencies: ["DoorbellRules", "CourtesyPacks"], swiftSettings: strict),
        .target(name: "TestDatabases", dependencies: ["Storage"], path: "Tests/TestDatabases", swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "TestDatabases"], swiftSettings: strict),
        .testTarget(name: "PrintTests", dependencies: ["Print"], swiftSettings: strict),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "DoorbellService", "DoorbellRules", "Storage", "TestDatabases", "Print", "HTML", "CZip",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "VisitWalk", dependencies: ["DoorbellRules"], path: "Tests/VisitWalk", swiftSettings: strict),
        .executableTarget(
            name: "PhoneWalk", dependencies: ["DoorbellRules", "CSodium"], path: "Tests/PhoneWalk",
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6], cLanguageStandard: .c2x
)
