// How trained people take a tool up: F. M. Bass, "A new product growth for model consumer durables",
// Management Science 15 (1969), person by person. All who have not adopted do so at the same rate, so the next
// adoption comes at their total rate, by any of them (D. T. Gillespie, J. Phys. Chem. 81, 1977).

extension Simulation {
  func resetAdoption() {
    adoptions.fill(AdoptionState())
    for tool in 0..<plan.tools.count where toolPlans[tool].hasAdoption { drawAdoption(of: tool) }
  }

  /// Counts someone who is trained: they take the tool up at once, or when their turn comes, or have done so before
  /// they were in the team last.
  func enrol(_ person: Int, in tool: Int) {
    let index = experienceIndex(person, tool)
    let hadAdopted = experience[index].hasAdopted
    guard toolPlans[tool].hasAdoption, !hadAdopted else {
      experience[index].hasAdopted = true
      adoptions[tool].trained += 1
      if !hadAdopted { row[layout.index(.adopters, tool: tool)] += 1 }
      return
    }
    let place = adoptions[tool].waiting
    experience[index].place = place
    nonAdopters[Int(place) * plan.tools.count + tool] = Int32(truncatingIfNeeded: person)
    adoptions[tool].waiting += 1
    adoptions[tool].trained += 1
  }

  /// Counts someone who is trained no longer, since they leave the team.
  mutating func unenrol(_ person: Int, in tool: Int) {
    if !experience[experienceIndex(person, tool)].hasAdopted { takeOff(person, from: tool) }
    adoptions[tool].trained -= 1
    updateAdoption(of: tool)
  }

  /// Reschedules the next adoption after the trained or the adopters have changed. Nobody takes up a tool that
  /// their step does not use.
  ///
  /// - Complexity: O(log events).
  mutating func updateAdoption(of tool: Int) {
    let toolPlan = toolPlans[tool]
    guard toolPlan.hasAdoption else { return }
    var state = adoptions[tool]
    state.remaining -= state.rate * (now - state.since)
    let adopted = Double(state.trained - state.waiting) / Double(max(1, state.trained))
    let undisturbed = values[Int(toolPlan.innovation)] + values[Int(toolPlan.imitation)] * adopted
    let hazard = undisturbed * factor(toolPlan.adoptionEffect, price: payers[tool] < 0 ? 0 : seatPrices[tool])
    let isUsed = Int(stepStates[Int(toolPlan.step)].tool) == tool
    state.rate = isUsed ? Double(state.waiting) * hazard : 0
    state.since = now
    state.generation &+= 1
    adoptions[tool] = state
    guard state.rate > 0 else { return }
    // Rounding can leave a little less than nothing.
    calendar.schedule(
      .adoption, tool, at: now + max(0, state.remaining) / state.rate, generation: state.generation)
  }

  /// One of those who have not takes the tool up.
  mutating func adopt(_ tool: Int, generation: UInt32) {
    guard adoptions[tool].generation == generation else { return }
    stream.seek(RandomSource.address(.adoption, tool), item: adoptions[tool].count, visit: 1)
    let place = Int(stream.uniform() * Double(adoptions[tool].waiting))
    let person = Int(nonAdopters[place * plan.tools.count + tool])
    takeOff(person, from: tool)
    experience[experienceIndex(person, tool)].hasAdopted = true
    row[layout.index(.adopters, tool: tool)] += 1
    observer.observe(Moment(kind: .adopted, time: now, person: person, tool: tool))
    adoptions[tool].count += 1
    drawAdoption(of: tool)
    updateAdoption(of: tool)
  }

  /// Takes someone off the list of those who have not adopted; the last of them gets their place.
  private func takeOff(_ person: Int, from tool: Int) {
    let place = experience[experienceIndex(person, tool)].place
    adoptions[tool].waiting -= 1
    let last = nonAdopters[Int(adoptions[tool].waiting) * plan.tools.count + tool]
    nonAdopters[Int(place) * plan.tools.count + tool] = last
    experience[experienceIndex(Int(last), tool)].place = place
  }

  private func drawAdoption(of tool: Int) {
    stream.seek(RandomSource.address(.adoption, tool), item: adoptions[tool].count)
    adoptions[tool].remaining = Sampler.exponential(stream.generator, mean: 1)
    adoptions[tool].rate = 0
  }
}
