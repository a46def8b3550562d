package cosell.deals.deal.application;

import cosell.deals.deal.application.Criterion.InDirection;
import cosell.deals.deal.application.Criterion.InStatus;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are listed, and in which order (D-19). Equal queries have the same text in every instance.
 *
 * @param view null for all of them
 * @param statuses empty for those that the view shows
 */
public record DealQuery(
        @Nullable View view, SortedSet<DealStatus> statuses, List<Criterion> criteria, DealOrder order) {

    private static final Set<DealStatus> CLOSED =
            Arrays.stream(DealStatus.values()).filter(DealStatus::terminal).collect(Collectors.toUnmodifiableSet());
    private static final Set<DealStatus> OPEN = Arrays.stream(DealStatus.values())
            .filter(status -> !status.terminal())
            .collect(Collectors.toUnmodifiableSet());

    public DealQuery {
        statuses = Criterion.sorted(statuses);
        criteria = List.copyOf(criteria);
    }

    /** The lists of the deals page. */
    public enum View {
        INBOUND,
        OUTBOUND,
        FAVORITES,
        CLOSED,
        /** The vendor's read-only view of deals that partners lead (V-02). */
        PARTNER_LED
    }

    /** All that is asked, the view's own part first. */
    List<Criterion> everything() {
        return Stream.of(ofView(), ofStatus().map(InStatus::new).stream(), criteria.stream())
                .<Criterion>flatMap(part -> part)
                .toList();
    }

    private Stream<Criterion> ofView() {
        return view == null
                ? Stream.empty()
                : switch (view) {
                    case INBOUND -> Stream.of(new InDirection(Direction.INBOUND));
                    case OUTBOUND -> Stream.of(new InDirection(Direction.OUTBOUND));
                    case FAVORITES, CLOSED, PARTNER_LED -> Stream.empty();
                };
    }

    /** Inbound and outbound show what is open, unless a status is asked for. Empty for all. */
    private Optional<SortedSet<DealStatus>> ofStatus() {
        Optional<SortedSet<DealStatus>> wanted = Optional.of(statuses).filter(some -> !some.isEmpty());
        return view == null
                ? wanted
                : switch (view) {
                    case INBOUND, OUTBOUND -> wanted.or(() -> Optional.of(Criterion.sorted(OPEN)));
                    case FAVORITES, PARTNER_LED -> wanted;
                    case CLOSED -> wanted.map(DealQuery::closedOnes).or(() -> Optional.of(Criterion.sorted(CLOSED)));
                };
    }

    private static SortedSet<DealStatus> closedOnes(SortedSet<DealStatus> wanted) {
        return wanted.stream().filter(DealStatus::terminal).collect(Collectors.toCollection(TreeSet::new));
    }
}
