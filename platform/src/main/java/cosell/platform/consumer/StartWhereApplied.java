package cosell.platform.consumer;

import cosell.platform.observability.MaskedFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets a consumer begin at the lower of what its database notes and what the broker has committed. Where nothing is
 * noted the broker's word counts. If the database can't be asked for minutes, everything is read again: repeats are
 * dropped, a gap would stay.
 */
final class StartWhereApplied implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(StartWhereApplied.class);
    private static final Retry UNTIL_THE_STORE_ANSWERS =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(5));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String group;
    private final AppliedPositions positions;
    private final Duration patienceToNote;

    StartWhereApplied(String group, AppliedPositions positions) {
        this(group, positions, Duration.ofSeconds(20));
    }

    StartWhereApplied(String group, AppliedPositions positions, Duration patienceToNote) {
        this.group = group;
        this.positions = positions;
        this.patienceToNote = patienceToNote;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Optional<Map<TopicPartition, Long>> noted = noted(partitions);
        if (noted.isPresent()) {
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            noted.get()
                    .forEach((partition, next) -> begin(consumer, partition, next, starts.getOrDefault(partition, 0L)));
            noteTheRest(consumer, partitions, noted.get());
        } else {
            LOG.error("The store does not say what is applied, so all is read again: {}", partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    /** Empty when the store does not answer. */
    private Optional<Map<TopicPartition, Long>> noted(Collection<TopicPartition> partitions) {
        try {
            return positions
                    .of(group, partitions)
                    .retryWhen(UNTIL_THE_STORE_ANSWERS)
                    .blockOptional(PATIENCE);
        } catch (IllegalStateException unanswered) {
            return Optional.empty();
        }
    }

    /** A backup that is made before the first record of a partition came must say that nothing of it is applied. */
    private void noteTheRest(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> noted) {
        Map<TopicPartition, Long> first = partitions.stream()
                .filter(partition -> !noted.containsKey(partition))
                .collect(Collectors.toMap(Function.identity(), consumer::position));
        note(positions.note(group, first));
    }

    private void begin(Consumer<?, ?> consumer, TopicPartition partition, long next, long start) {
        if (next < start) {
            LOG.error("{} begins at {}, but only what is before {} is applied: send it again", partition, start, next);
            note(positions.missed(group, partition, next, start));
        }
        long from = Math.max(next, start);
        if (from < consumer.position(partition)) {
            LOG.info("{} is read again from {} on, because the database is older than the offset", partition, from);
            consumer.seek(partition, from);
        }
    }

    /** Where it begins is known already, so a consumer begins there whether or not that can be noted. */
    private void note(Mono<Void> noting) {
        try {
            noting.retryWhen(UNTIL_THE_STORE_ANSWERS).block(patienceToNote);
        } catch (RuntimeException away) {
            LOG.warn("Where partitions begin could not be noted: {}", MaskedFailure.describe(away));
        }
    }
}
