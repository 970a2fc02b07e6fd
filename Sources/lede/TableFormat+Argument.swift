public import ArgumentParser
public import Rendering

extension TableFormat: ExpressibleByArgument {}
