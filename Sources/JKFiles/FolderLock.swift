import Foundation

/// A lock on a folder, which ends with the process however that ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: also where another holds the lock.
  init(_ path: String) throws(FileTrouble) {
    descriptor = try checked { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    // Disks that cannot lock let everyone through.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw FileTrouble("another run is writing there", remedy: "wait for it")
    }
  }

  deinit { close(descriptor) }

  /// Whether a path still leads to the folder that is locked.
  func holds(_ path: String) -> Bool {
    var (ours, theirs) = (stat(), stat())
    return fstat(descriptor, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_ino == theirs.st_ino
      && ours.st_dev == theirs.st_dev
  }
}
