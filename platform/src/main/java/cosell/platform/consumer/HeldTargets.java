package cosell.platform.consumer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To what the held records of each topic are handed. */
public record HeldTargets(Map<String, OrderedConsumer<?>> byTopic, List<HeldTopics> byPattern) {

    public HeldTargets {
        byTopic = Map.copyOf(byTopic);
        byPattern = List.copyOf(byPattern);
    }

    /** Empty when this service does not read the topic any more. */
    public Optional<HeldRecordTarget> of(String topic) {
        OrderedConsumer<?> consumer = byTopic.get(topic);
        return consumer != null
                ? Optional.of(consumer)
                : byPattern.stream()
                        .filter(topics -> topics.include(topic))
                        .findFirst()
                        .map(HeldTopics::target);
    }
}
