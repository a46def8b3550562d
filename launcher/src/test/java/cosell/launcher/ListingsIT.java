package cosell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingsIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"audit, /audit?limit=50", "intents, /intents?limit=200", "missed, /positions/missed"})
    void listsEachItemOnALine(String command, String path) throws Exception {
        try (SuiteStandIn suite = new SuiteStandIn(directory)) {
            suite.answers("GET /deals" + path, 200, "{'items': [{'number': 1}, {'number': 2}]}");

            assertThat(run(command)).as(err.toString()).isZero();

            assertThat(out.toString().lines()).containsExactly("{\"number\":1}", "{\"number\":2}");
        }
    }

    @ParameterizedTest
    @CsvSource({"audit", "intents", "missed"})
    void tellsWhyTheServiceListsNothing(String command) throws Exception {
        try (SuiteStandIn _ = new SuiteStandIn(directory)) {
            assertThat(run(command)).isEqualTo(1);

            assertThat(err.toString())
                    .contains("404: There is no such resource.")
                    .doesNotContain("\tat ");
        }
    }

    private int run(String command) {
        return Cosell.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("ops", command, "--service", "deals", "--dir", directory.toString());
    }
}
