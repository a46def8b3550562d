package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.HeldTargets;
import cosell.platform.consumer.HeldTopics;
import cosell.platform.consumer.SourceConsumers;
import cosell.platform.events.AvroDecoder;
import cosell.platform.ops.CosellOpsAutoConfiguration;
import cosell.platform.ops.OpsAudit;
import cosell.platform.web.CosellWebAutoConfiguration;
import cosell.platform.web.Cursors;
import cosell.platform.web.JsonBodies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The desk of every service that consumes, below {@code /api/ops/<cosell.ops.service>/held-records}. */
@AutoConfiguration(after = {CosellOpsAutoConfiguration.class, CosellWebAutoConfiguration.class})
@ConditionalOnBean({OpsAudit.class, SourceConsumers.class, Cursors.class})
public class CosellDeskAutoConfiguration {

    @Bean
    HeldDesk heldDesk(HeldRecords held, SourceConsumers sources, ObjectProvider<HeldTopics> topics, OpsAudit audit) {
        return new HeldDesk(
                held, new HeldTargets(sources.byTopic(), topics.stream().toList()), audit);
    }

    @Bean
    HeldRecordsController heldRecordsController(HeldRecords held, AvroDecoder decoder, Cursors cursors) {
        return new HeldRecordsController(held, new HeldShapes(decoder), cursors);
    }

    @Bean
    HeldActsController heldActsController(HeldRecords held, HeldDesk desk, JsonBodies bodies, Cursors cursors) {
        return new HeldActsController(held, desk, bodies, cursors);
    }
}
