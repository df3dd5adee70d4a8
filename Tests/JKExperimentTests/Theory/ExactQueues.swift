import Foundation

/// Steady states of queues from the textbook, computed without any simulation. Times are in mean
/// services.
///
/// D. Gross, C. M. Harris, *Fundamentals of Queueing Theory*, 3rd edition, chapters 2 and 5.
enum ExactQueues {
  /// M/M/c: the mean wait, by Erlang's C formula.
  ///
  /// - Parameter rho: load of each server, below 1.
  static func wait(servers c: Int, rho: Double) -> Double {
    let a = Double(c) * rho
    var term = 1.0
    var sum = 0.0
    for n in 0..<c {
      sum += term
      term *= a / Double(n + 1)
    }
    let last = term / (1 - rho)
    return last / (sum + last) / (Double(c) * (1 - rho))
  }

  /// M/G/1: the mean wait, by Pollaczek and Khinchine.
  static func wait(rho: Double, cv: Double) -> Double {
    rho * (1 + cv * cv) / (2 * (1 - rho))
  }

  /// M/M/c+M, Erlang A: mean queue, and the rate of reneging, from the balance of births and deaths.
  ///
  /// - Parameters:
  ///   - arrivals: a mean service.
  ///   - patience: mean, in mean services.
  static func reneging(servers c: Int, arrivals: Double, patience: Double) -> (queue: Double, rate: Double) {
    var probability = 1.0
    var (total, queue) = (0.0, 0.0)
    for n in 0..<10_000 {
      total += probability
      queue += probability * Double(max(0, n - c))
      probability *= arrivals / (Double(min(n + 1, c)) + Double(max(0, n + 1 - c)) / patience)
    }
    return (queue / total, queue / total / patience)
  }

  /// M/M/1 with two classes without interruption, by Cobham: their mean waits, the urgent first.
  ///
  /// - Parameter loads: of the urgent and of the others.
  static func priorityWaits(loads: (urgent: Double, normal: Double)) -> (urgent: Double, normal: Double) {
    let total = loads.urgent + loads.normal
    // Of a service in progress, exponential with mean 1, a mean service is left; one is in progress with
    // probability `total`.
    let urgent = total / (1 - loads.urgent)
    return (urgent, urgent / (1 - total))
  }

  /// M/M/1/K: the rate at which customers are turned away, and the mean queue.
  static func loss(capacity: Int, rho: Double) -> (rate: Double, queue: Double) {
    let weights = (0...capacity).map { pow(rho, Double($0)) }
    let total = weights.reduce(0, +)
    let queue = weights.enumerated().reduce(0) { $0 + $1.element * Double(max(0, $1.offset - 1)) }
    return (rho * weights[capacity] / total, queue / total)
  }

  /// One station of an open network of M/M/c queues.
  struct Station {
    let servers: Int
    /// Hours.
    let service: Double
    /// Visits of a job.
    let visits: Double
  }

  /// An open Jackson network: the mean time in the system, in hours.
  ///
  /// - Parameter arrivals: jobs an hour.
  static func timeInSystem(_ stations: [Station], arrivals: Double) -> Double {
    stations.reduce(0) { sum, station in
      let rho = arrivals * station.visits * station.service / Double(station.servers)
      return sum + station.visits * station.service * (1 + wait(servers: station.servers, rho: rho))
    }
  }
}
