package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cosell.endtoend.driver.Build;
import cosell.endtoend.driver.CsvRows;
import cosell.endtoend.driver.Event;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Program;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A CRM's export comes in by the command line, once and once more. */
@ExtendWith(SharedSuite.class)
class ImportIT {

    private static final String PUBLIC_EXPORT = "shared/data/crm-sales-opportunities/sales_pipeline.csv";
    private static final Path MAPPINGS = Build.root().resolve("imports");
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int SOME_REJECTED = 3;

    /** Rows of the sample with no customer, an impossible date, an unknown stage, amount or product, no id or too few cells. */
    private static final String[] FLAWED = {"S-009", "S-013", "S-017", "S-021", "S-024", "", "S-033", "S-037"};

    private final Suite suite;

    ImportIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void nothingMovesAndTheInboxIsEmpty() {
        suite.settle();
        suite.inbox().clear();
    }

    @Test
    @DisplayName("X-01 X-02 8,800 rows of a real CRM become deals once, and a second import changes nothing")
    void aRealExportBecomesDealsOnceAndASecondImportChangesNothing() {
        var export = Build.root().resolveSibling(PUBLIC_EXPORT);
        assumeTrue(
                Files.exists(export),
                () -> "Skipped: there is no " + export + " (the public data set CRM Sales Opportunities).");
        var mapping = MAPPINGS.resolve("sales-pipeline.mapping.yaml");

        var first = imported(export, mapping, "first");
        suite.settle();
        assertThat(outcomes(first)).isEqualTo(Map.of("applied", 7_375L, "rejected", 1_425L));
        eachRowIsThereOnce(first, export);
        theRejectedAreThoseWithoutACustomer(first, export);
        closedRowsAreClosedDealsOfTheirDates(export);

        var ends = dealTopic();
        var second = imported(export, mapping, "second");
        suite.settle();
        assertThat(outcomes(second)).isEqualTo(Map.of("unchanged", 7_375L, "rejected", 1_425L));
        eachRowIsThereOnce(second, export);
        assertThat(by("row", second, "dealId")).isEqualTo(by("row", first, "dealId"));
        assertThat(dealTopic()).isEqualTo(ends);
        assertThat(suite.inbox().all()).isEmpty();
        suite.peakMemory()
                .forEach((process, kilobytes) -> System.out.printf(
                        "Peak memory of the suite's process %d: %d MiB%n", process, kilobytes / 1024));
    }

    @Test
    @DisplayName("X-03 the sample export that ships with the suite is imported with its mapping")
    void theSampleExportIsImportedWithItsMapping() {
        var export = MAPPINGS.resolve("sample/opportunities.csv");
        var mapping = MAPPINGS.resolve("sample/sample.mapping.yaml");

        var first = imported(export, mapping, "sample");
        var second = imported(export, mapping, "sample-again");

        eachRowIsThereOnce(first, export);
        assertThat(crmIds(first, "rejected")).containsExactlyInAnyOrder(FLAWED);
        assertThat(first.stream().filter(row -> !isRejected(row))).allSatisfy(this::isADeal);
        assertThat(crmIds(second, "rejected")).containsExactlyInAnyOrder(FLAWED);
        assertThat(crmIds(second, "unchanged")).isEqualTo(crmIds(first, "applied"));
    }

    private void isADeal(Map<String, String> row) {
        var deal = suite.api()
                .as(Users.CONTOSO_ADMIN)
                .get("/api/deals/" + row.get("dealId"))
                .expect(200);
        assertThat(deal.at("/crm/id")).isEqualTo(row.get("crmId"));
    }

    private static List<String> crmIds(List<Map<String, String>> result, String outcome) {
        return result.stream()
                .filter(row -> row.get("outcome").equals(outcome))
                .map(row -> row.get("crmId"))
                .sorted()
                .toList();
    }

    private static boolean isRejected(Map<String, String> row) {
        return row.get("outcome").equals("rejected");
    }

    private List<Map<String, String>> imported(Path export, Path mapping, String name) {
        var folder = Build.target("imports");
        var result = folder.resolve(name + ".result.csv");
        var run = Program.command(
                        folder.resolve(name + ".log"),
                        "import",
                        export.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--result",
                        result.toString(),
                        "--dir",
                        suite.directory().toString())
                .await(PATIENCE);
        System.out.printf(
                "Import %s: %.1f s, peak memory %d MiB%n",
                name, run.took().toMillis() / 1e3, run.peakKilobytes() / 1024);
        assertThat(run.exitCode()).as(run.output()).isEqualTo(SOME_REJECTED);
        return CsvRows.of(result);
    }

    /** By the number of its line; the first one is the header. */
    private static void eachRowIsThereOnce(List<Map<String, String>> result, Path export) {
        var lines = CsvRows.of(export).size() + 1;
        assertThat(result)
                .extracting(row -> Integer.valueOf(row.get("row")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, lines).boxed().toList());
    }

    private static void theRejectedAreThoseWithoutACustomer(List<Map<String, String>> result, Path export) {
        var withoutCustomer = CsvRows.of(export).stream()
                .filter(row -> row.get("account").isBlank())
                .map(row -> row.get("opportunity_id"))
                .toList();
        var rejected = result.stream().filter(ImportIT::isRejected).toList();
        assertThat(rejected).extracting(row -> row.get("crmId")).containsExactlyInAnyOrderElementsOf(withoutCustomer);
        assertThat(rejected).allSatisfy(row -> assertThat(row.get("reasons")).contains("/customer"));
    }

    private void closedRowsAreClosedDealsOfTheirDates(Path export) {
        var deals = suite.events().all(Events.DEALS).stream()
                .map(Event::state)
                .filter(state -> state.get("crm") != null)
                .collect(Collectors.toMap(
                        state -> String.valueOf(((GenericRecord) state.get("crm")).get("id")),
                        Function.identity(),
                        (_, later) -> later));
        CsvRows.of(export).stream()
                .filter(row -> !row.get("account").isBlank())
                .forEach(row -> assertThat(Told.of(deals.get(row.get("opportunity_id"))))
                        .as(row.toString())
                        .isEqualTo(Told.of(row)));
    }

    /** What an export and a deal both tell. Dates are days in UTC. */
    private record Told(String status, boolean historic, String opened, String closed) {

        private static final DateTimeFormatter SOURCE = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
        private static final long MILLIS_OF_A_DAY = 86_400_000;

        static Told of(Map<String, String> row) {
            var status = row.get("deal_stage").toUpperCase(Locale.ROOT);
            var ended = status.equals("WON") || status.equals("LOST");
            return new Told(
                    ended ? status : "ACCEPTED", ended, day(row.get("engage_date")), day(row.get("close_date")));
        }

        static Told of(GenericRecord deal) {
            return new Told(
                    String.valueOf(deal.get("status")),
                    (Boolean) deal.get("historic"),
                    day((Long) deal.get("openedAt")),
                    day((Long) deal.get("sourceClosedAt")));
        }

        private static String day(String source) {
            return source.isBlank() ? "" : LocalDate.parse(source, SOURCE).toString();
        }

        private static String day(@Nullable Long millis) {
            return millis == null
                    ? ""
                    : LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_OF_A_DAY))
                            .toString();
        }
    }

    private Map<Integer, Long> dealTopic() {
        try (var topics = suite.topics()) {
            return topics.ends(Events.DEALS);
        }
    }

    private static Map<String, Long> outcomes(List<Map<String, String>> result) {
        return result.stream().collect(Collectors.groupingBy(row -> row.get("outcome"), Collectors.counting()));
    }

    private static Map<String, String> by(String key, List<Map<String, String>> rows, String value) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(key), row -> row.get(value)));
    }
}
