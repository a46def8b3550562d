package cosell.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created.
 *
 * @param ownerPartitions of each service's topic; never changed later, or keys lose their order
 * @param crmPartitions of each organization's CRM topics
 * @param replication -1 for the broker's default
 * @param minInSync 0 for the broker's default
 * @param devClock whether the topic of the movable clock is created
 */
@ConfigurationProperties("cosell.topics")
public record TopicSettings(
        @DefaultValue("6") int ownerPartitions,
        @DefaultValue("3") int crmPartitions,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("-1") short replication,
        @DefaultValue("0") int minInSync,
        @DefaultValue("true") boolean devClock) {}
