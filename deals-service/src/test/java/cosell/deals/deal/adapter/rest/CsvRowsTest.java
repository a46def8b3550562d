package cosell.deals.deal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.FullDeal;
import cosell.deals.deal.domain.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class CsvRowsTest {

    private static final CsvRows NAMES = new CsvRows(List.of(
            new ExportColumn("name", deal -> deal.content().name()),
            new ExportColumn("notes", deal -> deal.content().notes())));

    @Test
    void aListOfNothingIsARowOfNames() {
        StepVerifier.create(NAMES.of(Flux.empty())).expectNext("name,notes\r\n").verifyComplete();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=SUM(A1)|'=SUM(A1)",
                "+cmd|'+cmd",
                "-1+1|'-1+1",
                "@home|'@home",
                "`\t`|`'\t`",
                "+14255550100|+14255550100",
                "-12.50|-12.50",
                "a,b|`\"a,b\"`",
                "a\"b|`\"a\"\"b\"`"
            })
    @DisplayName("D-19 no cell is taken for a formula; numbers and phone numbers stay as they are")
    void noCellIsTakenForAFormula(String text, String cell) {
        Deal deal = Samples.created(
                Samples.form(Samples.withName(Samples.content(), text.strip().isEmpty() ? "x" : text)));
        CsvRows rows = new CsvRows(List.of(new ExportColumn("text", _ -> text)));

        StepVerifier.create(rows.of(Flux.just(deal)))
                .expectNext("text\r\n" + cell + "\r\n")
                .verifyComplete();
    }

    @Test
    void takesNoMoreDealsThanAreWanted() {
        Flux<Deal> endless = Flux.fromStream(IntStream.iterate(0, at -> at + 1).mapToObj(_ -> FullDeal.deal()));

        StepVerifier.create(NAMES.of(endless), 2)
                .expectNextCount(2)
                .thenCancel()
                .verify();
    }

    @Test
    void whatFailsBeforeTheFirstDealFailsBeforeTheFirstRow() {
        StepVerifier.create(NAMES.of(Flux.error(new IllegalStateException("too slow"))))
                .verifyError(IllegalStateException.class);
    }

    @Test
    @DisplayName("D-19 V-02 the columns are published, and the vendor has those of the shared view only")
    void theColumnsArePublished() {
        assertThat(ExportColumn.shared())
                .extracting(ExportColumn::name)
                .containsExactly(
                        "id",
                        "engagementId",
                        "organization",
                        "status",
                        "type",
                        "customerName",
                        "customerCountry",
                        "value",
                        "currency",
                        "estimatedCloseDate",
                        "stage",
                        "stagePercent",
                        "team",
                        "teamEmails",
                        "teamPhones",
                        "solutions",
                        "visibleSince",
                        "closedAt");
        assertThat(row(ExportColumn.own()))
                .startsWith(row(ExportColumn.shared()).toArray(String[]::new))
                .endsWith(
                        "Cloud move",
                        "OUTBOUND",
                        "true",
                        "1000001",
                        "123456789",
                        "dynamics",
                        "OPP-1",
                        "SPRING",
                        "Ours alone",
                        "true",
                        "2026-03-02T09:30:00.123Z",
                        "125000.50",
                        "USD",
                        "DUPLICATE",
                        "2026-03-02T09:30:02.123Z",
                        "2026-03-02T09:30:00.123Z",
                        "2026-03-02T09:30:03.123Z");
        assertThat(row(ExportColumn.shared()))
                .endsWith(
                        "Woodgrove",
                        "US",
                        "125000.50",
                        "USD",
                        "2026-12-31",
                        "PROPOSED",
                        "60",
                        "Sam",
                        "sam@contoso.example",
                        "+14255550100",
                        "SOL-CON",
                        "2026-03-02T09:30:00.123Z",
                        "2026-03-02T09:30:00.123Z");
    }

    private static List<String> row(List<ExportColumn> columns) {
        return columns.stream().map(column -> column.textOf(FullDeal.deal())).toList();
    }
}
