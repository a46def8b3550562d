package cosell.deals.contact.domain;

import cosell.deals.contact.domain.DealOutcome.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a round has come.
 *
 * @param total deals to be looked at, as counted at its beginning; null before
 * @param outcomes how many deals came out how, by name
 * @param elsewhere how many documents beside deals were redacted
 * @param remarks deals that somebody has to look at
 * @param unlisted how many more there are of them
 */
public record Tally(
        @Nullable Long total, Map<String, Long> outcomes, long elsewhere, List<Remark> remarks, long unlisted) {

    /** More are counted only, so that a round stays small enough to be stored. */
    static final int MOST_REMARKS = 500;

    public static final Tally NONE = new Tally(null, Map.of(), 0, List.of(), 0);

    public Tally {
        outcomes = Map.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }

    public long of(Kind kind) {
        return outcomes.getOrDefault(kind.name(), 0L);
    }

    public Tally ofTotal(long deals) {
        return new Tally(deals, outcomes, elsewhere, remarks, unlisted);
    }

    public Tally withElsewhere(long documents) {
        return new Tally(total, outcomes, documents, remarks, unlisted);
    }

    public Tally plus(DealOutcome outcome) {
        Map<String, Long> counted = new LinkedHashMap<>(outcomes);
        outcome.kinds().forEach(kind -> counted.merge(kind.name(), 1L, Long::sum));
        Remark remark = outcome.remark();
        if (remark == null) {
            return new Tally(total, counted, elsewhere, remarks, unlisted);
        }
        if (remarks.size() >= MOST_REMARKS) {
            return new Tally(total, counted, elsewhere, remarks, unlisted + 1);
        }
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Tally(total, counted, elsewhere, more, unlisted);
    }
}
