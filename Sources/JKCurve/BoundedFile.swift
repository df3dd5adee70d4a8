import Foundation
import JKLanguage

/// Files as a scenario may be: up to 16 MB. How large one is is looked at before it is read, and of what has no size, such
/// as a pipe or a device, no more is kept.
public enum BoundedFile {
  /// Why there are no bytes.
  public enum Problem: Error, CustomStringConvertible {
    case notFound, isFolder, noPermission, isNoFile, tooLarge, unreadable

    /// Ends a sentence that begins with the file.
    public var description: String {
      switch self {
      case .notFound: "there is no such file"
      case .isFolder: "it is a folder"
      case .noPermission: "permission is missing"
      case .isNoFile: "it is neither a file nor a folder"
      case .tooLarge: "it is larger than 16 MB"
      case .unreadable: "the system cannot read it"
      }
    }
  }

  /// - Parameter mustBeRegular: whether pipes and devices, which might never end, are refused.
  public static func bytes(of path: String, mustBeRegular: Bool = false) throws(Problem) -> [UInt8] {
    // Opening a pipe would wait for whoever writes to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (mustBeRegular ? O_NONBLOCK : 0))
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .notFound
      case EACCES, EPERM: throw .noPermission
      default: throw .unreadable
      }
    }
    defer { close(descriptor) }
    return try bytes(ofDescriptor: descriptor, mustBeRegular: mustBeRegular)
  }

  /// What an open file, pipe or device still holds.
  public static func bytes(
    ofDescriptor descriptor: Int32, mustBeRegular: Bool = false
  ) throws(Problem) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw .isFolder }
    if kind != S_IFREG, mustBeRegular { throw .isNoFile }
    if kind == S_IFREG, status.st_size > SourceFile.largest { throw .tooLarge }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= SourceFile.largest {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw .unreadable
      }
    }
    throw .tooLarge
  }
}
