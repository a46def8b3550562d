package cosell.benchmarks;

import cosell.platform.consumer.Consumers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import reactor.core.publisher.Mono;

/**
 * Consumption in order with a millisecond of waiting for each event: many keys, which go side by side, against one key,
 * whose events must follow each other. Both by the product's consumer, taking turns.
 */
final class ConsumeBenchmark implements Benchmark {

    private static final int MANY_KEYS = 500;
    private static final int RECORDS_OF_MANY = 20_000;
    private static final int RECORDS_OF_ONE = 2_000;
    private static final int ROUNDS = 3;
    private static final int PARTITIONS = 6;
    private static final Duration WAITING = Duration.ofMillis(1);

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrapServers()))) {
            createTopics(admin);
            List<Double> parallel = new ArrayList<>();
            List<Double> serial = new ArrayList<>();
            for (int number = 0; number <= ROUNDS; number++) {
                double many = rate(parts, "bench.many." + number, MANY_KEYS, RECORDS_OF_MANY);
                double one = rate(parts, "bench.one." + number, 1, RECORDS_OF_ONE);
                if (number > 0) {
                    parallel.add(many);
                    serial.add(one);
                    report.figure(
                            "round " + number,
                            Map.of("parallel", many, "serial", one),
                            String.format(Locale.ROOT, "parallel %.0f/s, serial %.0f/s", many, one));
                }
            }
            report.ratio(
                    "ordered consumption, " + MANY_KEYS + " keys against one",
                    Figures.median(parallel),
                    Figures.median(serial));
        }
    }

    /** All before the first is used: a record for a topic whose leader is not there yet has a long way around. */
    private static void createTopics(Admin admin) throws Exception {
        List<NewTopic> topics = IntStream.rangeClosed(0, ROUNDS)
                .boxed()
                .flatMap(number -> Stream.of("bench.many." + number, "bench.one." + number))
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                .toList();
        admin.createTopics(topics).all().get();
        Pause.of(Duration.ofSeconds(3));
    }

    private static double rate(Parts parts, String topic, int keys, int records) throws Exception {
        fill(parts, topic, keys, records);
        CountDownLatch open = new CountDownLatch(records);
        CountDownLatch begun = new CountDownLatch(1);
        Consumers consumers =
                new Consumers(Map.of("bootstrap.servers", parts.bootstrapServers()), new SimpleMeterRegistry(), null);
        var container = consumers.ofTopics(topic, Map.of(topic, record -> {
            begun.countDown();
            return Mono.delay(WAITING).doOnNext(_ -> open.countDown()).then();
        }));
        container.start();
        begun.await();
        long start = System.nanoTime();
        open.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        container.stop();
        return records / seconds;
    }

    private static void fill(Parts parts, String topic, int keys, int records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", parts.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] value = new byte[400];
            for (int number = 0; number < records; number++) {
                byte[] key = ("key " + number % keys).getBytes(StandardCharsets.UTF_8);
                var _ = producer.send(new ProducerRecord<>(topic, key, value));
            }
            producer.flush();
        }
    }
}
