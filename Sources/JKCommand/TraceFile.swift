import ArgumentParser
import Dispatch
import Foundation
import JKFiles

/// A file for a trace: made before the replay, and left out when that is interrupted.
final class TraceFile {
  private let path: String
  private let file: WholeFile
  private let interruption: DispatchSourceSignal

  /// - Throws: `ExitCode.cannotCreate`.
  init(_ path: String) throws {
    self.path = path
    do {
      file = try WholeFile(path)
    } catch {
      throw error.told(of: path, or: "name another file with --out")
    }
    signal(SIGINT, SIG_IGN)
    interruption = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    interruption.setEventHandler { [file] in
      file.discard()
      Console.error("interrupted: nothing was written")
      exit(ExitCode.interrupted.rawValue)
    }
    interruption.resume()
  }

  /// Writes what `operation` gives it, and moves the file into place.
  ///
  /// - Throws: `ExitCode.cannotCreate`; nothing is left then but what was there before.
  func take<Value>(_ operation: (@escaping ([UInt8]) throws -> Void) throws -> Value) throws -> Value {
    defer { interruption.cancel() }
    do {
      let value = try operation { [file] in try file.append($0) }
      try file.finish()
      return value
    } catch let trouble as FileTrouble {
      throw trouble.told(of: path, or: "name another file with --out")
    } catch {
      file.discard()
      throw error
    }
  }
}
