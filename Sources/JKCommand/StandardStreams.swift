import ArgumentParser
import Foundation

/// Standard input, output and error as the program finds them: any of them may be closed, full or a pipe that
/// nobody reads any more.
enum StandardStreams {
  /// To be called before anything is opened.
  ///
  /// A closed stream is opened to `/dev/null` the wrong way round: no file of ours comes to stand in its place, and to
  /// use it fails as it would on the closed one. Writing to a pipe without a reader, or beyond a limit on the size of
  /// files, becomes an error like others.
  static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest number that is free is the one that is closed.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }

  /// Writes all of it, however many pieces that takes.
  ///
  /// - Returns: the system's number of the error, 0 when there is none.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32 {
    var rest = ContiguousArray(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Whoever shares the pipe may have made it so.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Standard output, where the answer goes and nothing else.
enum StandardOutput {
  /// Says something that files, names and arguments may stand in.
  ///
  /// - Throws: as ``write(_:)-bytes`` does.
  static func say(_ text: String) throws {
    try write(text.forTerminal)
  }

  /// - Throws: as ``write(_:)-bytes`` does.
  static func write(_ text: String, terminator: String = "") throws {
    try write(Array((text + terminator).utf8))
  }

  /// - Throws: `ExitCode.brokenPipe` when nobody reads any more, which goes without saying; else
  ///   `ExitCode.outputError`, which is said.
  static func write(_ bytes: [UInt8]) throws {
    let error = StandardStreams.write(bytes, to: STDOUT_FILENO)
    if error == 0 { return }
    if error == EPIPE { throw ExitCode.brokenPipe }
    Console.error("cannot write to standard output: \(reason(error))")
    throw ExitCode.outputError
  }

  private static func reason(_ error: Int32) -> String {
    switch error {
    case EBADF: "it is closed"
    case ENOSPC, EDQUOT: "no space is left"
    default: String(cString: strerror(error)).lowercased()
    }
  }
}
