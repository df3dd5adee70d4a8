import ArgumentParser
import JKFiles

extension FileTrouble {
  /// What `body` gives; when something cannot be written, that is said.
  ///
  /// - Parameter advice: something that helps besides; nil for nothing.
  /// - Throws: `ExitCode.cannotCreate`, and whatever else `body` throws.
  static func telling<Value>(
    of path: String, or advice: String? = nil, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch let trouble as FileTrouble {
      let remedies = [trouble.remedy, advice].compactMap(\.self).joined(separator: ", or ")
      Console.error("cannot write to \(path): \(trouble.reason)\(remedies.isEmpty ? "" : "; ")\(remedies)")
      throw ExitCode.cannotCreate
    }
  }
}
