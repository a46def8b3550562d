package cosell.platform.consumer;

import java.util.Map;

/**
 * What a service reads of the owners' topics, declared once: its intake, the sweeper of held records, and what operators
 * do with them are made from this bean. A type of its own, because Spring reads a map as all beans of a type.
 *
 * @param byTopic the consumer of each topic
 */
public record SourceConsumers(Map<String, OrderedConsumer<?>> byTopic) {

    public SourceConsumers {
        byTopic = Map.copyOf(byTopic);
    }
}
