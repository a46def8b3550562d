package cosell.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

@ExtendWith(OutputCaptureExtension.class)
class ReadAgainTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final ReadAgain readAgain = new ReadAgain(nanos::get);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    /** Never started, so nobody waits out the pause. */
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container =
            new ConcurrentMessageListenerContainer<>(
                    new DefaultKafkaConsumerFactory<>(
                            Map.of(), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                    new ContainerProperties("deals"));

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void saysTheSameAtMostOnceAMinute(CapturedOutput output) {
        fails(new TimeoutException());
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        fails(new TimeoutException());
        assertThat(told(output)).isEqualTo(1);

        nanos.addAndGet(1);
        fails(new TimeoutException());
        assertThat(told(output)).isEqualTo(2);
    }

    @Test
    void saysAtOnceWhatIsAnotherFailure(CapturedOutput output) {
        fails(new TimeoutException());
        fails(new IllegalStateException());

        assertThat(told(output)).isEqualTo(2);
    }

    private void fails(RuntimeException failure) {
        readAgain.handleOtherException(failure, consumer, container, true);
    }

    private static long told(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("between two batches"))
                .count();
    }
}
