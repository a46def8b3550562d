package cosell.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.DealsService;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.Actor;
import cosell.schemas.ActorKind;
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

    private static final Path SAMPLE = Path.of("..", "imports", "sample");
    private static final Path MAPPING = SAMPLE.resolve("sample.mapping.yaml");

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
        Path export = sampleWithIds("A-");
        Run first = run(export, "PT1M");

        assertThat(first.exit()).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(first.lines()).hasSize(40);
        assertThat(first.lines().stream().map(line -> line.cells().getFirst())).doesNotHaveDuplicates();
        assertThat(first.count("applied")).isEqualTo(32);
        assertThat(first.count("rejected")).isEqualTo(8);
        assertThat(first.reasonsOf("A-009")).singleElement().asString().contains("/customer: This field is required.");
        assertThat(first.reasonsOf("A-013")).singleElement().asString().contains("/openedAt", "day that exists");
        assertThat(first.reasonsOf("A-033"))
                .singleElement()
                .asString()
                .contains("/customer:", "/value:", "/solutions:", "defaulted: name");
        assertThat(first.reasonsOf("A-036")).containsExactly("defaulted: value");
        assertThat(first.out()).contains("40 rows", "applied           32", "rejected           8", "peak memory");

        Run second = run(export, "PT1M");

        assertThat(second.count("unchanged")).isEqualTo(32);
        assertThat(second.count("rejected")).isEqualTo(8);
    }

    @Test
    @DisplayName(
            "X-03 when nobody answers the import is given up and says so; done again it tells what became of the rows")
    void isGivenUpWhenNobodyAnswers() throws IOException {
        Path export = sampleWithIds("B-");
        service.close();

        Run unheard = run(export, "PT2S");

        assertThat(unheard.exit()).isEqualTo(1);
        assertThat(unheard.count("unanswered")).isEqualTo(35);
        assertThat(unheard.count("rejected")).isEqualTo(5);

        service = RunningService.start(DealsService.application(), "imports");
        Run again = run(export, "PT1M");

        assertThat(again.count("unchanged")).isEqualTo(32);
        assertThat(again.count("rejected")).isEqualTo(8);
    }

    @Test
    void neverOverwritesWhatItReads() throws IOException {
        Path export = sampleWithIds("C-");
        String before = Files.readString(export);

        int exit = new CommandLine(new ImportCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> 1)
                .execute(export.toString(), "--mapping", MAPPING.toString(), "--result", export.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(export).hasContent(before);
    }

    /** The sample with its further files, its ids beginning otherwise. */
    private Path sampleWithIds(String prefix) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(prefix));
        for (String name : List.of("customers.csv", "products.csv")) {
            Files.copy(SAMPLE.resolve(name), copy.resolve(name));
        }
        String rows = Files.readString(SAMPLE.resolve("opportunities.csv"));
        return Files.writeString(copy.resolve("opportunities.csv"), rows.replace("\nS-", "\n" + prefix));
    }

    private Run run(Path export, String patience) throws IOException {
        Path result = folder.resolve(UUID.randomUUID() + ".csv");
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> 1)
                .execute(
                        export.toString(),
                        "--mapping",
                        MAPPING.toString(),
                        "--result",
                        result.toString(),
                        "--patience",
                        patience,
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
