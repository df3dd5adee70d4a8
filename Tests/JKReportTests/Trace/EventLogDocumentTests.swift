import Foundation
import JKScenario
import TestSupport
import Testing

@testable import JKReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct EventLogDocumentTests {
  @Test(arguments: 0..<3, [Trace.Format.xes])
  func isALog(strategy: Int, format: Trace.Format) throws {
    let text = try Trace(Scenario(text: Firm().text), strategy: strategy, trial: 1).text(format)
    let log = try EventLog(text)
    #expect(log.attributes["concept:name"] == "Firm" && log.attributes["trial"] == "1")
    #expect(log.prefixes == ["concept", "time", "lifecycle", "org"])
    #expect(log.traces.count > 200)
    #expect(Set(log.traces.map(\.name)).count == log.traces.count)
    for trace in log.traces {
      let times = trace.events.compactMap { $0["time:timestamp"] }
      // One offset: text sorts as time does.
      #expect(times == times.sorted() && times.count == trace.events.count && !times.isEmpty)
      #expect(trace.events.allSatisfy { $0["concept:name"] != nil })
      #expect(trace.events.allSatisfy { ["start", "complete"].contains($0["lifecycle:transition"]) })
      let starts = trace.events.count { $0["lifecycle:transition"] == "start" }
      let ends = trace.events.count { $0["lifecycle:transition"] == "complete" && $0["org:resource"] != nil }
      #expect(starts == ends || starts == ends + 1)
    }
  }

  /// Both logs tell the same.
  @Test func agreesWithTheTable() throws {
    let trace = Trace(try Scenario(text: Firm().text), strategy: 2, trial: 0)
    let log = try EventLog(try trace.text(.xes))
    let rows = try trace.text(.csv).split(separator: "\n").dropFirst()
    let completed = log.traces.flatMap(\.events).count { $0["lifecycle:transition"] == "complete" }
    #expect(
      completed
        == rows.count { !$0.contains(",,order") && !$0.contains(",,fix") && !$0.contains(",,training") })
  }

  @Test func titlesAreEscaped() throws {
    let log = try EventLog(try TinyFirm.trace().text(.xes))
    #expect(log.attributes["concept:name"] == "Tiny & <exact>")
    #expect(log.traces.map(\.name) == ["letter 0", "letter 1", "fix mess", "training drafts"])
    #expect(log.traces[0].events.map { $0["concept:name"] } == ["arrived", "answer", "answer", "done"])
    #expect(log.traces[0].events[3]["amount"] == "1300.0")
    #expect(log.traces[2].events[0]["org:resource"] == "clerk 1")
  }
}

/// An event log as read by a parser of XML.
private final class EventLog: NSObject, XMLParserDelegate {
  struct Trace {
    var name = ""
    var events: [[String: String]] = []
  }

  private(set) var prefixes: [String] = []
  private(set) var attributes: [String: String] = [:]
  private(set) var traces: [Trace] = []
  private var path: [String] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes values: [String: String]
  ) {
    switch (path.last, element) {
    case (_, "extension"): prefixes.append(values["prefix"] ?? "")
    case (_, "trace"): traces.append(Trace())
    case (_, "event"): traces[traces.count - 1].events.append([:])
    case ("log", _): attributes[values["key"] ?? ""] = values["value"]
    case ("trace", _) where values["key"] == "concept:name":
      traces[traces.count - 1].name = values["value"] ?? ""
    case ("event", _):
      let trace = traces.count - 1
      traces[trace].events[traces[trace].events.count - 1][values["key"] ?? ""] = values["value"]
    default: break
    }
    path.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }
}
