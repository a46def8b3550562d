package cosell.deals.crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncTest {

    private static final String TOPIC = "cosell.crm.contoso.opportunities.v1";
    private static final Instant MONDAY = Instant.parse("2026-10-26T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-27T08:00:00Z");

    private static CrmRecord at(long offset, OpportunityBuilder opportunity) {
        return new CrmRecord(Contoso.ID, new RecordPlace(TOPIC, 0, offset), opportunity.build());
    }

    private static Sync.Answer answer(Deal deal, CrmRecord record) {
        return Sync.answer(deal, record, Contoso.circumstances());
    }

    private static Deal created(long offset, OpportunityBuilder opportunity) {
        CrmRecord record = at(offset, opportunity);
        return Sync.applied(Contoso.dealOf(opportunity), List.of(), record, Contoso.NOW)
                .deal();
    }

    @Test
    @DisplayName("X-02 position, source version and result stand in the deal, and the result has a derived id")
    void keepsPositionVersionAndResult() {
        Deal deal = created(7, OpportunityBuilder.complete().version(3L, MONDAY));

        Sync.Answer answer =
                answer(deal, at(8, OpportunityBuilder.bare().name("New").version(4L, TUESDAY)));

        assertThat(Sync.of(answer.deal(), OpportunityBuilder.KEY).orElseThrow()).satisfies(sync -> {
            assertThat(sync.position()).isEqualTo(8);
            assertThat(sync.sourceVersion()).isEqualTo("4");
            assertThat(sync.sourceTime()).isEqualTo(TUESDAY);
            assertThat(sync.outcome()).isEqualTo("APPLIED");
        });
        assertThat(answer.result().resultId())
                .isEqualTo(CrmResult.idFor(new RecordPlace(TOPIC, 0, 8)))
                .isNotEqualTo(CrmResult.idFor(new RecordPlace(TOPIC, 1, 8)));
        assertThat(answer.result().outcome()).isEqualTo(CrmOutcome.APPLIED);
        assertThat(answer.result().dealId()).isEqualTo(deal.dealId());
    }

    @Test
    @DisplayName("X-02 unchanged and stale are bookkeeping: no event, only the position and the result move")
    void unchangedAndStaleAreBookkeeping() {
        Deal deal = created(7, OpportunityBuilder.complete().version(3L, null));

        Sync.Answer unchanged = answer(deal, at(8, OpportunityBuilder.complete().version(4L, null)));
        Sync.Answer stale =
                answer(deal, at(8, OpportunityBuilder.bare().name("Old").version(2L, null)));

        assertThat(unchanged.events()).isEmpty();
        assertThat(unchanged.result().outcome()).isEqualTo(CrmOutcome.UNCHANGED);
        assertThat(unchanged.deal().content()).isEqualTo(deal.content());
        assertThat(unchanged.deal().updatedAt()).isEqualTo(deal.updatedAt());
        assertThat(stale.events()).isEmpty();
        assertThat(stale.result().outcome()).isEqualTo(CrmOutcome.STALE);
        assertThat(stale.deal().content()).isEqualTo(deal.content());
    }

    @Test
    @DisplayName("X-02 what was rejected was not applied, so the version before it is not stale against it")
    void aRejectedVersionMakesNothingStale() {
        Deal deal = created(7, OpportunityBuilder.complete().version(3L, null));

        Sync.Answer rejected =
                answer(deal, at(8, OpportunityBuilder.bare().name(" ").version(9L, null)));
        Sync.Answer next = answer(
                rejected.deal(), at(9, OpportunityBuilder.bare().name("Good").version(4L, null)));

        assertThat(rejected.result().outcome()).isEqualTo(CrmOutcome.REJECTED);
        assertThat(rejected.result().faults()).extracting(Fault::pointer).containsExactly("/name");
        assertThat(next.result().outcome()).isEqualTo(CrmOutcome.APPLIED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, false",
        "0, 7, true",
        "0, 6, true",
        "1, 6, false",
    })
    @DisplayName("X-02 a position not higher than the stored one was answered before")
    void knowsWhatItAnswered(int partition, long offset, boolean answered) {
        Deal deal = created(7, OpportunityBuilder.complete());

        assertThat(Sync.hasAnswered(
                        Sync.of(deal, OpportunityBuilder.KEY).orElseThrow(), new RecordPlace(TOPIC, partition, offset)))
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource({
        "2,, 3,, true",
        "3,, 3,, false",
        "4,, 3,, false",
        ", 2026-10-26T08:00:00Z,, 2026-10-27T08:00:00Z, true",
        ", 2026-10-27T08:00:00Z,, 2026-10-27T08:00:00Z, false",
        "4, 2026-10-26T08:00:00Z, 3, 2026-10-27T08:00:00Z, false",
        "2, 2026-10-28T08:00:00Z, 3, 2026-10-27T08:00:00Z, true",
        "2, 2026-10-26T08:00:00Z,, 2026-10-27T08:00:00Z, true",
        ",, 3, 2026-10-27T08:00:00Z, false",
        "2,,, 2026-10-27T08:00:00Z, false"
    })
    @DisplayName("X-02 older by source version, or by time where there is none, is stale")
    void knowsWhatIsOlder(Long version, Instant time, Long appliedVersion, Instant appliedTime, boolean older) {
        assertThat(new SourceStamp(version, time).isOlderThan(new SourceStamp(appliedVersion, appliedTime)))
                .isEqualTo(older);
    }

    @Test
    @DisplayName("X-02 the deal's id is derived from the link's, each attempt's its own")
    void derivesTheDealFromTheLink() {
        CrmRecord record = at(1, OpportunityBuilder.complete());
        CrmLink first = CrmLink.creating(record, 0, Contoso.NOW);
        CrmLink second = CrmLink.creating(record, first.nextAttempt(), Contoso.NOW);

        assertThat(first.dealId()).isEqualTo(CrmLink.firstDealId(Contoso.ID, OpportunityBuilder.KEY));
        assertThat(second.dealId()).isNotEqualTo(first.dealId());
        assertThat(CrmLink.idFor(Contoso.ID, new CrmKey("a", "bc")))
                .isNotEqualTo(CrmLink.idFor(Contoso.ID, new CrmKey("ab", "c")));
    }

    @Test
    @DisplayName("X-02 a link that creates has taken the position but not answered it")
    void aLinkThatCreatesGoesOn() {
        CrmRecord record = at(5, OpportunityBuilder.complete());
        CrmLink creating = CrmLink.creating(record, 0, Contoso.NOW);
        CrmLink answered = CrmLink.answered(record, 0, CrmOutcome.REJECTED, Contoso.NOW);

        assertThat(creating.hasAnswered(record.place())).isFalse();
        assertThat(creating.hasAnswered(new RecordPlace(TOPIC, 0, 4))).isTrue();
        assertThat(answered.hasAnswered(record.place())).isTrue();
        assertThat(answered.hasAnswered(new RecordPlace(TOPIC, 0, 6))).isFalse();
    }
}
