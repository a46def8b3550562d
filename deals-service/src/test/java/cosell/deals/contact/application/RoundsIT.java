package cosell.deals.contact.application;

import static cosell.deals.contact.application.RoundRig.LIMIT;
import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cosell.deals.contact.domain.DealOutcome.Kind;
import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Round.Phase;
import cosell.deals.contact.domain.RoundEvent;
import cosell.deals.contact.domain.Task;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.Samples;
import cosell.deals.engagement.application.EngagementCopy;
import cosell.deals.engagement.application.EngagementCopy.SharedContact;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import cosell.store.test.FreshDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundsIT {

    private static final String SAM = "sam@contoso.example";
    private static final Task ERASE_SAM = new Task.Erasure(SAM);
    private static final Person SUE = new Person("Sue", "+14255550111", "sue@contoso.example");
    private static final Duration AFTER_ITS_LEASE = CarryOutRounds.HELD_FOR.plusSeconds(5);

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("rounds");

    private RoundRig rig;

    @BeforeEach
    void open() {
        rig = new RoundRig(fresh.database());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("P-01 an erasure that was cut short is gone on with by another instance, and counts each deal once")
    void cutShort() {
        List<String> ids = storedDeals(25);
        Round round = rig.started(ERASE_SAM);
        CarryOutRounds dead = rig.instance(Duration.ZERO);
        Stored<Round> counted =
                dead.step(dead.takeUp(round.roundId().toString()).block(LIMIT)).block(LIMIT);
        Stored<Round> first = waitingPassed(dead, counted);
        List<String> stretch = first.state().stand().stretch();
        rig.works.erasing().carryOut(first.state(), stretch.getFirst()).block(LIMIT);

        assertThat(counted.state().tally().total()).isEqualTo(25);
        rig.instance(Duration.ZERO).work().block(LIMIT);
        assertThat(rig.find(round).phase()).isEqualTo(Phase.RUNNING);
        rig.instance(AFTER_ITS_LEASE).work().block(LIMIT);

        Round done = rig.find(round);
        assertThat(done.phase()).isEqualTo(Phase.DONE);
        assertThat(done.tally().of(Kind.DONE)).isEqualTo(25);
        assertThat(ids).allSatisfy(id -> assertThat(rig.events(id)).hasSize(2));
        assertThat(ids).allSatisfy(id -> assertThat(Addresses.in(rig.deal(id))).doesNotContain(SAM));
        assertThatThrownBy(() -> dead.step(first).block(LIMIT)).isInstanceOf(ConcurrentChangeException.class);
        assertThat(rig.events(stretch.getFirst())).hasSize(2);
    }

    @Test
    @DisplayName("P-01 the round itself forgets whom it was about, and still can tell that it was this address")
    void forgetsItself() {
        Round round = rig.started(ERASE_SAM);
        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);

        Round done = rig.find(round);
        List<HistoryEntry<Round, RoundEvent>> past = rig.rounds
                .history()
                .of(RoundRig.ALL, round.roundId().toString())
                .collectList()
                .block(LIMIT);
        assertThat(Addresses.in(done)).isEmpty();
        assertThat(past)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(Addresses.in(entry)).isEmpty());
        assertThat(done.digest().isOf("SAM@contoso.example")).isTrue();
        assertThat(done.digest().isOf("ann@contoso.example")).isFalse();
    }

    @Test
    @DisplayName("P-01 asked for twice it is the one that is under way; when that is over it is another one")
    void twice() {
        Round round = rig.started(ERASE_SAM);

        assertThat(rig.started(ERASE_SAM).roundId()).isEqualTo(round.roundId());
        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);
        assertThat(rig.started(ERASE_SAM).roundId()).isNotEqualTo(round.roundId());
    }

    @Test
    @DisplayName("P-01 while the broker is away an erasure waits, and goes on when it is back")
    void waitsForTheBroker() {
        rig.deals.stop();
        String id = rig.store(samsDeal(1));
        Round round = rig.started(ERASE_SAM);

        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);

        assertThat(rig.find(round).phase()).isEqualTo(Phase.RUNNING);
        assertThat(rig.find(round).stand().waitsFor()).contains("still wait to be sent");
        assertThat(Addresses.in(rig.deal(id))).doesNotContain(SAM);
        rig.deals.start();
        await().atMost(LIMIT).until(() -> {
            rig.instance(AFTER_ITS_LEASE).work().block(LIMIT);
            return rig.find(round).isOver();
        });
        assertThat(rig.events(id)).hasSize(2);
        assertThat(rig.find(round).tally().of(Kind.DONE)).isEqualTo(1);
    }

    @Test
    @DisplayName("P-01 a contact that an own deal shares is forgotten in the engagement's copy, another's is not")
    void engagementCopies() {
        Deal own = samsDeal(1);
        rig.store(own);
        UUID ownEngagement = shared(own.dealId());
        UUID foreign = shared(UUID.randomUUID());
        Round round = rig.started(new Task.Erasure("chris@customer.example"));

        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);

        assertThat(rig.find(round).tally().elsewhere()).isEqualTo(1);
        assertThat(copy(ownEngagement).shared()).isEmpty();
        assertThat(copy(foreign).shared()).hasSize(1);
    }

    @Test
    @DisplayName("D-24 a colleague is replaced in open deals; what breaks a rule is listed with its faults, not forced")
    void replaced() {
        String open = rig.store(samsDeal(1));
        String won = rig.store(Samples.after(samsDeal(2).decide(new MarkWon(null, null, null), circumstances())));
        String others = rig.store(dealOf(3, List.of(new PersonDraft("Ann", "+14255550122", "ann@contoso.example"))));
        String broken = rig.store(broken(4));
        Task task = new Task.Replacement(SAM, SUE, null);

        assertThat(new Foresight(rig.works).of(RoundRig.round(task)).block(LIMIT))
                .satisfies(foreseen -> assertThat(foreseen.total()).isEqualTo(2))
                .satisfies(foreseen -> assertThat(foreseen.of(Kind.FAILED)).isEqualTo(1));
        assertThat(names(open)).containsExactly("Sam");
        Round round = rig.started(task);
        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);

        Round done = rig.find(round);
        assertThat(done.tally().of(Kind.DONE)).isEqualTo(1);
        assertThat(done.tally().remarks()).extracting(Remark::dealId).containsExactly(broken);
        assertThat(done.tally().remarks().getFirst().faults().getFirst().pointer())
                .isEqualTo("/team/1/phone");
        assertThat(names(open)).containsExactly("Sue");
        assertThat(rig.events(open)).endsWith(new DealEvent.TeamMemberReplaced(List.of("/team")));
        assertThat(names(won)).containsExactly("Sam");
        assertThat(names(others)).containsExactly("Ann");
        assertThat(rig.deal(won).status()).isEqualTo(DealStatus.WON);
    }

    @Test
    @DisplayName("D-24 who administers a location has somebody replaced in that location's deals only")
    void replacedInOnesLocations() {
        String here = rig.store(samsDeal(1));
        Deal there = samsDeal(2);
        String elsewhere = rig.store(at("1000002", there));
        Round round = rig.started(new Task.Replacement(SAM, SUE, List.of("1000001")));

        rig.instance(Duration.ofSeconds(1)).work().block(LIMIT);

        assertThat(rig.find(round).tally().total()).isEqualTo(1);
        assertThat(names(here)).containsExactly("Sue");
        assertThat(names(elsewhere)).containsExactly("Sam");
    }

    /** The first step looks only at what waits in outboxes. */
    private static Stored<Round> waitingPassed(CarryOutRounds instance, Stored<Round> counted) {
        Stored<Round> next = counted;
        while (next.state().stand().stretch().isEmpty()) {
            next = instance.step(next).block(LIMIT);
        }
        return next;
    }

    private List<String> storedDeals(int number) {
        List<String> ids = new ArrayList<>();
        for (int deal = 1; deal <= number; deal++) {
            ids.add(rig.store(samsDeal(deal)));
        }
        return ids;
    }

    private UUID shared(UUID invitingDeal) {
        UUID engagement = UUID.randomUUID();
        SharedContact contact = new SharedContact(
                UUID.randomUUID(), UUID.randomUUID(), new Person("Chris", null, "Chris@customer.example"));
        EngagementCopy copy = new EngagementCopy(engagement, invitingDeal, List.of(contact));
        rig.engagements
                .store()
                .apply(null, RoundRig.event(engagement.toString(), copy), CopyChange.of(copy))
                .block(LIMIT);
        return engagement;
    }

    private EngagementCopy copy(UUID engagement) {
        return rig.engagements.store().find(engagement.toString()).block(LIMIT).state();
    }

    private List<String> names(String id) {
        return rig.deal(id).content().team().stream().map(Person::name).toList();
    }

    private static Deal samsDeal(int number) {
        return dealOf(number, List.of(Samples.SAM));
    }

    private static Deal dealOf(int number, List<PersonDraft> team) {
        UUID id = new UUID(0x4000L, 0x8000000000000000L + number);
        return Samples.after(Deal.create(id, CONTOSO, form(withTeam(content(), team)), circumstances()));
    }

    /** As an older version may have left it. */
    private static Deal broken(int number) {
        Content content = samsDeal(number).content();
        List<Person> team = List.of(content.team().getFirst(), new Person("Ann", "by post", null));
        return withContent(
                samsDeal(number),
                new Content(
                        content.name(),
                        content.customer(),
                        content.customerContact(),
                        content.consents(),
                        content.value(),
                        content.estimatedCloseDate(),
                        team,
                        content.solutions(),
                        content.crm(),
                        content.campaignId(),
                        content.notes()));
    }

    private static Deal withContent(Deal deal, Content content) {
        return new Deal(
                deal.identity(),
                deal.classification(),
                content,
                deal.sharing(),
                deal.progress(),
                deal.reports(),
                deal.source(),
                deal.createdAt(),
                deal.updatedAt());
    }

    private static Deal at(String location, Deal deal) {
        Identity identity = deal.identity();
        return new Deal(
                new Identity(
                        identity.dealId(),
                        identity.organization(),
                        identity.engagementId(),
                        identity.direction(),
                        identity.vendorOwned(),
                        location),
                deal.classification(),
                deal.content(),
                deal.sharing(),
                deal.progress(),
                deal.reports(),
                deal.source(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
