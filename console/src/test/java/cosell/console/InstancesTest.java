package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI FIRST = URI.create("http://127.0.0.1:8081");
    private static final URI SECOND = URI.create("http://127.0.0.1:8181");

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE);
    private final Instances instances = new Instances(List.of(FIRST, SECOND), nanoTime::get);

    @Test
    void areAskedInTurn() {
        assertThat(List.of(instances.next(), instances.next(), instances.next()))
                .isEqualTo(List.of(List.of(FIRST, SECOND), List.of(SECOND, FIRST), List.of(FIRST, SECOND)));
    }

    @Test
    void areAskedLastForTwoSecondsAfterARefusal() {
        instances.refused(FIRST);

        nanoTime.addAndGet(1_999_999_999L);
        assertThat(instances.next()).isEqualTo(List.of(SECOND, FIRST));
        nanoTime.addAndGet(1);
        assertThat(List.of(instances.next(), instances.next()))
                .isEqualTo(List.of(List.of(SECOND, FIRST), List.of(FIRST, SECOND)));
    }
}
