package cosell.platform.events;

import cosell.schemas.TopicContract;
import java.util.Optional;

/**
 * A topic as it should be.
 *
 * @param contract what its values are; empty when they are no Avro records
 */
record PlannedTopic(String name, int partitions, Optional<TopicContract> contract) {}
