package cosell.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.launcher.imports.ReadRow.Unreadable;
import cosell.platform.domain.FaultCode;
import cosell.platform.forms.Cells;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import cosell.schemas.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultLineTest {

    @Test
    void tellsEveryReasonAndWhatWasSupplied() {
        Sendable row = new Sendable(
                7, CrmOpportunity.newBuilder().setSystem("crm").setCrmId("=A").build(), List.of("value", "closeDate"));
        CrmResult result = CrmResult.newBuilder()
                .setResultId(new UUID(0, 1))
                .setOrganization("contoso")
                .setTopic("t")
                .setPartition(0)
                .setOffset(1)
                .setOutcome(CrmResultOutcome.REJECTED)
                .setFaults(List.of(
                        fault("/customer", "This field is required.", "Give it a value.", "D-03"),
                        fault("", "It ended.", "Start another.", null)))
                .setDecidedAt(Instant.EPOCH)
                .build();

        assertThat(ResultLine.of(row, result).cells())
                .containsExactly(
                        "7",
                        "'=A",
                        "rejected",
                        "",
                        "/customer: This field is required. Give it a value. [D-03] | It ended. Start another."
                                + " | defaulted: value, closeDate");
    }

    @Test
    void tellsWhatCouldNotBeRead() {
        Unreadable row = new Unreadable(
                3,
                "A",
                List.of(cosell.platform.domain.Fault.of(
                        "/value", FaultCode.INVALID_STRING_FORMAT, "This is no amount.", "Give one.", "X-03")));

        assertThat(ResultLine.of(row).cells())
                .containsExactly("3", "A", "rejected", "", "/value: This is no amount. Give one. [X-03]");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@a, '''@a'",
        "-x, '''-x'",
        "-5.20, -5.20",
        "+14255550100, +14255550100",
        "a, a",
        "'''b', '''b'"
    })
    void guardsFormulasAndTakesExactlyThatAwayAgain(String text, String cell) {
        assertThat(Cells.guarded(text)).isEqualTo(cell);
        assertThat(Cells.bare(Cells.guarded(text))).isEqualTo(text);
    }

    private static Fault fault(String pointer, String message, String fix, String rule) {
        return Fault.newBuilder()
                .setPointer(pointer)
                .setCode("INVALID_VALUE")
                .setMessage(message)
                .setFix(fix)
                .setRule(rule)
                .build();
    }
}
