package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartOrdersTest {

    private static final Instance FIRST = Instance.first(Part.DEALS);
    private static final Instance SECOND = new Instance(Part.DEALS, 2);

    @TempDir
    Path directory;

    private RestartOrders orders;

    @BeforeEach
    void open() {
        orders = new RestartOrders(new DataDirectory(directory));
    }

    @Test
    void armsOneStartOfOneInstance() throws IOException {
        var folder = Files.createDirectories(new DataDirectory(directory).restart());
        Files.writeString(folder.resolve("deals-service-2.fail-point"), "AFTER_WRITE:17\n");

        assertThat(orders.takeFailPoint(FIRST)).isEmpty();
        assertThat(orders.takeFailPoint(SECOND)).isEqualTo(Optional.of("AFTER_WRITE:17"));
        assertThat(orders.takeFailPoint(SECOND)).isEmpty();
    }

    @Test
    void holdsNothingUpWithoutAnOrder() {
        orders.awaitStart(FIRST, () -> false);

        assertThat(orders.takeFailPoint(FIRST)).isEmpty();
    }

    @Test
    void holdsNothingUpOnceAllIsOver() throws IOException {
        var folder = Files.createDirectories(new DataDirectory(directory).restart());
        Files.createFile(folder.resolve("deals-service-1.stay-down"));

        orders.awaitStart(FIRST, () -> true);

        assertThat(folder.resolve("deals-service-1.stay-down")).exists();
    }
}
