package cosell.platform.outbox;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.platform.events.CosellEventsAutoConfiguration;
import cosell.platform.events.RecordSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The outboxes of a service, in its own database. */
@AutoConfiguration(after = {MongoReactiveAutoConfiguration.class, CosellEventsAutoConfiguration.class})
public class CosellOutboxAutoConfiguration {

    @Bean
    MongoDatabase serviceDatabase(MongoClient client, @Value("${cosell.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    Outboxes outboxes(MongoDatabase database, RecordSender sender, MeterRegistry meters, Clock realTime) {
        return new Outboxes(database, sender, meters, realTime);
    }
}
