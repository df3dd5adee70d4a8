import Foundation

/// The list of the files that a run wrote into a folder: their names, sizes and fingerprints, under a seal.
///
/// It is the proof by which a later run takes these files away. One that was edited by hand is none: the seal is that of the
/// text above it, and only the very text that we would write is read.
struct Manifest: Equatable {
  /// Its file's name in a folder of results.
  static let name = ".jkcurve-manifest.json"

  struct File: Equatable, Codable {
    let name: String
    let bytes: Int
    let fnv1a: String
  }

  let files: [File]

  /// - Throws: a name that is not plain, or is there twice.
  init(_ files: [(name: String, text: String)]) throws(FileTrouble) {
    let files = files.map {
      File(name: $0.name, bytes: $0.text.utf8.count, fnv1a: "\(Fingerprint($0.text))")
    }
    guard let manifest = Manifest(files) else { throw FileTrouble("names of its files are not plain") }
    self = manifest
  }

  /// What a file holds, if it is a manifest of ours.
  init?(at place: FilePlace) {
    guard let bytes = place.bytes(limit: Self.mostBytes),
      let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)),
      let manifest = Manifest(document.files), Array(manifest.text.utf8) == bytes
    else { return nil }
    self = manifest
  }

  private init?(_ files: [File]) {
    guard files.allSatisfy({ Self.isPlain($0.name) }), Set(files.map(\.name)).count == files.count else {
      return nil
    }
    self.files = files
  }

  /// Its text, the same for the same files.
  var text: String {
    let rows = files.map {
      "    {\"name\": \"\($0.name)\", \"bytes\": \($0.bytes), \"fnv1a\": \"\($0.fnv1a)\"}"
    }
    let body = """
      {
        "schema": "jkcurve.manifest/1",
        "files": [
      \(rows.joined(separator: ",\n"))
        ],

      """
    return body + "  \"seal\": \"\(Fingerprint(body))\"\n}\n"
  }

  /// Whether a name is one that results can have: no path, nothing hidden, no sign that a terminal or a shell minds. Letters
  /// are those that names of strategies have, in any script.
  private static func isPlain(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard name.utf8.count <= 255, let first = scalars.first, first.isOfAWord, first != "_" else {
      return false
    }
    return scalars.allSatisfy { $0.isOfAWord || $0 == "-" || $0 == "." }
      && name.wholeMatch(of: /.+\.(?:svg|csv|json|txt|html|md)/) != nil
  }

  /// More than any run's; a larger file is none of ours.
  private static let mostBytes = 4 << 20

  private struct Document: Decodable {
    let files: [File]
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, a digit or `_`.
  fileprivate var isOfAWord: Bool { properties.isXIDContinue }
}
