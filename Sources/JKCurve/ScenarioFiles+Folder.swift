import Foundation
import JKScenario

extension ScenarioFiles {
  /// The files in a folder and those below it. Nothing leads out: no `..`, no absolute path, no link.
  init(in folder: URL) {
    self.init { path throws(Problem) in
      // A path that begins with `/` or `~` would not be one from here.
      guard !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("~") else { throw .outsideFolder }
      let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
      let file = folder.appendingPathComponent(path).standardizedFileURL.resolvingSymlinksInPath()
      guard file.path.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { throw .outsideFolder }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else { throw .notFound }
      // What is neither file nor folder, such as a pipe, might never end.
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      guard !isFolder.boolValue, attributes?[.type] as? FileAttributeType == .typeRegular,
        let size = attributes?[.size] as? Int
      else { throw .unreadable }
      guard size <= ScenarioFiles.largest else { throw .tooLarge }
      guard let bytes = try? Data(contentsOf: file) else { throw .unreadable }
      guard let text = String(data: bytes, encoding: .utf8) else { throw .notUTF8 }
      return text
    }
  }
}
