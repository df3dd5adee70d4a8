import Foundation

/// A file that is written under a temporary name beside its place, and moved there when it is whole: whatever happens,
/// its place holds all of the old or all of the new.
package final class WholeFile: Sendable {
  private let target: FilePlace
  private let temporary: FilePlace
  private let descriptor: Int32

  /// - Throws: why it cannot be written; nothing has changed then.
  package init(_ path: String) throws(FileTrouble) {
    // A link stays a link: what it leads to is replaced.
    let target = FilePlace(URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let earlier = try target.status()
    if let earlier {
      guard !earlier.isFolder else { throw FileTrouble(code: EISDIR) }
      guard earlier.isFile else { throw FileTrouble("it is no file") }
      // Moving another file there would pass over what its owner has forbidden.
      try checked { access(target.path, W_OK) }
    }
    let folder = URL(fileURLWithPath: target.path).deletingLastPathComponent().path
    Self.removeLeftovers(in: folder)
    self.target = target
    (temporary, descriptor) = try Self.openTemporary(in: folder)
    if let earlier {
      // Another's file stays theirs where we may do so.
      _ = fchown(descriptor, earlier.st_uid, earlier.st_gid)
      _ = fchmod(descriptor, earlier.st_mode & 0o7777)
    }
  }

  deinit { close(descriptor) }

  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    let file = try WholeFile(path)
    try file.append(bytes)
    try file.finish()
  }

  /// - Throws: why it cannot be written, such as a file that stands there.
  package static func create(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    let file = try WholeFile(path)
    try file.append(bytes)
    try file.finish(replacing: false)
  }

  /// - Throws: why that failed; nothing has changed then.
  package func append(_ bytes: [UInt8]) throws(FileTrouble) {
    let code: Int32 = bytes.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[...])
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard code == 0 else {
      discard()
      throw FileTrouble(code: code)
    }
  }

  /// Moves the file to its place.
  ///
  /// - Parameter replacing: whether a file that stands there gives way.
  /// - Throws: why that failed; nothing has changed then.
  package func finish(replacing: Bool = true) throws(FileTrouble) {
    do {
      // Some disks take everything and find out later that they are full.
      try checked { fsync(descriptor) }
      if replacing {
        try checked { rename(temporary.path, target.path) }
      } else {
        try temporary.move(to: target)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Gives up: nothing has changed.
  package func discard() { unlink(temporary.path) }

  /// A new file that is locked as long as we live.
  private static func openTemporary(in folder: String) throws(FileTrouble) -> (FilePlace, Int32) {
    while true {
      let place = FilePlace(TemporaryName.new(), in: folder)
      let descriptor = try checked { open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      var status = stat()
      // Another may have taken it for a leftover before it was locked.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
        fstat(descriptor, &status) == 0, status.st_nlink == 1
      {
        return (place, descriptor)
      }
      close(descriptor)
    }
  }

  /// Removes what killed writers have left in a folder: files with a name of ours that nobody holds.
  static func removeLeftovers(in folder: String) {
    for name in FilePlace(folder).names where TemporaryName.isOurs(name) {
      let place = FilePlace(name, in: folder)
      let descriptor = open(place.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.isFile, flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        unlink(place.path)
      }
    }
  }
}
