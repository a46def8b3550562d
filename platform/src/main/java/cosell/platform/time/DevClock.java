package cosell.platform.time;

import cosell.platform.time.DevClockInstances.Instance;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Moves the clock of every instance, and knows when all have it. Thread-safe. */
final class DevClock implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int SEND_SECONDS = 12;

    private final DevClockFollower follower;
    private final Duration patience;
    private final Producer<byte[], byte[]> producer;
    private final Admin admin;

    /** Waits at most {@code patience} for the other instances. */
    DevClock(DevClockKafka kafka, DevClockFollower follower, Duration patience) {
        this.follower = follower;
        this.patience = patience;
        this.producer = kafka.producer();
        this.admin = kafka.admin();
    }

    /**
     * Publishes the move, which then takes place for sure, and ends with all instances when every one of them has
     * applied it; fails with {@link ProblemException} 503 {@code CLOCK_NOT_REACHED} that names who has not in time.
     */
    Mono<List<Instance>> advance(Duration by) {
        return Mono.fromCallable(() -> publish(by))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(DevClock::brokerAway)
                .flatMap(this::awaitAll);
    }

    Mono<List<Instance>> instances() {
        return Mono.fromCallable(() -> DevClockInstances.list(admin))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(DevClock::brokerAway);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }

    private long publish(Duration by) throws Exception {
        byte[] json = new DevClockRecord(by.toMillis()).toJson();
        return producer.send(new ProducerRecord<>(DevClockKafka.TOPIC, 0, null, json))
                .get(SEND_SECONDS, TimeUnit.SECONDS)
                .offset();
    }

    private Mono<List<Instance>> awaitAll(long offset) {
        long looks = patience.dividedBy(BETWEEN_LOOKS);
        return Mono.defer(this::instances)
                .map(instances -> requireAll(instances, offset))
                .retryWhen(Retry.fixedDelay(looks, BETWEEN_LOOKS)
                        .filter(DevClock::isWorthWaiting)
                        .onRetryExhaustedThrow((_, signal) -> signal.failure()))
                .timeout(patience.plusSeconds(1), Mono.error(() -> behind("the broker")));
    }

    private List<Instance> requireAll(List<Instance> instances, long offset) {
        String late = instances.stream()
                .filter(instance -> instance.applied() <= offset)
                .map(Instance::service)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!late.isEmpty()) {
            throw behind(late);
        }
        if (follower.applied() <= offset) {
            throw behind("this service");
        }
        return instances;
    }

    private static boolean isWorthWaiting(Throwable failure) {
        return failure instanceof ProblemException;
    }

    private static ProblemException behind(String services) {
        return new ProblemException(Problems.unavailable(
                ProblemReason.CLOCK_NOT_REACHED,
                "The clock was moved, but these have not followed yet: " + services
                        + ". Do not move it again; look with" + " GET /api/dev/clock.",
                2));
    }

    private static Throwable brokerAway(Throwable failure) {
        return new ProblemException(Problems.unavailable(
                ProblemReason.DEPENDENCY_UNAVAILABLE, "The broker can not be reached, so the clock was not moved.", 2));
    }
}
