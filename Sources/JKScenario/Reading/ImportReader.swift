import JKLanguage

/// Reads the files that a scenario imports, and puts what they declare in the place of the imports.
///
/// What a file says of the study itself (`horizon`, `trials`) gives way to what the file says that imports it.
/// A file that is imported twice is read once.
struct ImportReader {
  /// Files that one scenario can import, and how deep imports can lead.
  static let most = 200
  static let deepest = 20

  /// What is said once of a study.
  private static let ofTheStudy = Vocabulary.study.fields.filter { !$0.repeats }.map(\.name)

  private let files: ScenarioFiles
  /// The main file's.
  private let currency: String?
  private(set) var sources: SourceFiles
  private(set) var diagnostics: [Diagnostic] = []
  /// Paths of the files that have been read, from the main file's folder.
  private var paths: Set<String>

  /// A file that is being read: what led to it stands before it.
  private struct Link {
    let path: String
    let name: String
  }

  private init(_ main: SourceFile, _ files: ScenarioFiles, currency: String?) {
    self.files = files
    self.currency = currency
    sources = SourceFiles(main)
    paths = [main.fileName]
  }

  /// - Returns: the tree with all that is imported, and what is wrong with the imported texts.
  static func read(
    _ syntax: ScenarioSyntax, _ files: ScenarioFiles
  ) -> (syntax: ScenarioSyntax, diagnostics: [Diagnostic]) {
    guard syntax.statements.contains(where: { $0.keyword.text == Vocabulary.importKeyword }) else {
      return (syntax, [])
    }
    let main = syntax.sources.main
    var reader = ImportReader(main, files, currency: syntax.currency)
    let chain = [Link(path: main.fileName, name: main.name)]
    let statements = reader.expand(syntax.statements, of: main, chain)
    var whole = syntax.with(statements: statements)
    whole.sources = reader.sources
    return (whole, reader.diagnostics)
  }

  private mutating func expand(
    _ statements: [Statement], of file: SourceFile, _ chain: [Link]
  ) -> [Statement] {
    let own = Set(statements.map(\.keyword.text)).intersection(Self.ofTheStudy)
    return statements.flatMap { statement -> [Statement] in
      guard statement.keyword.text == Vocabulary.importKeyword else { return [statement] }
      return read(statement, from: file, chain).filter { !own.contains($0.keyword.text) }
    }
  }

  private mutating func read(_ statement: Statement, from file: SourceFile, _ chain: [Link]) -> [Statement] {
    // What is amiss with the statement itself, the checker says or the parser has said.
    guard statement.arguments.count == 1, statement.block == nil,
      case .string(let text, let place)? = statement.arguments.first
    else { return [statement] }
    do throws(ScenarioFiles.Problem) {
      let path = try ScenarioFiles.path(text, from: file.folder)
      let link = Link(path: path, name: sources.main.name.droppingFileName + path)
      let names = chain.map(\.name) + [link.name]
      if let first = chain.firstIndex(where: { $0.path == path }) {
        diagnostics.append(.importCycle(Array(names[first...]), place))
        return [statement.unread]
      }
      guard !paths.contains(path) else { return [] }
      guard chain.count <= Self.deepest, paths.count <= Self.most else {
        diagnostics.append(.tooManyImports(names, place))
        return [statement.unread]
      }
      let bytes = Array(try files.text(path).utf8)
      guard sources.last.bytes.endIndex + bytes.count <= SourceFile.largest else { throw .tooMuch }
      paths.insert(path)
      let imported = SourceFile(
        name: link.name, bytes: bytes, folder: String(path.droppingFileName.dropLast()), behind: sources.last)
      sources.append(imported)
      let parsed = Parser.parse(imported, currency: currency)
      diagnostics += parsed.diagnostics
      return expand(parsed.syntax.statements, of: imported, chain + [link])
    } catch {
      diagnostics.append(.unreadableImport(text, place, chain.map(\.name), error))
      return [statement.unread]
    }
  }
}

extension Statement {
  /// The statement with its argument marked as one that has been reported.
  fileprivate var unread: Statement {
    Statement(keyword: keyword, arguments: [.expression(.invalid(range))], block: nil, range: range)
  }
}

extension SourceFile {
  fileprivate var fileName: String { String(name.dropFirst(name.droppingFileName.count)) }
}

extension String {
  /// With the last slash: `scenarios/`; empty without one.
  fileprivate var droppingFileName: String {
    lastIndex(of: "/").map { String(self[...$0]) } ?? ""
  }
}
