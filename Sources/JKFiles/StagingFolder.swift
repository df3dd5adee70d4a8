import Foundation

/// A folder within one of results, in which new files come to be before any old one goes.
///
/// It holds the new manifest from the first moment on, and the old one from when that is no longer in force. With both,
/// whatever a killed run has left is known for ours: files in here by their names, files outside by their fingerprints.
struct StagingFolder {
  private static let replaced = "replaced.json"

  private let place: FilePlace

  private init(_ place: FilePlace) { self.place = place }

  init(in folder: String) throws(FileTrouble) {
    place = FilePlace(TemporaryName.new(), in: folder)
    try checked { mkdir(place.path, 0o777) }
  }

  /// Those that killed runs have left.
  static func left(in folder: String) -> [StagingFolder] {
    FilePlace(folder).names.filter(TemporaryName.isOurs).map { FilePlace($0, in: folder) }.filter(\.isFolder)
      .map { StagingFolder($0) }
  }

  /// The new manifest and the old one, as far as they are here.
  var manifests: [Manifest] { [Manifest.name, Self.replaced].compactMap { Manifest(at: self[$0]) } }

  subscript(name: String) -> FilePlace { FilePlace(name, in: place.path) }

  func fill(_ manifest: Manifest, _ files: [(name: String, text: String)]) throws(FileTrouble) {
    try WholeFile.create(self[Manifest.name].path, with: Array(manifest.text.utf8))
    for file in files { try WholeFile.create(self[file.name].path, with: Array(file.text.utf8)) }
  }

  /// Keeps a folder's manifest, which is no longer in force.
  func keep(_ manifest: FilePlace) throws(FileTrouble) { try manifest.move(to: self[Self.replaced]) }

  /// Removes it as far as it is ours: what else stands in it stays, and the folder with it.
  func remove() {
    WholeFile.removeLeftovers(in: place.path)
    // The manifest last: without it, files are no longer known for ours.
    for name in (Manifest(at: self[Manifest.name])?.files ?? []).map(\.name) where self[name].isFile {
      try? self[name].removeFile()
    }
    for name in [Self.replaced, Manifest.name] where Manifest(at: self[name]) != nil {
      try? self[name].removeFile()
    }
    rmdir(place.path)
  }
}
