package cosell.deals.insight;

import cosell.deals.deal.application.DealAccess;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageMark;
import cosell.deals.insight.domain.Breakdown;
import cosell.deals.insight.domain.CurrencyValue;
import cosell.deals.insight.domain.Grouping;
import cosell.deals.insight.domain.Rate;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.Selection.Dated;
import cosell.deals.insight.domain.Summary;
import cosell.platform.domain.Median;
import cosell.platform.domain.Money;
import cosell.platform.security.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts whole deals, one question at a time, in the plainest way there is. */
record Oracle(List<Deal> deals) {

    Oracle seenBy(Caller caller) {
        DealAccess access = DealAccess.of(caller, Samples.VENDOR);
        return where(access::sees);
    }

    Oracle selected(Selection asked) {
        return where(deal -> inPeriod(asked, deal))
                .where(deal -> asked.locations().isEmpty()
                        || asked.locations().contains(deal.identity().locationId()))
                .where(deal -> asked.types().isEmpty()
                        || asked.types().contains(deal.classification().type()))
                .where(deal -> asked.direction() == null
                        || asked.direction() == deal.identity().direction())
                .where(deal -> asked.currency() == null || asked.currency().equals(currency(deal)))
                .where(deal -> asked.country() == null
                        || asked.country().equals(deal.content().customer().country()))
                .where(deal -> asked.solution() == null || solutions(deal).contains(asked.solution()));
    }

    <R> Breakdown<R> broken(@Nullable Grouping by, Function<Oracle, R> told) {
        TreeMap<String, List<Deal>> groups = new TreeMap<>();
        deals.forEach(deal -> keys(deal, by)
                .forEach(key ->
                        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(deal)));
        List<Breakdown.Group<R>> all = new ArrayList<>();
        groups.forEach(
                (key, members) -> all.add(new Breakdown.Group<>(key, members.size(), told.apply(new Oracle(members)))));
        all.sort((one, other) -> Long.compare(other.deals(), one.deals()));
        return new Breakdown<>(deals.size(), told.apply(this), all, 0);
    }

    Summary summary() {
        return new Summary(
                count(deal -> deal.status() == DealStatus.RECEIVED),
                count(deal -> deal.status() == DealStatus.ACCEPTED),
                count(Oracle::isDuplicate),
                new Rate(
                        inbound().count(Oracle::isTakenOn),
                        inbound()
                                .count(deal -> isTakenOn(deal)
                                        || deal.status() == DealStatus.DECLINED
                                        || deal.status() == DealStatus.EXPIRED)),
                new Rate(
                        won().deals.size(),
                        count(deal -> deal.status() == DealStatus.WON
                                || (deal.status() == DealStatus.LOST && !isDuplicate(deal)))),
                median(inbound().hours()),
                median(won().days()),
                won().values(),
                where(deal -> deal.status() == DealStatus.ACCEPTED).values());
    }

    /** How many came at least so far, by percentage. */
    Map<Integer, Long> funnel(List<Integer> percentages) {
        Map<Integer, Long> reached = new TreeMap<>();
        percentages.forEach(percent -> reached.put(
                percent,
                count(deal -> percent == 0
                        || deal.progress().marks().stream()
                                .map(StageMark::percent)
                                .anyMatch(marked -> marked >= percent))));
        return reached;
    }

    private Oracle where(Predicate<Deal> condition) {
        return new Oracle(deals.stream().filter(condition).toList());
    }

    private long count(Predicate<Deal> condition) {
        return deals.stream().filter(condition).count();
    }

    private Oracle inbound() {
        return where(deal -> deal.identity().direction() == Direction.INBOUND);
    }

    private Oracle won() {
        return where(deal -> deal.status() == DealStatus.WON);
    }

    private List<BigDecimal> hours() {
        List<BigDecimal> hours = new ArrayList<>();
        for (Deal deal : deals) {
            Closing closing = deal.progress().closing();
            Instant answered = deal.status() == DealStatus.DECLINED && closing != null
                    ? closing.closedAt()
                    : deal.progress().acceptedAt();
            if (answered != null && !deal.source().historic()) {
                long seconds = answered.getEpochSecond() - deal.createdAt().getEpochSecond();
                hours.add(BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP));
            }
        }
        return hours;
    }

    private List<BigDecimal> days() {
        return deals.stream()
                .filter(deal -> !ended(deal).isBefore(opened(deal)))
                .map(deal -> Duration.between(opened(deal), ended(deal)).toDays())
                .map(BigDecimal::valueOf)
                .toList();
    }

    private List<CurrencyValue> values() {
        List<CurrencyValue> values = new ArrayList<>();
        for (String currency : RandomDeals.CURRENCIES.stream().sorted().toList()) {
            List<BigDecimal> amounts = deals.stream()
                    .map(Oracle::value)
                    .filter(value -> value != null && value.currency().equals(currency))
                    .map(Money::amount)
                    .toList();
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal amount : amounts) {
                sum = sum.add(amount);
            }
            if (!amounts.isEmpty()) {
                values.add(new CurrencyValue(currency, amounts.size(), sum, median(amounts)));
            }
        }
        return values;
    }

    private static Median median(List<BigDecimal> values) {
        if (values.size() < 5) {
            return new Median.LeftOut(values.size());
        }
        List<BigDecimal> rest = new ArrayList<>(values);
        while (rest.size() > 2) {
            rest.remove(Collections.min(rest));
            rest.remove(Collections.max(rest));
        }
        BigDecimal sum = rest.getFirst().add(rest.getLast());
        int scale = Math.max(1, values.getFirst().scale());
        return new Median.Known(values.size(), sum.divide(BigDecimal.valueOf(2), scale, RoundingMode.HALF_UP));
    }

    private static boolean inPeriod(Selection asked, Deal deal) {
        if (asked.dated() == Dated.ENDED && deal.progress().closing() == null) {
            return false;
        }
        Instant date = asked.dated() == Dated.OPENED ? opened(deal) : ended(deal);
        Instant from = asked.period().from();
        Instant to = asked.period().to();
        return (from == null || date.compareTo(from) >= 0) && (to == null || date.compareTo(to) < 0);
    }

    private static Instant opened(Deal deal) {
        Instant source = deal.source().openedAt();
        return source == null ? deal.createdAt() : source;
    }

    private static Instant ended(Deal deal) {
        Instant source = deal.source().closedAt();
        Closing closing = deal.progress().closing();
        return source != null || closing == null ? Objects.requireNonNull(source) : closing.closedAt();
    }

    private static @Nullable Money value(Deal deal) {
        Closing closing = deal.progress().closing();
        return closing != null && closing.value() != null
                ? closing.value()
                : deal.content().value();
    }

    private static @Nullable String currency(Deal deal) {
        Money value = value(deal);
        return value == null ? null : value.currency();
    }

    private static List<String> keys(Deal deal, @Nullable Grouping by) {
        if (by == null) {
            return List.of();
        }
        return switch (by) {
            case COUNTRY -> List.of(deal.content().customer().country());
            case SOLUTION -> solutions(deal);
            case LOCATION -> List.of(deal.identity().locationId());
            case TYPE -> List.of(deal.classification().type().toString());
        };
    }

    private static List<String> solutions(Deal deal) {
        return deal.content().solutions().stream()
                .map(solution -> solution.solutionId())
                .toList();
    }

    private static boolean isTakenOn(Deal deal) {
        return List.of(DealStatus.ACCEPTED, DealStatus.WON, DealStatus.LOST).contains(deal.status());
    }

    private static boolean isDuplicate(Deal deal) {
        Closing closing = deal.progress().closing();
        return deal.status() == DealStatus.LOST && closing != null && "DUPLICATE".equals(closing.reason());
    }
}
