import Testing

@testable import JKScenario

struct CheckerRouteTests {
  private func findings(_ route: String) -> Findings {
    Findings(
      Host.text(
        replacing: "route { estimate -> build 30%, otherwise lost; build -> done }",
        with: "route { \(route) }"))
  }

  @Test(arguments: [
    "estimate -> build -> done", "estimate -> build; build -> done",
    "estimate -> build 30%, lost; build -> done",
    "estimate -> build 30%, lost 70%; build -> done", "estimate -> build 100%; build -> done",
    "estimate -> estimate 10%, build 50%, otherwise lost; build -> done",
    "estimate -> build saving, otherwise lost; build -> done",
    "estimate -> build -> estimate 20%, otherwise done",
    "estimate -> build 0%, otherwise done; build -> done",
    "estimate -> build 33.3%, lost 33.3%, done 33.4%; build -> done",
  ])
  func soundRoutes(route: String) {
    #expect(findings(route).errors == [])
  }

  @Test(arguments: [
    ("estimate -> build 30%, lost 80%; build -> done", ["JK0305"]),
    ("estimate -> build 2 * saving, otherwise lost; build -> done", ["JK0221"]),
    ("estimate -> build saving, lost saving; build -> done", ["JK0305"]),
    ("estimate -> build 30%, lost 60%; build -> done", ["JK0306"]),
    ("estimate -> build saving, lost 30%; build -> done", ["JK0306"]),
    ("estimate -> build", ["JK0307"]), ("estimate -> estimate", ["JK0308"]),
    ("estimate -> estimate 100%, otherwise done", ["JK0308"]),
    ("estimate -> done 0%, otherwise estimate", ["JK0308"]),
    ("estimate -> build -> estimate", ["JK0308"]), ("estimate -> done -> build", ["JK0303"]),
    ("estimate", ["JK0215"]), ("-> done", ["JK0120"]), ("estimate -> ", ["JK0121"]),
    ("gangs -> done", ["JK0206"]),
    ("estimate -> gangs 30%, otherwise lost", ["JK0206"]), ("biuld -> done; estimate -> build", ["JK0205"]),
    ("estimate -> otherwise done", []), ("estimate -> done; build -> done", ["JK0309"]),
    ("estimate -> lost; build -> estimate", ["JK0309"]),
    ("estimate -> build 30%; build -> lost 20%", ["JK0306", "JK0306"]),
  ])
  func unsoundRoutes(route: String, codes: [String]) {
    #expect(findings(route).errors == codes)
  }

  /// Items that come back after a defect reach steps that no line of the route leads to.
  @Test func returnsReachSteps() {
    let text = Host.text(
      replacing: "route { estimate -> build 30%, otherwise lost; build -> done }",
      with: "route { estimate -> done; build -> done }")
    #expect(Findings(text).errors == ["JK0309"])
    let returned = text.replacing("caught 60%", with: "caught 60%; escaped { returns 20% to build }")
    #expect(Findings(returned).errors == [])
  }

  /// The last branch takes what rounding leaves.
  @Test func theLastBranchIsOtherwise() throws {
    let route = try #require(findings("estimate -> build 30%, lost 70%; build -> done").scenario).works[0]
      .route
    #expect(route.stations[0].branches.map(\.share) == [0.3])
    #expect(route.stations[0].otherwise == .lost)
  }

  @Test func chainsAreStations() throws {
    let route = try #require(findings("estimate -> build -> done").scenario).works[0].route
    #expect(route.stations.map(\.step) == [0, 1])
    #expect(route.stations.map(\.otherwise) == [.step(1), .done])
  }
}
