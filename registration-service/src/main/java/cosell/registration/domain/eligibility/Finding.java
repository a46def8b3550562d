package cosell.registration.domain.eligibility;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What became of one condition of G-01, with the facts it was judged on. */
public record Finding(Criterion criterion, boolean met, Map<String, ?> facts) {

    /** The rule every condition belongs to. */
    public static final String RULE = "G-01";

    public Finding {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
