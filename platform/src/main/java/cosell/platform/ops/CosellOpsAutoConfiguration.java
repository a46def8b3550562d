package cosell.platform.ops;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.consumer.CosellConsumerAutoConfiguration;
import cosell.platform.outbox.DocumentStore;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** What operators reach below {@code /api/ops/<cosell.ops.service>}. */
@AutoConfiguration(after = CosellConsumerAutoConfiguration.class)
@ConditionalOnProperty("cosell.ops.service")
public class CosellOpsAutoConfiguration {

    @Bean
    OpsAudit opsAudit(MongoDatabase database, Clock realTime) {
        return new OpsAudit(new DocumentStore(database, "ops_audit"), realTime);
    }
}
