import Foundation

/// Why something cannot be written, and what helps: `the disk is full`, `make room`.
package struct FileTrouble: Error, Equatable, CustomStringConvertible {
  /// Goes on from `cannot write to PATH: `.
  package let reason: String
  /// Something to do besides naming another place; nil for nothing.
  package let remedy: String?

  package init(_ reason: String, remedy: String? = nil) {
    (self.reason, self.remedy) = (reason, remedy)
  }

  /// What the last system call failed with.
  init(code: Int32 = errno) {
    switch code {
    case EACCES, EPERM: self.init("permission is missing")
    case EROFS: self.init("the disk is read-only")
    case ENOSPC: self.init("the disk is full", remedy: "make room")
    case EDQUOT: self.init("your share of the disk is used up", remedy: "make room")
    case ENOENT: self.init("its folder is not there")
    case ENOTDIR: self.init("a file stands where a folder should be")
    case EISDIR: self.init("it is a folder")
    case EEXIST: self.init("it is there already")
    case ELOOP: self.init("its links lead in a circle")
    case ENAMETOOLONG: self.init("its name is too long")
    default: self.init(String(cString: strerror(code)).lowercased())
    }
  }

  package var description: String { [reason, remedy].compactMap(\.self).joined(separator: "; ") }
}

/// The value of a system call that gives -1 when it fails.
@discardableResult
func checked(_ call: () -> Int32) throws(FileTrouble) -> Int32 {
  let value = call()
  guard value != -1 else { throw FileTrouble() }
  return value
}
