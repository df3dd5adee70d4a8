import Foundation
import Testing

@testable import JKScenario

/// `docs/language.md` says what the table says.
struct LanguagePageTests {
  static let page: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appendingPathComponent("docs/language.md"), encoding: .utf8)) ?? ""
  }()

  @Test(arguments: VocabularyTests.declarations)
  func everyFieldStandsInThePage(declaration: Declaration) {
    for field in declaration.fields where !field.isDeclaration {
      #expect(Self.page.contains(Self.row(field)), "\(Self.row(field))")
    }
  }

  @Test func everyDistributionStandsInThePage() {
    for form in DistributionForm.all {
      let call = "`\(form.signature)`"
      #expect(Self.page.contains(call), "\(call)")
    }
  }

  static func row(_ field: Field) -> String {
    var note = field.isRequired ? "**required**" : field.standard.map { "`\($0)`" } ?? ""
    if case .clauses(let clauses) = field.form {
      note = "`" + clauses.map { "\($0.name) \($0.standard ?? "")" }.joined(separator: ", ") + "`"
    }
    return "| `\(field.example.tableCell)` | \(field.meaning) | \(note) |"
  }
}

extension Field {
  fileprivate var isDeclaration: Bool {
    if case .block(let inner) = form {
      // What names something has a section of its own.
      inner.header != inner.keyword
    } else {
      false
    }
  }
}

extension String {
  fileprivate var tableCell: String { replacing("|", with: "\\|") }
}
