package cosell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help;

class HeldOpsIT {

    private static final String DESK = "/deals/held-records";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private SuiteStandIn suite;

    @BeforeEach
    void start() throws Exception {
        suite = new SuiteStandIn(directory);
    }

    @AfterEach
    void stop() throws Exception {
        suite.close();
    }

    @Nested
    class WhenLooking {

        @Test
        void listsEveryPageOfWhatTheFiltersSelect() {
            String filter = "?topic=cosell.x.v1&aggregate=a+%2Fb&cause=GAP&schema=7".replace("+", "%20");
            suite.answers("GET " + DESK + filter + "&limit=1&count=true", 200, "{'items': [], 'count': 2}");
            suite.answers(
                    "GET " + DESK + filter + "&limit=200",
                    200,
                    "{'items': [" + record("id-1", "a /b") + "], 'nextCursor': 'more='}");
            suite.answers(
                    "GET " + DESK + filter + "&limit=199&cursor=more%3D",
                    200,
                    "{'items': [" + record("id-2", "a /b") + "]}");

            int code = run("held", "--topic", "cosell.x.v1", "--aggregate", "a /b", "--cause", "gap", "--schema", "7");

            assertThat(code).as(err.toString()).isZero();
            assertThat(out.toString().lines())
                    .extracting(line -> line.replaceAll(" {2,}", " | "))
                    .containsExactly(
                            "ID | TOPIC | AGGREGATE | POSITION | CAUSE | SINCE | REASON",
                            "id-1 | cosell.x.v1 | a /b | 0-4 | GAP | 2026-11-02T09:30:00Z | An earlier one is missing.",
                            "id-2 | cosell.x.v1 | a /b | 0-4 | GAP | 2026-11-02T09:30:00Z | An earlier one is"
                                    + " missing.");
        }

        @Test
        void saysHowManyAreNotShown() {
            suite.answers("GET " + DESK + "?limit=1&count=true", 200, "{'items': [], 'count': '10,000+'}");
            suite.answers(
                    "GET " + DESK + "?limit=1", 200, "{'items': [" + record("id-1", "a") + "], 'nextCursor': 'more'}");

            assertThat(run("held", "--limit", "1")).isZero();

            assertThat(out.toString()).endsWith("Shown are 1 of 10,000+; --limit shows more.\n");
        }

        @Test
        void saysThatNothingIsHeld() {
            suite.answers("GET " + DESK + "?limit=1&count=true", 200, "{'items': [], 'count': 0}");

            assertThat(run("held")).isZero();

            assertThat(out.toString()).isEqualTo("Nothing of this kind is held.\n");
        }

        @Test
        void letsNoKeySteerTheTerminal() {
            suite.answers("GET " + DESK + "?limit=1&count=true", 200, "{'items': [], 'count': 1}");
            suite.answers(
                    "GET " + DESK + "?limit=200", 200, "{'items': [" + record("id-1", "a\\u001b[2J\\n\\u202e") + "]}");

            assertThat(run("held")).isZero();

            assertThat(out.toString().lines()).hasSize(2);
            assertThat(out.toString()).contains("a?[2J??").doesNotContain("\u001b", "\u202e");
        }

        @Test
        void showsOneWithItsMaskedValueAndWhoWaitsBehindIt() {
            suite.answers(
                    "GET " + DESK + "/id-1",
                    200,
                    "{'record': " + record("id-1", "a") + ", 'schema': 'cosell.schemas.Thing',"
                            + " 'value': {'name': '***'},"
                            + " 'waiting': [{'id': 'id-2', 'sequence': '0-5', 'cause': 'GAP'}]}");

            assertThat(run("held", "id-1")).isZero();

            assertThat(out).hasToString("""
                id         id-1
                topic      cosell.x.v1, partition 3, offset 17
                aggregate  a at 0-4
                change     -
                cause      GAP since 2026-11-02T09:30:00Z, tries: 1
                reason     An earlier one is missing.
                fix        Have it sent again.
                schema     7 cosell.schemas.Thing
                value      {
                  "name" : "***"
                }
                waiting    1 behind it
                  id-2                                  0-5       GAP
                """);
        }

        @Test
        void saysThatAnIdIsUnknown() {
            assertThat(run("held", "nobody knows")).isEqualTo(1);

            assertThat(err.toString()).isEqualTo("404: There is no such resource.\n");
            assertThat(suite.asked()).containsExactly("GET " + DESK + "/nobody%20knows");
        }

        private String record(String id, String aggregate) {
            return "{'id': '" + id + "', 'topic': 'cosell.x.v1', 'partition': 3, 'offset': 17, 'aggregateId': '"
                    + aggregate + "', 'sequence': '0-4', 'change': null, 'schemaId': 7, 'cause': 'GAP', 'tries': 1,"
                    + " 'heldAt': '2026-11-02T09:30:00Z', 'fault': {'pointer': '',"
                    + " 'message': 'An earlier one is missing.', 'fix': 'Have it sent again.'}}";
        }
    }

    @Nested
    class WhenActing {

        @Test
        void redrivesEachAndCountsWhatBecameOfThem() {
            suite.answers("POST " + DESK + "/id-1/redrive", 200, "{'outcome': 'APPLIED'}");
            suite.answers("POST " + DESK + "/id-2/redrive", 409, "{'detail': 'Not read here.', 'errors': []}");
            suite.answers("POST " + DESK + "/id-4/redrive", 200, "{'outcome': 'WAITS'}");

            assertThat(run("redrive", "id-1", "id-2", "id-3", "id-4", "--reason", "mended"))
                    .isEqualTo(1);

            assertThat(out).hasToString("""
                id-1  APPLIED
                id-2  REFUSED  Not read here.
                id-3  NOT_HELD
                id-4  WAITS
                4 records: 1 APPLIED, 1 NOT_HELD, 1 REFUSED, 1 WAITS
                """);
            assertThat(suite.asked()).startsWith("POST " + DESK + "/id-1/redrive {\"reason\":\"mended\"}");
        }

        @Test
        void endsWithoutAnErrorWhenNoneIsHeldAsBefore() {
            suite.answers("POST " + DESK + "/id-1/redrive", 200, "{'outcome': 'APPLIED'}");

            assertThat(run("redrive", "id-1")).isZero();

            assertThat(out).hasToString("id-1  APPLIED\n");
        }

        @Test
        void stopsWhenSomethingIsAway() {
            suite.answers("POST " + DESK + "/id-1/redrive", 503, "{'detail': 'The store is away. Try again.'}");

            assertThat(run("redrive", "id-1", "id-2")).isEqualTo(1);

            assertThat(err).hasToString("503: The store is away. Try again.\n");
            assertThat(suite.asked()).hasSize(1);
        }

        @Test
        void redrivesAllThatFailedPageByPage() {
            suite.answers("GET " + DESK + "?topic=t&cause=FAILED&limit=1&count=true", 200, "{'count': 26}");
            suite.answers(
                    "POST " + DESK + "/redrive",
                    200,
                    "{'redriven': {'taken': 25, 'applied': 23, 'waits': 1, 'failedAgain': 1, 'notReadHere': 0},"
                            + " 'nextCursor': 'more'}");
            suite.answers(
                    "POST " + DESK + "/redrive",
                    200,
                    "{'redriven': {'taken': 0, 'applied': 0, 'waits': 0, 'failedAgain': 0, 'notReadHere': 1}}");

            assertThat(run("redrive", "--all", "--topic", "t", "--reason", "mended"))
                    .isEqualTo(1);

            String body = "{\"topic\":\"t\",\"cause\":\"FAILED\",\"reason\":\"mended\",\"limit\":25";
            assertThat(suite.asked())
                    .endsWith(
                            "POST " + DESK + "/redrive " + body + "}",
                            "POST " + DESK + "/redrive " + body + ",\"cursor\":\"more\"}");
            assertThat(out).hasToString("""
                redriven 25 of 26: 23 applied, 1 wait, 1 failed again, 0 not read here any more
                redriven 26 of 26: 23 applied, 1 wait, 1 failed again, 1 not read here any more
                """);
        }

        @Test
        void onlyCountsInADryRun() {
            suite.answers("GET " + DESK + "?cause=FAILED&limit=1&count=true", 200, "{'count': 26}");

            assertThat(run("redrive", "--all", "--dry-run")).isZero();

            assertThat(out).hasToString("redrive would be about 26.\n");
            assertThat(suite.asked()).noneMatch(request -> request.startsWith("POST"));
        }

        @Test
        void discardsWithAReason() {
            suite.answers("POST " + DESK + "/id-1/discard", 200, "{'outcome': 'COUNTED'}");
            suite.answers("POST " + DESK + "/id-2/discard", 409, """
                {'detail': 'One thing is wrong.', 'errors':
                    [{'pointer': '', 'message': 'This record only waits.', 'fix': 'Redrive the earlier one.'}]}
                """);

            assertThat(run("discard", "id-1", "id-2", "--reason", "nobody wrote it"))
                    .isEqualTo(1);

            assertThat(out).hasToString("""
                id-1  COUNTED
                id-2  REFUSED  One thing is wrong.
                    This record only waits. Redrive the earlier one.
                2 records: 1 COUNTED, 1 REFUSED
                """);
            assertThat(suite.asked()).contains("POST " + DESK + "/id-1/discard {\"reason\":\"nobody wrote it\"}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "discard id-1",
                    "discard --reason why",
                    "redrive",
                    "redrive id-1 --all",
                    "redrive --topic t",
                    "held --cause BROKEN"
                })
        void refusesWhatIsNotWhole(String command) {
            assertThat(run(command.split(" "))).isEqualTo(2);

            assertThat(suite.asked()).isEmpty();
            assertThat(err.toString()).contains("Usage: cosell ops").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "redrive id-1", "discard id-1 --reason why"})
    void saysInOneSentenceWhatIsNotThere(String command) throws Exception {
        assertThat(runOn(directory, "deal", command.split(" "))).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "There is no service deal. There are: deals, invitations, registration, " + "notification.\n");

        Path other = Files.createDirectory(directory.resolve("other"));
        assertThat(runOn(other, "deals", command.split(" "))).isEqualTo(1);
        assertThat(err.toString())
                .endsWith("No suite is running on " + other
                        + ": start one with ./cosell up (or name its directory with --dir).\n");
    }

    private int run(String... command) {
        return runOn(directory, "deals", command);
    }

    private int runOn(Path suiteDirectory, String service, String... command) {
        var arguments = new ArrayList<>(List.of("ops"));
        arguments.addAll(List.of(command));
        arguments.addAll(List.of("--service", service, "--dir", suiteDirectory.toString()));
        return Cosell.commandLine()
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
