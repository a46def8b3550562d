package cosell.platform.ops.mending;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.consumer.AppliedPositions;
import cosell.platform.ops.CosellOpsAutoConfiguration;
import cosell.platform.ops.OpsAudit;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.time.DomainClock;
import cosell.platform.web.JsonBodies;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Resend, republish and rebuild of what a service owns and copies. */
@AutoConfiguration(after = CosellOpsAutoConfiguration.class)
@ConditionalOnProperty("cosell.ops.service")
public class CosellMendingAutoConfiguration {

    @Bean
    Walks mendingWalks(ObjectProvider<Aggregates<?, ?>> owned, ObjectProvider<Copies<?, ?>> copies) {
        return new Walks(owned.orderedStream(), copies.orderedStream());
    }

    @Bean
    Operations mendingOperations(MongoDatabase database, Clock realTime) {
        return new Operations(new DocumentStore(database, "ops_operations"), realTime);
    }

    @Bean
    OperationRunner operationRunner(Operations operations, Walks walks, OpsAudit audit, AppliedPositions positions) {
        return new OperationRunner(operations, walks, audit.ensureIndexes().then(positions.ensureIndexes()));
    }

    @Bean
    StartOperation startOperation(Operations operations, OperationRunner runner, OpsAudit audit, Walks walks) {
        return new StartOperation(operations, runner, audit, walks);
    }

    @Bean
    MendingController mendingController(JsonBodies bodies, Walks walks, DomainClock clock, StartOperation operations) {
        return new MendingController(bodies, new Orders(walks, clock), operations);
    }

    @Bean
    PositionsController positionsController(AppliedPositions positions, OpsAudit audit) {
        return new PositionsController(positions, audit);
    }

    @Bean
    OversightController oversightController(Operations operations, OpsAudit audit, Walks walks) {
        return new OversightController(operations, audit, walks);
    }
}
