public import StageKit

/// The stages of this family, for the list of bundled ones.
public let tableStages: [any Stage.Type] = [
    Where.self, Select.self, Derive.self, Rename.self, Widen.self, Sort.self, Top.self, Take.self,
    Sample.self,
    Unique.self, Group.self, Members.self, Count.self, Join.self, Union.self, Minus.self, Intersect.self,
    Describe.self, Plot.self, Save.self,
]
