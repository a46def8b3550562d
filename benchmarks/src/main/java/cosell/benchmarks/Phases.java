package cosell.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** Says what a stack trace was at work on: the innermost frame that belongs to one of our phases decides. */
final class Phases {

    private static final List<Map.Entry<String, List<String>>> BY_PREFIX = List.of(
            Map.entry("embedded store", List.of("de.bwaldvogel.", "cosell.embedded.store.", "org.h2.")),
            Map.entry(
                    "mapping of states and events",
                    List.of(
                            "cosell.platform.outbox.DocumentMapper",
                            "cosell.platform.outbox.RecordForm",
                            "cosell.platform.outbox.RecordParts",
                            "cosell.platform.outbox.StoredForm",
                            "cosell.platform.outbox.UnionForm",
                            "cosell.platform.outbox.ValueForm",
                            "org.springframework.data.")),
            Map.entry("store's driver: BSON", List.of("org.bson.", "com.mongodb.internal.connection.BsonWriter")),
            Map.entry("store's driver: protocol", List.of("com.mongodb.")),
            Map.entry("Avro", List.of("org.apache.avro.", "cosell.schemas.", "cosell.platform.events.AvroEncoder")),
            Map.entry("Kafka client", List.of("org.apache.kafka.", "net.jpountz.")),
            Map.entry("authentication", List.of("com.nimbusds.", "org.springframework.security.", "sun.security.rsa")),
            Map.entry("JSON", List.of("tools.jackson.", "cosell.platform.web.")),
            Map.entry("load generator", List.of("cosell.benchmarks.", "jdk.internal.net.http.")),
            Map.entry("rules, views and publication of deals", List.of("cosell.deals.")),
            Map.entry("the rest of platform: outbox, relay, traces", List.of("cosell.platform.")),
            Map.entry("HTTP server", List.of("reactor.netty.")),
            Map.entry("Spring WebFlux and observation", List.of("org.springframework.", "io.micrometer.")),
            Map.entry("Reactor's operators and schedulers", List.of("reactor.core.")));

    private Phases() {}

    static String of(RecordedStackTrace trace) {
        return trace.getFrames().stream()
                .map(Phases::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("JDK, Netty and others");
    }

    private static Optional<String> of(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return BY_PREFIX.stream()
                .filter(phase -> phase.getValue().stream().anyMatch(type::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
