package cosell.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildJvmIT {

    @TempDir
    Path directory;

    @Test
    void endsWithAParentThatIsKilled() throws Exception {
        var pidFile = directory.resolve("grandchild.pid");
        var parent =
                ChildJvm.start(spec("parent", directory, ParentMain.class, directory.toString(), pidFile.toString()));
        parent.awaitReady(() -> Files.exists(pidFile), Duration.ofSeconds(30));
        var grandchild =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        parent.kill();

        await().atMost(Duration.ofSeconds(10)).until(() -> !grandchild.isAlive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-INT", "-TERM"})
    void staysWhenASignalReachesEveryProcess(String signal) throws Exception {
        var ready = directory.resolve("ready");
        try (var child = ChildJvm.start(spec("child", directory, WaitingMain.class, ready.toString()))) {
            child.awaitReady(() -> Files.exists(ready), Duration.ofSeconds(30));

            new ProcessBuilder("kill", signal, Long.toString(child.pid()))
                    .start()
                    .waitFor();

            await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(2)).until(child::isAlive);
        }
    }

    @Test
    void stopsInOrderWhenItsParentAsks() {
        var ready = directory.resolve("ready");
        var child = ChildJvm.start(spec("child", directory, WaitingMain.class, ready.toString()));
        child.awaitReady(() -> Files.exists(ready), Duration.ofSeconds(30));

        child.close();

        assertThat(child.awaitEnd(Duration.ZERO)).isZero();
        assertThat(ready.resolveSibling("ready.over")).exists();
    }

    @Test
    void tellsTheEndOfItsLogWhenItFails() {
        try (var child = ChildJvm.start(spec("broken child", directory, FailingMain.class))) {
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(30)))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageStartingWith("The broken child ended before it was ready")
                    .hasMessageContaining("no disk today");
        }
    }

    private static ChildJvmSpec spec(String name, Path directory, Class<?> main, String... arguments) {
        return new ChildJvmSpec(
                name,
                directory,
                directory.resolve(name + ".log"),
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                ChildJvm.ownClassPath(),
                main.getName(),
                List.of(arguments),
                Map.of());
    }

    /** Starts a child of its own, tells its process id, and waits to be killed. */
    static final class ParentMain {

        private ParentMain() {}

        public static void main(String[] arguments) throws Exception {
            var child = ChildJvm.start(spec("grandchild", Path.of(arguments[0]), WaitingMain.class));
            var draft = Path.of(arguments[0], "pid.part");
            Files.writeString(draft, Long.toString(child.pid()));
            Files.move(draft, Path.of(arguments[1]));
            Thread.currentThread().join();
        }
    }

    /** Waits to be killed. */
    static final class WaitingMain {

        private WaitingMain() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments.length > 0) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(arguments[0] + ".over"))));
                Files.writeString(Path.of(arguments[0]), "ready");
            }
            Thread.currentThread().join();
        }

        private static void write(Path file) {
            try {
                Files.createFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fails at once. */
    static final class FailingMain {

        private FailingMain() {}

        public static void main(String[] arguments) {
            assertThat(arguments).isEmpty();
            throw new IllegalStateException("no disk today");
        }
    }
}
