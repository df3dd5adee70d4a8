extension Vocabulary {
  /// What can be asked of the organisation's state, by the word that opens it.
  package static let condition = Declaration(
    "condition", header: "condition", "what must hold before something starts",
    example: "backlog of estimators > 4 weeks",
    fields: [
      Field(
        "backlog", .phrase("of TEAM > DURATION"),
        "the queues' mean touch time by hand over the team's capacity",
        example: "backlog of estimators > 4 weeks"),
      Field(
        "wait", .phrase("at STEP > DURATION"), "how long the item longest in the step's queue has waited",
        example: "wait at estimate > 3 weeks"),
      Field(
        "queue", .phrase("at STEP > COUNT"), "items in the step's queue", example: "queue at estimate >= 12"),
      Field(
        "people", .phrase("of TEAM > PEOPLE"), "people in the team, those about to join among them",
        example: "people of estimators < 6"),
      Field(
        "utilisation", .phrase("of TEAM over WEEKS > SHARE"),
        "hours worked by hours present, over the last full weeks",
        example: "utilisation of estimators over 4 weeks < 60%"),
      Field(
        "margin", .phrase("over WEEKS > MONEY / TIME [each]"),
        "margin over the last full weeks; `each` by the people of the teams that are paid",
        example: "margin over 8 weeks > $150 / week each"),
    ])
}
