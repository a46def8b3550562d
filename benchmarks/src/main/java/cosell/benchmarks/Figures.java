package cosell.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is computed from measurements. */
final class Figures {

    private Figures() {}

    static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The exponent with which a cost grows: the slope of a straight line through the logarithms. */
    static double exponent(Map<Integer, Double> costBySize) {
        double n = costBySize.size();
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Map.Entry<Integer, Double> point : costBySize.entrySet()) {
            double size = Math.log(point.getKey());
            double cost = Math.log(point.getValue());
            x += size;
            y += cost;
            xx += size * size;
            xy += size * cost;
        }
        return (n * xy - x * y) / (n * xx - x * x);
    }
}
