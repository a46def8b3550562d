package cosell.invitations.rank.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.directory.adapter.kafka.PartnerRecords;
import cosell.invitations.directory.adapter.mongo.OrganizationAggregate;
import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.domain.Entry;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.Readiness;
import cosell.invitations.directory.domain.VisibilityRank;
import cosell.invitations.rank.adapter.directory.DirectoryRanks;
import cosell.invitations.rank.adapter.mongo.RankSheetAggregate;
import cosell.invitations.rank.domain.Ending;
import cosell.invitations.rank.domain.RankSheet;
import cosell.invitations.rank.domain.RankSteps;
import cosell.invitations.rank.domain.ReceivedInvitation;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.ManualClock;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ComputeRanksIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-11-02T09:30:00Z");
    private static final OrganizationId VENDOR = new OrganizationId("msft");
    private static final List<OrganizationId> PARTNERS = IntStream.range(0, 30)
            .mapToObj(number -> new OrganizationId("partner-" + number))
            .toList();

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("ranks");

    private final ManualClock clock = new ManualClock(START);
    private final Queue<PartnerEvent> published = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private Aggregates<Organization, OrganizationEvent> organizations;
    private Aggregates<RankSheet, Void> sheets;

    @BeforeEach
    void open() {
        Outboxes outboxes = new Outboxes(
                fresh.database(),
                record -> Mono.fromRunnable(() -> published.add((PartnerEvent) record.value())),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        organizations = outboxes.aggregates(new OrganizationAggregate(PartnerRecords::record));
        sheets = outboxes.aggregates(new RankSheetAggregate());
        organizations.start();
        sheets.start();
        Flux.concat(Mono.just(VENDOR), Flux.fromIterable(PARTNERS))
                .concatMap(this::add)
                .blockLast(LIMIT);
    }

    private Mono<?> add(OrganizationId id) {
        Entry entry = entry(id);
        Organization added = new Organization(entry.profile(), entry.readiness(), VisibilityRank.NEUTRAL);
        CommandContext command =
                new CommandContext("add-" + id, null, Actor.system("test"), Origin.USER, clock.now(), null, null);
        return organizations
                .store()
                .insert(id.value(), new AggregateWrite<>(added, List.of(new OrganizationEvent.Added(id))), command);
    }

    @AfterEach
    void close() {
        organizations.stop();
        sheets.stop();
    }

    @Test
    @DisplayName(
            "I-11 of what two instances compute at once one rank stands, in the sheet, the directory and one event")
    void oneRankStands() {
        for (int day = 1; day <= 4; day++) {
            clock.advance(Duration.ofDays(1));
            ComputeRanks one = ranks(answeredAfter(Duration.ofDays(day)));
            ComputeRanks other = ranks(answeredAfter(Duration.ofDays(day + 3)));

            Flux.just(one, other, one)
                    .flatMap(ranks -> run(ranks).subscribeOn(Schedulers.boundedElastic()), 3)
                    .then()
                    .block(LIMIT);

            PARTNERS.forEach(this::requireOneRank);
        }
        Awaitility.await().atMost(LIMIT).until(() -> rankChanges().size() >= 4 * PARTNERS.size());
        assertThat(rankChanges()).hasSize(4 * PARTNERS.size());
        assertThat(failed).isEmpty();
    }

    private void requireOneRank(OrganizationId partner) {
        Instant step = RankSteps.latest(partner, clock.now());
        RankSheet sheet = sheet(partner);

        assertThat(sheet.step()).isEqualTo(step);
        assertThat(rank(partner))
                .isEqualTo(new VisibilityRank(sheet.forPartners().rank(), 50, RankSteps.next(step)));
    }

    @Test
    @DisplayName("I-11 who ended between the two writes leaves a sheet, from which the rank is taken")
    void goesOnFromTheSheet() {
        OrganizationId partner = PARTNERS.getFirst();
        Instant step = RankSteps.latest(partner, START);
        RankSheet stored = RankSheet.of(
                partner,
                step,
                answeredAfter(Duration.ofHours(1))
                        .received(partner, step)
                        .collectList()
                        .block(),
                java.util.Set.of());
        new RankSheets(sheets.store()).of(partner, step, Mono.just(stored)).block(LIMIT);

        run(ranks(answeredAfter(Duration.ofDays(13)))).block(LIMIT);

        assertThat(rank(partner).forPartners()).isEqualTo(stored.forPartners().rank());
        assertThat(rank(PARTNERS.getLast()).forPartners()).isLessThan(50);
    }

    @Test
    @DisplayName("I-11 after a pause the last step alone is computed, and nothing before the next one")
    void makesUpForAPause() {
        run(ranks(answeredAfter(Duration.ofDays(2)))).block(LIMIT);
        clock.advance(Duration.ofDays(12));

        run(ranks(answeredAfter(Duration.ofHours(1)))).block(LIMIT);
        run(ranks(answeredAfter(Duration.ofDays(13)))).block(LIMIT);

        assertThat(PARTNERS).allSatisfy(partner -> {
            assertThat(rank(partner).forPartners()).isEqualTo(80);
            assertThat(sheet(partner).step()).isEqualTo(RankSteps.latest(partner, clock.now()));
        });
    }

    @Test
    @DisplayName("I-11 a rank that can't be computed is due still, and keeps no other one from being computed")
    void oneFailureStaysAlone() {
        OrganizationId broken = PARTNERS.get(3);
        InvitationFacts facts = answeredAfter(Duration.ofHours(1));
        InvitationFacts breaking = new Facts(id ->
                id.equals(broken) ? Flux.error(new IllegalStateException("on purpose")) : facts.received(id, START));

        run(ranks(breaking)).block(LIMIT);

        assertThat(failed).containsExactly(broken.value());
        assertThat(rank(broken)).isEqualTo(VisibilityRank.NEUTRAL);
        assertThat(PARTNERS.stream().filter(partner -> rank(partner).forPartners() == 80))
                .hasSize(PARTNERS.size() - 1);
        run(ranks(facts)).block(LIMIT);
        assertThat(rank(broken).forPartners()).isEqualTo(80);
    }

    @Test
    @DisplayName("I-11 the vendor has no rank, and a rank that stays as it is says nothing")
    void staysSilent() {
        run(ranks(new Facts(_ -> Flux.empty()))).block(LIMIT);

        assertThat(rank(VENDOR)).isEqualTo(VisibilityRank.NEUTRAL);
        assertThat(new DirectoryRanks(organizations.store()).include(VENDOR).block(LIMIT))
                .isFalse();
        assertThat(rank(PARTNERS.getFirst()).due())
                .isEqualTo(RankSteps.next(RankSteps.latest(PARTNERS.getFirst(), START)));
        assertThat(new DirectoryRanks(organizations.store())
                        .due(START, 100)
                        .collectList()
                        .block(LIMIT))
                .isEmpty();
        assertThat(rankChanges()).isEmpty();
    }

    private Mono<Void> run(ComputeRanks ranks) {
        return ranks.run((id, _) -> failed.add(id));
    }

    private ComputeRanks ranks(InvitationFacts facts) {
        return new ComputeRanks(
                new DirectoryRanks(organizations.store()), facts, new RankSheets(sheets.store()), clock);
    }

    private RankSheet sheet(OrganizationId organization) {
        return new RankSheets(sheets.store())
                .find(OrganizationScope.system(organization, "test"), organization)
                .block(LIMIT);
    }

    private VisibilityRank rank(OrganizationId organization) {
        return new Directory(organizations.store())
                .find(organization)
                .block(LIMIT)
                .state()
                .rank();
    }

    private List<PartnerEvent> rankChanges() {
        return published.stream()
                .filter(event -> event.getChange() == PartnerChange.RANK_CHANGED)
                .toList();
    }

    /** Each of three organizations was answered twice after this time. */
    private InvitationFacts answeredAfter(Duration after) {
        Instant sent = START.minus(Duration.ofDays(30));
        List<ReceivedInvitation> answered = Stream.of("contoso", "adatum", "datum")
                .map(inviter -> new ReceivedInvitation(
                        new OrganizationId(inviter), false, sent, new Ending.Declined(sent.plus(after))))
                .flatMap(one -> Collections.nCopies(2, one).stream())
                .toList();
        return new Facts(_ -> Flux.fromIterable(answered));
    }

    /** Facts that need no engagements. */
    private record Facts(java.util.function.Function<OrganizationId, Flux<ReceivedInvitation>> received)
            implements InvitationFacts {
        @Override
        public Flux<ReceivedInvitation> received(OrganizationId organization, Instant since) {
            return received.apply(organization);
        }

        @Override
        public Flux<OrganizationId> invitedBy(OrganizationId organization, Instant since) {
            return Flux.empty();
        }
    }

    private static Entry entry(OrganizationId id) {
        OrganizationKind kind = id.equals(VENDOR) ? OrganizationKind.VENDOR : OrganizationKind.PARTNER;
        return new Entry(
                new Profile(id, id.value(), kind, List.of(), List.of(), List.of(), List.of(), null, null),
                new Readiness(true, true, false));
    }
}
