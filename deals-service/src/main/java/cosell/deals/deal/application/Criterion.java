package cosell.deals.deal.application;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** One thing that is asked of every deal of a list (D-19). Equal ones have the same text in every instance. */
public sealed interface Criterion {

    record Among(List<String> dealIds) implements Criterion {
        public Among {
            dealIds = List.copyOf(dealIds);
        }
    }

    record InDirection(Direction direction) implements Criterion {}

    record InStatus(SortedSet<DealStatus> statuses) implements Criterion {
        public InStatus {
            statuses = sorted(statuses);
        }
    }

    record OfType(SortedSet<DealType> types) implements Criterion {
        public OfType {
            types = sorted(types);
        }
    }

    record AtStage(String stage) implements Criterion {}

    /** Words of which each begins with one of these, as {@link SearchWords} has them. */
    record WithWords(List<String> beginnings) implements Criterion {
        public WithWords {
            beginnings = List.copyOf(beginnings);
        }
    }

    record AtLocation(String locationId) implements Criterion {}

    /** Amounts are compared in one currency only. */
    record InCurrency(String currency) implements Criterion {}

    record ValueAtLeast(BigDecimal amount) implements Criterion {}

    record ValueAtMost(BigDecimal amount) implements Criterion {}

    /** Expected to close on this day or later. */
    record ClosesFrom(LocalDate day) implements Criterion {}

    /** Expected to close earlier than on this day. */
    record ClosesBefore(LocalDate day) implements Criterion {}

    /** Somebody with this address, in whatever case, is in the team. */
    record WithTeamMember(String email) implements Criterion {}

    record WithSolution(String solutionId) implements Criterion {}

    record WithCrmId(String crmId) implements Criterion {}

    record OfCampaign(String campaignId) implements Criterion {}

    /** Has one of the keys of {@link DuplicateKeys}. */
    record WithLikelyKey(List<String> keys) implements Criterion {
        public WithLikelyKey {
            keys = List.copyOf(keys);
        }
    }

    record OfEngagement(UUID engagementId) implements Criterion {}

    /** Changed at this moment or later. */
    record UpdatedSince(Instant moment) implements Criterion {}

    /** To be answered earlier than at this moment. */
    record ExpiresBefore(Instant moment) implements Criterion {}

    /** Received and not answered yet, or anything else. */
    record NeedsAnswer(boolean needed) implements Criterion {}

    static <E extends Comparable<E>> SortedSet<E> sorted(Collection<E> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
