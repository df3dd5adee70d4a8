import Foundation
import Synchronization

/// A folder for the results of one run at a time, in which nobody else's files are touched.
///
/// It is made, locked and looked at before a run, so that a long run is not lost to a wrong path. What earlier runs left
/// is told by their manifests; see docs/design/decisions.md.
package final class ResultsFolder: Sendable {
  package let path: String
  /// Folders that were not there before, innermost first.
  private let made: [String]
  private let lock: Mutex<FolderLock>

  /// - Throws: why nothing can be written there.
  package init(_ path: String) throws(FileTrouble) {
    guard !path.isEmpty else { throw FileTrouble("it has no name") }
    self.path = path
    let made = try Self.make(path)
    do {
      lock = Mutex(try FolderLock(path))
      try checked { access(path, W_OK | X_OK) }
      self.made = made
      _ = try ours(among: [], StagingFolder.left(in: path))
    } catch {
      Self.discard(made)
      throw error
    }
  }

  /// Removes the folders that were made for it, unless something is in them by now.
  package func discard() { Self.discard(made) }

  /// Puts files there in place of those of earlier runs, the last name last.
  ///
  /// - Throws: why that failed. Until all new files are written, the old ones stand as they were.
  package func replace(with files: [(name: String, text: String)]) throws(FileTrouble) {
    let manifest = try Manifest(files)
    try hold()
    let left = StagingFolder.left(in: path)
    let stage = try StagingFolder(in: path)
    let old: [String]
    do {
      try stage.fill(manifest, files)
      old = try ours(among: files.map(\.name), left)
    } catch {
      stage.remove()
      throw error
    }
    // Without a manifest, a folder is in the making.
    let place = self[Manifest.name]
    if try place.status() != nil { try stage.keep(place) }
    for name in old.reversed() { try self[name].removeFile() }
    for stage in left { stage.remove() }
    for file in files { try stage[file.name].move(to: self[file.name]) }
    try stage[Manifest.name].move(to: place)
    stage.remove()
    WholeFile.removeLeftovers(in: path)
  }

  private subscript(name: String) -> FilePlace { FilePlace(name, in: path) }

  /// The files of earlier runs that are there, in the order of their manifests.
  ///
  /// - Parameter left: what killed ones have left.
  /// - Throws: what stands where one of them or of `names` should, and is not ours.
  private func ours(among names: [String], _ left: [StagingFolder]) throws(FileTrouble) -> [String] {
    let manifest = Manifest(at: self[Manifest.name])
    if manifest == nil, try self[Manifest.name].status() != nil {
      throw Self.foreign(Manifest.name, "is not as jkcurve wrote it")
    }
    let listed = ([manifest].compactMap(\.self) + left.flatMap(\.manifests)).flatMap(
      \.files)
    let files = Dictionary(grouping: listed, by: \.name)
    var seen: Set<String> = []
    // A summary is always written, so that a strange one is known before a run.
    let all = (listed.map(\.name) + names + ["summary.json"]).filter { seen.insert($0).inserted }
    var ours: [String] = []
    for name in all where try isOurs(name, files[name] ?? []) { ours.append(name) }
    return ours
  }

  /// Whether a file stands there and is one of those listed; not, when nothing stands there.
  private func isOurs(_ name: String, _ listed: [Manifest.File]) throws(FileTrouble) -> Bool {
    guard let status = try self[name].status() else { return false }
    guard status.isFile else {
      throw Self.foreign(name, status.isFolder ? "is a folder" : status.isLink ? "is a link" : "is no file")
    }
    guard !listed.isEmpty else { throw Self.foreign(name, "is there, and jkcurve did not write it") }
    let sized = listed.filter { $0.bytes == status.st_size }
    guard !sized.isEmpty, let fingerprint = self[name].fingerprint,
      sized.contains(where: { $0.fnv1a == "\(fingerprint)" })
    else { throw Self.foreign(name, "has changed since jkcurve wrote it") }
    return true
  }

  private static func foreign(_ name: String, _ state: String) -> FileTrouble {
    FileTrouble("\(name) \(state)", remedy: "move that away")
  }

  /// Makes the folder again, and locks it, where it has been moved away since.
  private func hold() throws(FileTrouble) {
    try lock.withLock { (lock: inout FolderLock) throws(FileTrouble) in
      guard !lock.holds(path) else { return }
      _ = try Self.make(path)
      lock = try FolderLock(path)
    }
  }

  /// Makes a folder and those above it.
  ///
  /// - Returns: the folders that were not there, innermost first.
  private static func make(_ path: String) throws(FileTrouble) -> [String] {
    var made: [String] = []
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part
      var status = stat()
      if stat(folder, &status) != 0 {
        if mkdir(folder, 0o777) == 0 {
          made.insert(folder, at: 0)
        } else if errno != EEXIST {
          let trouble = FileTrouble()
          discard(made)
          throw trouble
        }
      } else if !status.isFolder {
        discard(made)
        throw FileTrouble(code: ENOTDIR)
      }
      folder += "/"
    }
    return made
  }

  private static func discard(_ made: [String]) {
    for folder in made { rmdir(folder) }
  }
}
