package cosell.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cosell.launcher.suite.DataDirectory;
import cosell.launcher.suite.PartReport;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.SuitePlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    @AfterEach
    void down() throws InterruptedException {
        CosellProcess.run(directory, "down", "--dir", directory.toString());
    }

    @Test
    void startsEverythingOutlivesAKillAndStopsCleanly() throws Exception {
        var first = up();
        var children = children();
        var token = CosellProcess.run(directory, "token", "--dir", directory.toString(), "admin@contoso.example");
        assertThat(statusOf("/api/deals?view=outbound", token)).isEqualTo(200);
        assertThat(status()).doesNotContain("down").contains("deals-service", "Kafka broker", "gateway");
        assertThat(CosellProcess.run(directory, "up", "--dir", directory.toString()))
                .contains("already runs on " + directory);

        first.kill();

        await("the children end with their parent")
                .atMost(Duration.ofSeconds(20))
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(status()).contains("No suite is running");

        var second = up();
        assertThat(statusOf("/api/deals?view=outbound", token)).isEqualTo(200);
        assertThat(CosellProcess.run(directory, "down", "--dir", directory.toString()))
                .contains("Stopped");
        second.awaitExit();
        assertThat(second.output()).contains("Stopped after");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    private CosellProcess up() {
        var offset =
                SuitePlan.onFreePorts(new DataDirectory(directory), Map.of()).portOffset();
        var up = CosellProcess.start(
                directory, "up", "--dir", directory.toString(), "--port-offset", Integer.toString(offset));
        await().atMost(START).until(() -> !up.isAlive() || up.output().contains("Ready after"));
        assertThat(up.isAlive()).as(up.output()).isTrue();
        return up;
    }

    private List<ProcessHandle> children() {
        return suite().parts().stream()
                .map(PartReport::pid)
                .distinct()
                .filter(pid -> pid != suite().pid())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
    }

    private RunningSuite suite() {
        return RunningSuite.require(new DataDirectory(directory));
    }

    private String status() throws InterruptedException {
        return CosellProcess.run(directory, "status", "--dir", directory.toString());
    }

    private int statusOf(String path, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(suite().gateway() + path))
                    .header("Authorization", "Bearer " + token.strip())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
