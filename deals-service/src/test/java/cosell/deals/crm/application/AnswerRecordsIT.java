package cosell.deals.crm.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.deals.crm.application.AnswerRig.Told;
import cosell.deals.crm.domain.Contoso;
import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.OpportunityBuilder;
import cosell.deals.crm.domain.OpportunityOutcome;
import cosell.deals.crm.domain.Upsert;
import cosell.deals.crm.domain.Verdict;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.directory.application.DirectoryBehindException;
import cosell.platform.outbox.Stored;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRecordsIT {

    /** A life: rejected, made, unchanged, edited, stale, rejected, won, unchanged after the end, rejected after it. */
    private static final List<OpportunityBuilder> LIFE = List.of(
            OpportunityBuilder.complete().name(" "),
            OpportunityBuilder.complete().version(5L, null),
            OpportunityBuilder.complete().version(6L, null),
            OpportunityBuilder.bare().name("Cloud move II").version(7L, null),
            OpportunityBuilder.bare().name("Old").version(4L, null),
            OpportunityBuilder.bare().name(" "),
            OpportunityBuilder.bare().stage(null, 60).won(null),
            OpportunityBuilder.bare().outcome(OpportunityOutcome.WON),
            OpportunityBuilder.bare().name("Late"));

    private static final List<Told> TOLD = List.of(
            new Told(0, "REJECTED"),
            new Told(1, "APPLIED"),
            new Told(2, "UNCHANGED"),
            new Told(3, "APPLIED"),
            new Told(4, "STALE"),
            new Told(5, "REJECTED"),
            new Told(6, "APPLIED"),
            new Told(7, "UNCHANGED"),
            new Told(8, "REJECTED"));

    private final AnswerRig rig = new AnswerRig().knowsTheDirectory();

    @AfterEach
    void close() {
        rig.close();
    }

    static Stream<Integer> everyWrite() {
        // Each record is one write; the creation is two: the link, then the deal.
        return IntStream.rangeClosed(0, LIFE.size()).boxed();
    }

    private void deliverAll() {
        IntStream.range(0, LIFE.size()).forEach(offset -> rig.deliver(offset, LIFE.get(offset)));
    }

    @Test
    @DisplayName("X-02 each record gets exactly one result, and bookkeeping moves no revision")
    void eachRecordGetsItsResult() {
        deliverAll();

        Stored<Deal> deal = rig.deal();
        assertThat(rig.told()).isEqualTo(TOLD);
        assertThat(deal.state().status()).isEqualTo(DealStatus.WON);
        assertThat(deal.state().content().name()).isEqualTo("Cloud move II");
        assertThat(deal.revision()).isEqualTo(3);
        assertThat(deal.version()).isEqualTo(8);
        assertThat(deal.position().sequence()).isEqualTo(4);
    }

    @Test
    @DisplayName("X-02 a record that is delivered again, at any later point, is dropped")
    void whatIsDeliveredAgainIsDropped() {
        for (int offset = 0; offset < LIFE.size(); offset++) {
            rig.deliver(offset, LIFE.get(offset));
            for (int again = 0; again <= offset; again++) {
                rig.deliver(again, LIFE.get(again));
            }
        }

        assertThat(rig.told()).isEqualTo(TOLD);
        assertThat(rig.deal().version()).isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("everyWrite")
    @DisplayName("X-02 after a crash at any write a redelivery goes on from there")
    void goesOnAfterACrashAtAnyWrite(int write) {
        rig.crashAfterWrites(write);
        assertThatThrownBy(this::deliverAll).isInstanceOf(AnswerRig.CrashedException.class);
        rig.recover();

        deliverAll();

        assertThat(rig.told()).isEqualTo(TOLD);
        assertThat(rig.allDeals()).hasSize(1);
        assertThat(rig.deal().revision()).isEqualTo(3);
        assertThat(rig.deal().state().status()).isEqualTo(DealStatus.WON);
    }

    @Test
    @DisplayName("X-02 a deal is made only after the link took the position")
    void theLinkTakesThePositionFirst() {
        rig.crashAfterWrites(1);
        assertThatThrownBy(() -> rig.deliver(1, OpportunityBuilder.complete()))
                .isInstanceOf(AnswerRig.CrashedException.class);

        CrmLink link = rig.links
                .find(
                        AnswerRig.SCOPE,
                        CrmLink.idFor(Contoso.ID, OpportunityBuilder.KEY).toString())
                .blockOptional(Duration.ofSeconds(5))
                .orElseThrow()
                .state();
        assertThat(link.isCreating()).isTrue();
        assertThat(link.place().offset()).isEqualTo(1);
        assertThat(link.dealId()).isEqualTo(Contoso.DEAL);
        assertThat(rig.allDeals()).isEmpty();
        assertThat(rig.told()).isEmpty();
    }

    @Test
    @DisplayName("X-01 a deal that got its CRM id on the platform is the opportunity's deal")
    void findsADealThatGotItsCrmIdElsewhere() {
        Deal elsewhere = dealWithId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        rig.createElsewhere(elsewhere);

        rig.deliver(3, OpportunityBuilder.bare().name("Known"));

        assertThat(rig.allDeals()).hasSize(1);
        assertThat(rig.allDeals().getFirst().state().content().name()).isEqualTo("Known");
        assertThat(rig.told()).containsExactly(new Told(3, "APPLIED"));
    }

    @Test
    @DisplayName("X-02 a record answered before its id got a deal elsewhere is dropped when it comes again")
    void remembersWhatItAnsweredBeforeThereWasADeal() {
        rig.deliver(3, OpportunityBuilder.bare().name("Too little"));
        rig.createElsewhere(dealWithId(UUID.fromString("00000000-0000-4000-8000-000000000001")));

        rig.deliver(3, OpportunityBuilder.bare().name("Too little"));
        rig.deliver(4, OpportunityBuilder.bare().name("Enough now"));

        assertThat(rig.told()).containsExactly(new Told(3, "REJECTED"), new Told(4, "APPLIED"));
    }

    @Test
    @DisplayName("X-02 should the id get a deal elsewhere between link and deal, the record is applied to that one")
    void goesOnWithADealThatCameBetween() {
        rig.crashAfterWrites(1);
        assertThatThrownBy(() -> rig.deliver(3, OpportunityBuilder.complete().name("Mine")))
                .isInstanceOf(AnswerRig.CrashedException.class);
        rig.recover();
        rig.createElsewhere(dealWithId(UUID.fromString("00000000-0000-4000-8000-000000000001")));

        rig.deliver(3, OpportunityBuilder.complete().name("Mine"));
        rig.deliver(3, OpportunityBuilder.complete().name("Mine"));

        assertThat(rig.told()).containsExactly(new Told(3, "APPLIED"));
        assertThat(rig.allDeals()).hasSize(1);
        assertThat(rig.allDeals().getFirst().state().content().name()).isEqualTo("Mine");
    }

    @Test
    @DisplayName("X-01 an id whose deal was given another one makes a deal of its own again")
    void makesAnotherDealWhenTheFirstWasGivenAnotherId() {
        rig.deliver(1, OpportunityBuilder.complete());
        rig.change(deal -> withCrm(deal, new CrmKey("dynamics", "OTHER")), List.of());

        rig.deliver(1, OpportunityBuilder.complete());
        rig.deliver(2, OpportunityBuilder.complete().name("Second"));
        rig.deliver(2, OpportunityBuilder.complete().name("Second"));
        rig.deliver(3, OpportunityBuilder.bare().name("Second, edited"));

        assertThat(rig.told()).containsExactly(new Told(1, "APPLIED"), new Told(2, "APPLIED"), new Told(3, "APPLIED"));
        assertThat(rig.allDeals())
                .extracting(stored -> stored.state().content().name())
                .containsExactlyInAnyOrder("Cloud move", "Second, edited");
    }

    @Test
    @DisplayName("X-02 while the directory has not arrived a record waits, and is never rejected")
    void waitsForTheDirectory() {
        try (AnswerRig early = new AnswerRig()) {
            assertThatThrownBy(() -> early.deliver(1, OpportunityBuilder.complete()))
                    .isInstanceOf(DirectoryBehindException.class);
            assertThat(early.told()).isEmpty();

            early.knowsTheDirectory().deliver(1, OpportunityBuilder.complete());

            assertThat(early.told()).containsExactly(new Told(1, "APPLIED"));
        }
    }

    private static Deal dealWithId(UUID dealId) {
        Verdict verdict = Upsert.create(
                dealId,
                Contoso.ID,
                OpportunityBuilder.complete().name("Elsewhere").build(),
                Contoso.circumstances());
        return ((Verdict.Apply) verdict).deal();
    }

    private static Deal withCrm(Deal deal, CrmKey crm) {
        Content content = deal.content();
        Content changed = new Content(
                content.name(),
                content.customer(),
                content.customerContact(),
                content.consents(),
                content.value(),
                content.estimatedCloseDate(),
                content.team(),
                content.solutions(),
                crm,
                content.campaignId(),
                content.notes());
        return new Deal(
                deal.identity(),
                deal.classification(),
                changed,
                deal.sharing(),
                deal.progress(),
                deal.reports(),
                deal.source(),
                deal.createdAt(),
                deal.updatedAt());
    }
}
