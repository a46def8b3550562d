package cosell.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cosell.deals.DealsService;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
import cosell.schemas.DealEvent;
import cosell.schemas.Location;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.Origin;
import cosell.schemas.OriginKind;
import cosell.schemas.PartnerChange;
import cosell.schemas.PartnerEvent;
import cosell.schemas.PublishedSolution;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against a running deals-service, broker, registry and store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {

    private static final Path IMPORTS = Path.of("..", "imports");
    private static final Path SHARED = Path.of("..", "..", "shared", "data", "crm-sales-opportunities");

    @TempDir
    private Path folder;

    private RunningService service;
    private TestPublisher publisher;

    /** What a run of the command came to. */
    private record Run(int exit, String out, List<Row> lines) {

        long count(String outcome) {
            return lines.stream()
                    .filter(line -> line.cells().get(2).equals(outcome))
                    .count();
        }

        List<String> reasonsOf(String crmId) {
            return lines.stream()
                    .filter(line -> line.cells().get(1).equals(crmId))
                    .map(line -> line.cells().get(4))
                    .toList();
        }
    }

    @BeforeAll
    void start() {
        service = RunningService.start(DealsService.application(), "imports");
        publisher = new TestPublisher();
        publishContoso();
    }

    @AfterAll
    void stop() {
        publisher.close();
        service.close();
    }

    @Test
    @DisplayName("X-03 the sample is imported, each row accounted for once with all its reasons, and then unchanged")
    void importsTheSample() throws IOException {
        Run first = run(IMPORTS.resolve("sample/opportunities.csv"), IMPORTS.resolve("sample/sample.mapping.yaml"));

        assertThat(first.exit()).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(first.lines()).hasSize(40);
        assertThat(first.lines().stream().map(line -> line.cells().getFirst())).doesNotHaveDuplicates();
        assertThat(first.count("applied")).isEqualTo(32);
        assertThat(first.count("rejected")).isEqualTo(8);
        assertThat(first.reasonsOf("S-009")).singleElement().asString().contains("/customer: This field is required.");
        assertThat(first.reasonsOf("S-013")).singleElement().asString().contains("/openedAt", "day that exists");
        assertThat(first.reasonsOf("S-033"))
                .singleElement()
                .asString()
                .contains("/customer:", "/value:", "/solutions:", "defaulted: name");
        assertThat(first.reasonsOf("S-036")).containsExactly("defaulted: value");
        assertThat(first.out()).contains("40 rows", "applied           32", "rejected           8", "peak memory");

        Run second = run(IMPORTS.resolve("sample/opportunities.csv"), IMPORTS.resolve("sample/sample.mapping.yaml"));

        assertThat(second.count("unchanged")).isEqualTo(32);
        assertThat(second.count("rejected")).isEqualTo(8);
    }

    @Test
    @DisplayName("X-03 the public export: 7,375 applied, 1,425 rejected for the missing customer; then 7,375 unchanged")
    void importsThePublicExport() throws IOException {
        assumeTrue(
                Files.isDirectory(SHARED),
                "SKIPPED: the public CRM export is not at "
                        + SHARED.toAbsolutePath().normalize() + ", so the import of its 8,800 rows was NOT tested");
        Path export = SHARED.resolve("sales_pipeline.csv");
        Path mapping = IMPORTS.resolve("sales-pipeline.mapping.yaml");

        Run first = run(export, mapping);

        assertThat(first.count("applied")).isEqualTo(7_375);
        assertThat(first.count("rejected")).isEqualTo(1_425);
        assertThat(first.lines().stream().map(line -> line.cells().getFirst()))
                .hasSize(8_800)
                .doesNotHaveDuplicates();
        assertThat(first.lines().stream().filter(line -> line.cells().get(2).equals("rejected")))
                .allMatch(line -> line.cells().get(4).contains("/customer: This field is required."));

        Run second = run(export, mapping);

        assertThat(second.count("unchanged")).isEqualTo(7_375);
        assertThat(second.count("rejected")).isEqualTo(1_425);
        assertThat(second.exit()).isEqualTo(ImportCommand.SOME_REJECTED);
        // Each deal is created, 501 engaged ones are qualified, and 6,711 are won or lost; nothing more.
        assertThat(dealEvents(7_375 + 501 + 6_711)).isEqualTo(7_375 + 501 + 6_711);
        System.out.println("First import:  " + first.out() + "Second import: " + second.out());
    }

    private Run run(Path export, Path mapping) throws IOException {
        Path result = folder.resolve(UUID.randomUUID() + ".csv");
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .execute(
                        export.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--result",
                        result.toString(),
                        "--broker",
                        Infrastructure.shared().bootstrapServers(),
                        "--registry",
                        Infrastructure.shared().registryUrl());
        List<Row> lines = new ArrayList<>();
        try (Export read = Export.open(result)) {
            assertThat(read.header()).isEqualTo(ResultLine.HEADER);
            read.forEachRemaining(lines::add);
        }
        return new Run(exit, out.toString(), lines);
    }

    /** How many events the export's deals have, at least so many. */
    private static long dealEvents(int atLeast) {
        try (TopicLog<DealEvent> deals = TopicLog.of(Topics.DEALS, DealEvent.class)) {
            deals.waitForCount("the events of the export's deals", atLeast, ImportIT::isOfTheExport);
            return deals.values().stream().filter(ImportIT::isOfTheExport).count();
        }
    }

    private static boolean isOfTheExport(DealEvent event) {
        return event.getState().getCrm() != null
                && event.getState().getCrm().getSystem().equals("sales-pipeline");
    }

    private void publishContoso() {
        OrganizationState contoso = OrganizationState.newBuilder()
                .setId("contoso")
                .setName("Contoso")
                .setKind(OrganizationKind.PARTNER)
                .setCoSellEnabled(true)
                .setLocations(List.of(Location.newBuilder()
                        .setId("1000001")
                        .setName("Seattle")
                        .setCountry("US")
                        .setByDefault(true)
                        .build()))
                .setSolutions(List.of(solution("SOL-1001-CON"), solution("SOL-1002-CON")))
                .build();
        PartnerEvent added = PartnerEvent.newBuilder()
                .setEventId(UUID.randomUUID())
                .setAggregateId("contoso")
                .setSequence(1)
                .setOccurredAt(Instant.parse("2026-01-05T08:00:00Z"))
                .setActor(Actor.newBuilder()
                        .setKind(ActorKind.SYSTEM)
                        .setSubject("directory")
                        .build())
                .setOrigin(Origin.newBuilder().setKind(OriginKind.EVENT).build())
                .setChange(PartnerChange.ADDED)
                .setState(contoso)
                .build();
        publisher.publish(Topics.PARTNERS, "contoso", added, new Position(0, 1));
    }

    private static PublishedSolution solution(String id) {
        return PublishedSolution.newBuilder()
                .setId(id)
                .setName("Solution " + id)
                .build();
    }
}
