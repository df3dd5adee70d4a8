import ArgumentParser
import Foundation

/// A file that is written under another name and moved into place when whole.
final class TraceFile {
  private let path: String
  private let target: String
  private let temporary: String

  /// - Throws: `ExitCode.cannotCreate`.
  init(_ path: String) throws {
    self.path = path
    // A link stays a link: what it leads to is replaced.
    target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    temporary = "\(target).part-\(ProcessInfo.processInfo.processIdentifier)"
    // Folders and devices are not to be replaced.
    guard kind == nil || kind == .typeRegular else { throw TraceFile.failure(path) }
  }

  /// Writes what `operation` gives it, and moves the file into place.
  ///
  /// - Throws: `ExitCode.cannotCreate`; nothing is left then but what was there before.
  func take<Value>(_ operation: (@escaping ([UInt8]) throws -> Void) throws -> Value) throws -> Value {
    let temporary = temporary
    return try EndSignals.leavingNothing({ unlink(temporary) }) {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      guard descriptor >= 0 else { throw TraceFile.failure(path) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do {
        let value = try operation { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        guard rename(temporary, target) == 0 else { throw ExitCode.cannotCreate }
        return value
      } catch {
        unlink(temporary)
        throw TraceFile.failure(path)
      }
    }
  }

  private static func failure(_ path: String) -> ExitCode {
    Console.error("cannot write to \(path): name another file with --out")
    return .cannotCreate
  }
}
