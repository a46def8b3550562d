package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedIT {

    private static final Instance INSTANCE = new Instance(Part.DEALS, 2);

    @TempDir
    Path directory;

    private final List<Process> started = new CopyOnWriteArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final Processes processes = new Processes();
    private RestartOrders orders;
    private Path keptDown;

    @BeforeEach
    void prepare() throws IOException {
        var data = new DataDirectory(directory);
        orders = new RestartOrders(data);
        keptDown = Files.createDirectories(data.restart()).resolve(INSTANCE.name() + ".stay-down");
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void startsAgainWhateverEnds() {
        try (var supervised = supervised(true, this::child)) {
            for (int kills = 1; kills <= 3; kills++) {
                kill(started.getLast());

                var expected = kills + 1;
                soon("a successor").until(() -> started.size() == expected);
                soon("it to be told")
                        .until(() ->
                                processes.pid(INSTANCE) == started.getLast().pid());
                assertThat(supervised.isKept()).isTrue();
            }
        }
        assertThat(started).noneMatch(Process::isAlive);
    }

    @Test
    void tellsOfAnEndAndStartsNothingAgainUnlessItIsToldTo() {
        try (var supervised = supervised(false, this::child)) {
            kill(started.getFirst());

            soon("its end to be told").until(() -> processes.pid(INSTANCE) == 0);
            assertThat(supervised.isKept()).isFalse();
            assertThat(started).hasSize(1);
        }
    }

    @Test
    void keepsDownWhatItIsOrderedToUntilTheOrderIsTakenBack() throws IOException {
        try (var _ = supervised(true, this::child)) {
            Files.createFile(keptDown);
            kill(started.getFirst());
            soon("its end to be told").until(() -> processes.pid(INSTANCE) == 0);

            await().during(Duration.ofMillis(500)).until(() -> started.size() == 1);

            Files.delete(keptDown);
            soon("a successor").until(() -> started.size() == 2);
        }
    }

    @Test
    void triesAgainWhatCouldNotBeStarted() {
        try (var _ = supervised(true, this::childThatFailsAtTheSecondStart)) {
            kill(started.getFirst());

            soon("a successor after a start that failed").until(() -> started.size() == 2);
            assertThat(starts).hasValue(3);
        }
    }

    @Test
    void failsWhenTheFirstStartDoes() {
        assertThatThrownBy(() -> supervised(true, () -> {
                    throw new IOException("no disk today");
                }))
                .hasRootCauseMessage("no disk today");
    }

    @Test
    void startsNothingMoreOnceItIsClosed() throws IOException {
        var supervised = supervised(true, this::child);
        Files.createFile(keptDown);
        kill(started.getFirst());
        soon("its end to be told").until(() -> processes.pid(INSTANCE) == 0);

        supervised.close();

        soon("the end of its watch")
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("watch-" + INSTANCE.name())));
        assertThat(started).hasSize(1);
    }

    private Supervised supervised(boolean restart, Callable<Child> start) {
        return Supervised.start(INSTANCE, start, processes, orders, restart);
    }

    private Child child() throws IOException {
        var process = new ProcessBuilder("sleep", "300").start();
        started.add(process);
        return new Child(process.pid(), () -> kill(process));
    }

    private Child childThatFailsAtTheSecondStart() throws IOException {
        if (starts.incrementAndGet() == 2) {
            throw new IOException("no disk at the moment");
        }
        return child();
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static ConditionFactory soon(String what) {
        return await(what).pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(5));
    }
}
