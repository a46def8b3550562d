package cosell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosellTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "reset", "token", "demo", "ops", "provision"})
    void explainsEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: cosell " + command);
    }

    @Test
    void refusesAnUnknownCommandAndNamesTheKnownOnes() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("upp").contains("up");
    }

    @Test
    void refusesAPortOffsetThatIsNoNumber() {
        assertThat(run("up", "--port-offset", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("--port-offset").contains("many");
    }

    @Test
    void refusesAPortOffsetBeyondTheLastPortInOneSentence() {
        assertThat(run("up", "--dir", directory.toString(), "--port-offset", "60000"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--port-offset must lie between 0 and 38518")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatNothingRuns() {
        assertThat(run("status", "--dir", directory.toString())).isEqualTo(StatusCommand.NOTHING_RUNS);
        assertThat(run("down", "--dir", directory.toString())).isZero();
        assertThat(out.toString()).contains("No suite is running on " + directory);
    }

    @Test
    void asksForARunningSuiteBeforeItGivesAToken() {
        assertThat(run("token", "--dir", directory.toString(), "admin@contoso.example"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("./cosell up").doesNotContain("\tat ");
    }

    @Test
    void deletesOnlyWhatASuiteMade() throws Exception {
        Files.createDirectories(directory.resolve("store"));
        Files.writeString(directory.resolve("store/cosell.mv"), "data");
        Files.writeString(directory.resolve("diary.txt"), "mine");

        assertThat(run("reset", "--yes", "--dir", directory.toString())).isZero();

        assertThat(directory.resolve("store")).doesNotExist();
        assertThat(directory.resolve("diary.txt")).exists();
    }

    private int run(String... arguments) {
        return Cosell.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
