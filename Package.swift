// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "jkcurve",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "JKCurve", targets: ["JKCurve"]),
    .executable(name: "jkcurve", targets: ["JKCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The way through: scenario text → checked scenario → plan → trials → report.
    .target(name: "JKLanguage"),
    .target(
      name: "JKScenario",
      dependencies: ["JKLanguage", "JKPricing", "CGSL", .product(name: "SwiftCSV", package: "SwiftCSV")]),
    .target(name: "JKKernel", dependencies: ["JKScenario", "JKPricing", "CGSL", "CPhilox"]),
    .target(name: "JKExperiment", dependencies: ["JKKernel", "JKScenario", "JKPricing", "JKStatistics"]),
    .target(
      name: "JKReport",
      dependencies: [
        "JKExperiment", "JKKernel", "JKScenario", "JKLanguage", "JKPricing", "JKStatistics", "JKCharts",
        "JKFiles",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Page/report.mustache"), .embedInCode("Page/blocks.mustache")]),
    .target(
      name: "JKCurve",
      dependencies: ["JKLanguage", "JKScenario", "JKKernel", "JKExperiment", "JKReport", "JKFiles"],
      resources: [
        .embedInCode("Templates/clinic.scenario"), .embedInCode("Templates/contractor.scenario"),
        .embedInCode("Templates/plain-queue.scenario"), .embedInCode("Templates/software-team.scenario"),
        .embedInCode("Templates/support-desk.scenario"),
      ]),
    .executableTarget(
      name: "JKCommand",
      dependencies: [
        "JKCurve", "JKFiles", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What the stages stand on.
    .target(name: "JKPricing"),
    .target(name: "JKStatistics", dependencies: ["CGSL", "CPhilox"]),
    .target(name: "JKCharts"),
    .target(name: "JKFiles"),
    .target(name: "CPhilox", dependencies: ["CGSL"]),
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),

    .target(
      name: "TestSupport", dependencies: ["JKScenario", "JKLanguage", "JKPricing"], path: "Tests/TestSupport"),
    .testTarget(name: "JKLanguageTests", dependencies: ["JKLanguage", "TestSupport"]),
    .testTarget(
      name: "JKScenarioTests", dependencies: ["TestSupport", "JKScenario", "JKLanguage", "JKPricing"],
      exclude: ["Fixtures"]),
    .testTarget(name: "JKPricingTests", dependencies: ["TestSupport", "JKPricing"]),
    .testTarget(name: "CPhiloxTests", dependencies: ["CPhilox", "CGSL"]),
    .testTarget(
      name: "JKKernelTests",
      dependencies: [
        "TestSupport", "JKKernel", "JKScenario", "JKLanguage", "JKPricing", "JKStatistics", "CGSL", "CPhilox",
      ]),
    .testTarget(name: "JKStatisticsTests", dependencies: ["JKStatistics", "CGSL", "CPhilox"]),
    .testTarget(
      name: "JKExperimentTests",
      dependencies: [
        "TestSupport", "JKExperiment", "JKKernel", "JKScenario", "JKLanguage", "JKPricing", "JKStatistics",
      ]),
    .testTarget(name: "JKChartsTests", dependencies: ["TestSupport", "JKCharts"], exclude: ["Golden"]),
    .testTarget(
      name: "JKReportTests",
      dependencies: [
        "TestSupport", "JKReport", "JKExperiment", "JKKernel", "JKScenario", "JKLanguage", "JKPricing",
        "JKStatistics", "JKCharts",
      ]),
    .testTarget(name: "JKFilesTests", dependencies: ["JKFiles"]),
    .testTarget(name: "JKCurveTests", dependencies: ["TestSupport", "JKCurve"]),
    .testTarget(name: "JKCommandTests", dependencies: ["TestSupport", "JKCommand", "JKCurve"]),
  ]
)
