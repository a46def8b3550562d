package cosell.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Bringing many entries to the directory at once, over HTTP. */
class DirectoryImportIT {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private static RunningService service;
    private static PartnersClient operator;
    private static int tests;

    private final String prefix = "row-" + ++tests + "-";

    @BeforeAll
    static void start() {
        service = RunningService.start(InvitationsService.application(), "directory_import_it");
        operator = new PartnersClient(service, "operator@platform.example");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private String row(String id, String name) {
        return "{\"id\": \"" + prefix + id + "\", \"name\": \"" + name
                + "\", \"kind\": \"PARTNER\", \"coSellEnabled\": true,"
                + " \"locations\": [{\"id\": \"L1\", \"name\": \"Oslo\", \"country\": \"NO\", \"byDefault\": true}]}";
    }

    private static List<Integer> counts(Answer answer) {
        return Stream.of("rows", "added", "changed", "unchanged", "rejected")
                .map(count -> Integer.valueOf(answer.text("$." + count)))
                .toList();
    }

    @Test
    @DisplayName("I-10 each row is applied, unchanged or rejected for itself, and twice changes nothing")
    void eachRowIsTakenForItself() {
        operator.bring("", MediaType.APPLICATION_JSON, "[" + row("a", "Old") + "]");
        String rows = "[" + row("a", "New") + ", " + row("b", "B") + ", 7, "
                + row("c", "C").replace("\"NO\"", "\"XX\"").replace("\"name\": \"C\"", "\"name\": \"\", \"colour\": 1")
                + ", " + row("b", "Other") + "]";

        Answer first = operator.bring("", MediaType.APPLICATION_JSON, rows);
        Answer second = operator.bring("", MediaType.APPLICATION_JSON, rows);

        assertThat(first.status()).isEqualTo(200);
        assertThat(counts(first)).containsExactly(5, 1, 1, 0, 3);
        assertThat(counts(second)).containsExactly(5, 0, 0, 2, 3);
        assertThat(first.texts("$.rejections[*].row")).containsExactly("3", "4", "5");
        assertThat(first.texts("$.rejections[1].errors[*].pointer"))
                .containsExactlyInAnyOrder("/colour", "/name", "/locations/0/country");
        assertThat(first.text("$.rejections[2].errors[0].code")).isEqualTo("DUPLICATE_KEY_VALUE");
        assertThat(first.text("$.rejections[2].id")).isEqualTo(prefix + "b");
        assertThat(operator.entry(prefix + "a").text("$.name")).isEqualTo("New");
        assertThat(operator.entry(prefix + "b").tag()).isEqualTo("\"0-1\"");
        assertThat(operator.entry(prefix + "c").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I-10 locations are kept by imports too, and readiness that is left out stays")
    void anImportRemovesNoLocation() {
        operator.bring("", MediaType.APPLICATION_JSON, "[" + row("a", "A") + "]");
        String moved = row("a", "A2").replace("\"coSellEnabled\": true,", "");

        Answer kept = operator.bring("", MediaType.APPLICATION_JSON, "[" + moved + "]");
        Answer removed = operator.bring("", MediaType.APPLICATION_JSON, "[" + moved.replace("L1", "L2") + "]");

        assertThat(counts(kept)).containsExactly(1, 0, 1, 0, 0);
        assertThat(operator.entry(prefix + "a").text("$.coSellEnabled")).isEqualTo("true");
        assertThat(removed.texts("$.rejections[0].errors[*].pointer")).containsExactly("/locations");
    }

    @Test
    void aDryRunTellsAndStoresNothing() {
        Answer foreseen = operator.bring("?dryRun=true", LINES, row("a", "A") + "\n" + row("b", " "));

        assertThat(foreseen.text("$.dryRun")).isEqualTo("true");
        assertThat(counts(foreseen)).containsExactly(2, 1, 0, 0, 1);
        assertThat(operator.entry(prefix + "a").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("I-10 an import of lines may be longer than a JSON body, and lists the first rejections only")
    void linesMayBeMany() {
        int rows = 600;
        String lines = IntStream.range(0, rows)
                .mapToObj(number -> row("n" + number, number % 4 == 0 ? "" : "Company " + number)
                        .replace("\"kind\"", "\"contacts\": [" + contacts() + "], \"kind\""))
                .collect(Collectors.joining("\n"));
        assertThat(lines.length()).isGreaterThan(1024 * 1024);

        Answer brought = operator.bring("", LINES, lines);

        assertThat(counts(brought)).containsExactly(rows, 450, 0, 0, 150);
        assertThat(brought.texts("$.rejections[*].row"))
                .hasSize(100)
                .startsWith("1", "5", "9")
                .endsWith("397");
        assertThat(operator.bring("", MediaType.APPLICATION_JSON, "[" + lines.replace('\n', ',') + "]")
                        .status())
                .isEqualTo(413);
    }

    private static String contacts() {
        return IntStream.range(0, 20)
                .mapToObj(number -> "{\"id\": \"c" + number + "\", \"name\": \"Somebody of the desk\","
                        + " \"email\": \"somebody-" + number + "@company.example\"}")
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin@contoso.example", "seller@msft.example", "reviewer@msft.example", "reader@contoso.example"
            })
    @DisplayName("V-02 only operators import the directory")
    void onlyOperatorsImport(String user) {
        Answer refused =
                new PartnersClient(service, user).bring("", MediaType.APPLICATION_JSON, "[" + row("a", "A") + "]");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(operator.entry(prefix + "a").status()).isEqualTo(404);
    }

    @Test
    void isRefusedAsAWholeWhenItIsNoList() {
        assertThat(operator.bring("", MediaType.APPLICATION_JSON, "{}").status())
                .isEqualTo(400);
        assertThat(operator.bring("", MediaType.APPLICATION_JSON, "[{]").text("$.reason"))
                .isEqualTo("MALFORMED_JSON");
        assertThat(operator.bring("", MediaType.TEXT_PLAIN, "[]").status()).isEqualTo(415);
        assertThat(operator.bring("?colour=1", MediaType.APPLICATION_JSON, "[]").status())
                .isEqualTo(400);
        assertThat(counts(operator.bring("", MediaType.APPLICATION_JSON, "[]"))).containsExactly(0, 0, 0, 0, 0);
    }
}
