package cosell.registration.domain.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything the policies look at.
 *
 * @param programmes by solution id, the configured programmes that a solution of the deal is eligible for; solutions
 *     that are eligible for none are left out
 */
public record EligibilityFacts(DealCopy deal, VendorPart vendor, Map<String, List<String>> programmes) {

    public EligibilityFacts {
        programmes = Map.copyOf(programmes);
    }

    /** Reads the programmes of the deal's solutions from the directory; only configured ones count (G-06). */
    public static EligibilityFacts of(
            DealCopy deal, VendorPart vendor, List<OrganizationCopy> publishers, Set<String> configured) {
        Map<String, List<String>> programmes = new TreeMap<>();
        for (OrganizationCopy publisher : publishers) {
            for (OrganizationCopy.Published solution : publisher.solutions()) {
                List<String> known = solution.programmes().stream()
                        .filter(configured::contains)
                        .toList();
                if (deal.solutions().contains(solution.solutionId()) && !known.isEmpty()) {
                    programmes.merge(solution.solutionId(), known, EligibilityFacts::united);
                }
            }
        }
        return new EligibilityFacts(deal, vendor, programmes);
    }

    public List<String> programmesOf(String solutionId) {
        return programmes.getOrDefault(solutionId, List.of());
    }

    private static List<String> united(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        other.stream().filter(programme -> !one.contains(programme)).forEach(all::add);
        return List.copyOf(all);
    }
}
