extension ChartValues {
    /// How many series have a picture of their own at most.
    static let mostSeries = 6

    /// Whether rows of several series share labels, so that one picture of all would mix them.
    var isMixed: Bool { !seconds.isEmpty && Set(labels).count < labels.count }

    /// The values of each series over all places along the axis, in the order in which the series come.
    var series: [ChartValues] {
        let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        var order: [String: Int] = [:]
        var series: [ChartValues] = []
        for row in values.indices {
            let index = order[seconds[row]] ?? series.count
            if index == series.count {
                order[seconds[row]] = index
                series.append(empty(seconds[row]))
            }
            guard let place = numbers[labels[row]] else { continue }
            series[index].set(place, values[row], thin[row])
        }
        return series
    }

    /// With labels that tell the series too.
    var labelledBySeries: ChartValues {
        var chart = self
        chart.relabel(zip(labels, seconds).map { "\($0) · \($1)" })
        return chart
    }
}
