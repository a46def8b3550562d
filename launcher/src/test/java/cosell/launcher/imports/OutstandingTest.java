package cosell.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutstandingTest {

    private static final String TOPIC = "cosell.crm.contoso.opportunities.v1";

    private final List<Long> answered = new ArrayList<>();
    private final Outstanding outstanding = new Outstanding(2, (row, result) -> answered.add(row.number()));

    private static Sendable row(long number, String crmId) {
        return new Sendable(
                number,
                CrmOpportunity.newBuilder().setSystem("crm").setCrmId(crmId).build(),
                List.of());
    }

    private static CrmResult result(long offset, String crmId) {
        return CrmResult.newBuilder()
                .setResultId(new UUID(0, offset))
                .setOrganization("contoso")
                .setCrmId(crmId)
                .setTopic(TOPIC)
                .setPartition(0)
                .setOffset(offset)
                .setOutcome(CrmResultOutcome.APPLIED)
                .setDecidedAt(Instant.EPOCH)
                .build();
    }

    private static RecordPlace place(long offset) {
        return new RecordPlace(TOPIC, 0, offset);
    }

    @Test
    void knowsARowsResultByThePlaceOfItsRecord() throws InterruptedException {
        Sendable first = row(2, "A");
        Sendable again = row(3, "A");
        outstanding.enter(first, 0);
        outstanding.enter(again, 0);
        outstanding.acknowledged(place(10), first);
        outstanding.acknowledged(place(11), again);

        outstanding.arrived(result(11, "A"));
        outstanding.arrived(result(10, "A"));
        outstanding.arrived(result(10, "A"));

        assertThat(answered).containsExactly(3L, 2L);
        assertThat(outstanding.isEmpty()).isTrue();
    }

    @Test
    void keepsAResultThatOvertakesTheBrokersAnswer() throws InterruptedException {
        Sendable row = row(2, "A");
        outstanding.enter(row, 0);

        outstanding.arrived(result(10, "A"));
        assertThat(answered).isEmpty();
        outstanding.acknowledged(place(10), row);

        assertThat(answered).containsExactly(2L);
    }

    @Test
    void passesOverWhatOthersWereTold() throws InterruptedException {
        Sendable row = row(2, "A");
        outstanding.enter(row, 0);
        outstanding.arrived(result(9, "B"));
        outstanding.acknowledged(place(10), row);
        outstanding.arrived(result(12, "A"));

        assertThat(answered).isEmpty();
        assertThat(outstanding.unanswered()).containsExactly(row);
    }

    @Test
    void hasRoomForAWindowOfRowsOnly() throws InterruptedException {
        Sendable row = row(2, "A");

        assertThat(outstanding.enter(row, 0)).isTrue();
        assertThat(outstanding.enter(row(3, "B"), 0)).isTrue();
        assertThat(outstanding.enter(row(4, "C"), 1)).isFalse();
        outstanding.acknowledged(place(1), row);
        outstanding.arrived(result(1, "A"));

        assertThat(outstanding.enter(row(4, "C"), 0)).isTrue();
    }
}
