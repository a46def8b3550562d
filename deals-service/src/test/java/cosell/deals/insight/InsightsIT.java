package cosell.deals.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.adapter.mongo.DealAggregateType;
import cosell.deals.deal.adapter.mongo.MongoFactSheets;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.insight.application.ReadInsights;
import cosell.deals.insight.domain.Breakdown;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Funnel;
import cosell.deals.insight.domain.FunnelTally;
import cosell.deals.insight.domain.Grouping;
import cosell.deals.insight.domain.Period;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.Selection.Dated;
import cosell.deals.insight.domain.SimilarDeals;
import cosell.deals.insight.domain.SummaryTally;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Median;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Insights through the store against an {@link Oracle} over the same deals. */
class InsightsIT {

    private static final long SEED = 20260302;
    private static final int DEALS = 600;
    private static final int QUESTIONS = 150;
    private static final int AT_ONCE = 8;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<Integer> STEPS = List.of(0, 10, 20, 40, 60);
    private static final List<Stage> SCALE = STEPS.stream()
            .skip(1)
            .map(percent -> new Stage("AT_" + percent, "", percent))
            .toList();
    private static final Selection EVERYTHING =
            new Selection(Period.ALWAYS, Dated.OPENED, Set.of(), Set.of(), null, null, null, null);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("insights");

    private final RandomDeals random = new RandomDeals(SEED);
    private final List<Deal> deals = random.next(DEALS);
    private Aggregates<Deal, DealEvent> aggregates;
    private ReadInsights insights;

    @BeforeEach
    void store() {
        aggregates = new Outboxes(
                        fresh.database(), record -> Mono.empty(), new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new DealAggregateType(Samples.VENDOR, (event, state) -> List.of(), Map.of()));
        aggregates.start();
        Flux.fromIterable(deals).flatMap(this::store, AT_ONCE).then().block(LIMIT);
        insights = new ReadInsights(new MongoFactSheets(aggregates.store()), Samples.VENDOR, LIMIT);
    }

    @AfterEach
    void close() {
        aggregates.stop();
    }

    @Test
    @DisplayName("D-22 V-01 insights count exactly what one sees of what one asks for")
    void insightsCountWhatOneSees() {
        int medians = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            Caller caller = random.one(callers().toList());
            Selection asked = selection();
            Grouping by = random.maybe(List.of(Grouping.values()));
            Oracle expected = new Oracle(deals).seenBy(caller).selected(asked);

            assertThat(insights.of(caller, asked, SummaryTally::new, by).block(LIMIT))
                    .as("seed %d, question %d: %s of %s", SEED, question, asked, caller)
                    .isEqualTo(expected.broken(by, Oracle::summary));
            assertThat(reached(caller, asked))
                    .as("seed %d, question %d: funnel", SEED, question)
                    .isEqualTo(expected.funnel(STEPS));
            medians += expected.summary().daysToClose() instanceof Median.Known ? 1 : 0;
        }
        assertThat(medians).as("questions with and without a median").isBetween(QUESTIONS / 10, QUESTIONS * 9 / 10);
    }

    @Test
    @DisplayName("D-02 D-22 the vendor's insights are the same whatever partners have")
    void theVendorsInsightsAreOfItsOwnDeals() {
        Caller seller = caller(Samples.VENDOR, Role.VENDOR_SELLER, new LocationScope.All());
        List<Deal> own = deals.stream()
                .filter(deal -> deal.organization().equals(Samples.VENDOR))
                .toList();
        assertThat(deals)
                .anyMatch(deal ->
                        deal.sharing().visibleToVendor() && !deal.organization().equals(Samples.VENDOR));

        assertThat(insights.of(seller, EVERYTHING, SummaryTally::new, Grouping.LOCATION)
                        .block(LIMIT))
                .isEqualTo(new Oracle(own).broken(Grouping.LOCATION, Oracle::summary));
    }

    @Test
    @DisplayName("D-22 V-01 similar deals are past deals that one sees")
    void similarDealsAreSeenDeals() {
        callers().forEach(caller -> {
            Oracle seen = new Oracle(deals).seenBy(caller);
            seen.deals().stream().limit(AT_ONCE).forEach(deal -> {
                FactSheet sheet = FactSheet.of(deal);
                List<FactSheet> all = seen.deals().stream()
                        .map(FactSheet::of)
                        .filter(other -> other.solutions().stream().anyMatch(sheet.solutions()::contains))
                        .toList();

                assertThat(insights.similarTo(caller, sheet).block(LIMIT)).isEqualTo(SimilarDeals.to(sheet, all));
            });
        });
    }

    @Test
    void whoSeesNothingHasNoInsight() {
        assertThat(insights.mayRead(caller(Samples.VENDOR, Role.REGISTRATION_REVIEWER, new LocationScope.All())))
                .isFalse();
        Caller stranger = caller(Samples.CONTOSO, Role.REFERRALS_ADMIN, new LocationScope.Only(Set.of("none")));
        Breakdown<?> nothing = Objects.requireNonNull(
                insights.of(stranger, EVERYTHING, SummaryTally::new, null).block(LIMIT));
        assertThat(nothing.deals()).isZero();
    }

    private Map<Integer, Long> reached(Caller caller, Selection asked) {
        Funnel funnel = Objects.requireNonNull(insights.of(caller, asked, () -> new FunnelTally(SCALE), null)
                        .block(LIMIT))
                .all();
        return funnel.steps().stream()
                .collect(Collectors.toMap(
                        Funnel.Step::percent, step -> step.reached().hits(), Long::sum, TreeMap::new));
    }

    private Selection selection() {
        Instant from = random.chance() ? random.moment() : null;
        Instant to = random.chance() ? random.moment() : null;
        String location = random.maybe(RandomDeals.LOCATIONS);
        return new Selection(
                new Period(from, to),
                random.one(List.of(Dated.values())),
                location == null || random.often() ? Set.of() : Set.of(location),
                random.often() ? Set.of() : Set.of(random.one(List.of(DealType.values()))),
                random.often() ? null : random.one(List.of(Direction.values())),
                random.often() ? null : random.one(RandomDeals.CURRENCIES),
                random.often() ? null : random.one(RandomDeals.COUNTRIES),
                random.often() ? null : random.one(RandomDeals.SOLUTIONS));
    }

    private static Stream<Caller> callers() {
        LocationScope all = new LocationScope.All();
        LocationScope two = new LocationScope.Only(Set.of("1", "2"));
        return RandomDeals.ORGANIZATIONS.stream()
                .flatMap(organization -> Stream.of(
                        caller(organization, Role.REFERRALS_ADMIN, all),
                        caller(organization, Role.REFERRALS_ADMIN, two),
                        caller(organization, Role.REFERRALS_READER, all),
                        caller(organization, Role.REFERRALS_READER, two),
                        caller(organization, Role.REFERRALS_USER, all),
                        caller(organization, Role.REFERRALS_USER, two),
                        caller(organization, Role.VENDOR_SELLER, all)));
    }

    private static Caller caller(OrganizationId organization, Role role, LocationScope locations) {
        String email = role == Role.REFERRALS_USER ? RandomDeals.PEOPLE.getFirst() : null;
        return new Caller("someone", email, organization, Set.of(role), locations, Locale.ENGLISH);
    }

    private Mono<?> store(Deal deal) {
        CommandContext command = new CommandContext(
                "create-" + deal.dealId(), null, Actor.system("test"), Origin.USER, deal.createdAt(), null, null);
        return aggregates.store().insert(deal.dealId().toString(), new AggregateWrite<>(deal, List.of()), command);
    }
}
