import Foundation

/// A path, and what stands there.
struct FilePlace {
  let path: String

  init(_ path: String) { self.path = path }

  init(_ name: String, in folder: String) { path = "\(folder)/\(name)" }

  /// What stands there itself: a link is not followed. Nil where nothing does.
  ///
  /// - Throws: why it cannot be told.
  func status() throws(FileTrouble) -> stat? {
    var status = stat()
    guard lstat(path, &status) != 0 else { return status }
    guard errno == ENOENT else { throw FileTrouble() }
    return nil
  }

  var isFile: Bool { (try? status())?.isFile == true }
  var isFolder: Bool { (try? status())?.isFolder == true }

  /// Its bytes, when it is a file of no more than `limit` of them.
  func bytes(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isWhole = pieces { piece in
      bytes += piece
      return bytes.count <= limit
    }
    return isWhole ? bytes : nil
  }

  /// The fingerprint of a file, when it is one that can be read.
  var fingerprint: Fingerprint? {
    var fingerprint = Fingerprint()
    let isWhole = pieces { piece in
      fingerprint.add(piece)
      return true
    }
    return isWhole ? fingerprint : nil
  }

  /// Whether a regular file could be read to its end by pieces, as far as `take` wants them.
  private func pieces(_ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    // A pipe would keep us waiting for a writer.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isFile else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count == 0 { return true }
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        guard take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
  }

  /// Moves it to where nothing stands yet.
  func move(to other: FilePlace) throws(FileTrouble) {
    // A second name first: unlike `rename`, that takes no file's place.
    if link(path, other.path) == 0 {
      unlink(path)
    } else {
      // Some disks have no second names.
      guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(errno) else { throw FileTrouble() }
      guard try other.status() == nil else { throw FileTrouble(code: EEXIST) }
      try checked { rename(path, other.path) }
    }
  }

  func removeFile() throws(FileTrouble) { try checked { unlink(path) } }

  /// The names in a folder; none when it cannot be read.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
