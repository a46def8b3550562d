package cosell.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class JsonRowsTest {

    record Offer(
            @Nullable String name,
            @Nullable Integer seats,
            @Nullable List<String> tags) {}

    private final JsonRows rows =
            new JsonRows(new JsonBodies(JsonMapper.builder().build()));

    private static DataBuffer buffer(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    private static Offer named(String name) {
        return new Offer(name, null, null);
    }

    private static JsonRow<Offer> row(long number, String name) {
        return new JsonRow<>(number, named(name), List.of());
    }

    private static List<String> shown(JsonRow<Offer> row) {
        return row.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Nested
    class OfAnArray {

        @Test
        void areItsElementsFromOne() {
            assertThat(rows.parse("[{\"name\": \"a\"}, {\"name\": \"b\"}]".getBytes(UTF_8), Offer.class))
                    .containsExactly(row(1, "a"), row(2, "b"));
            assertThat(rows.parse("[]".getBytes(UTF_8), Offer.class)).isEmpty();
        }

        @Test
        void keepTheirFaultsToThemselves() {
            List<JsonRow<Offer>> read = rows.parse(
                    "[{\"name\": \"a\", \"seats\": \"two\", \"colour\": 1, \"tags\": [\"x\", null]}, 7, null, {\"name\": \"b\"}]"
                            .getBytes(UTF_8),
                    Offer.class);

            assertThat(read.getFirst().value()).isEqualTo(new Offer("a", null, List.of("x")));
            assertThat(shown(read.getFirst()))
                    .containsExactlyInAnyOrder(
                            "/seats INVALID_VALUE", "/colour INVALID_VALUE", "/tags/1 INVALID_VALUE");
            assertThat(read.subList(1, 3)).allSatisfy(row -> {
                assertThat(row.value()).isNull();
                assertThat(shown(row)).containsExactly(" INVALID_VALUE");
            });
            assertThat(read.getLast()).isEqualTo(row(4, "b"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "7", "", "null"})
        void areOfAnArrayOnly(String json) {
            assertThatThrownBy(() -> rows.parse(json.getBytes(UTF_8), Offer.class))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().reason())
                                    .isEqualTo(ProblemReason.REQUEST_VALIDATION_FAILED));
        }

        @Test
        void areRefusedTogetherWhenTheArrayIsBroken() {
            assertThatThrownBy(() -> rows.parse("[{\"name\": \"a\"}, ".getBytes(UTF_8), Offer.class))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().reason()).isEqualTo(ProblemReason.MALFORMED_JSON));
        }
    }

    @Nested
    class OfLines {

        private List<JsonRow<Offer>> read(String body, int part) {
            byte[] bytes = body.getBytes(UTF_8);
            return rows.lines(parts(bytes, part), Offer.class).collectList().block();
        }

        private Flux<DataBuffer> parts(byte[] bytes, int size) {
            return Flux.range(0, (bytes.length + size - 1) / size)
                    .map(part ->
                            java.util.Arrays.copyOfRange(bytes, part * size, Math.min(bytes.length, (part + 1) * size)))
                    .map(JsonRowsTest::buffer);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 1_000})
        void areThereHoweverTheBodyArrives(int part) {
            String body = "{\"name\": \"a\"}\r\n\n  \n{\"name\": \"žluť\"}\n{\"name\": \"c\"}";

            assertThat(read(body, part)).containsExactly(row(1, "a"), row(4, "žluť"), row(5, "c"));
            assertThat(read(body + "\n", part)).containsExactly(row(1, "a"), row(4, "žluť"), row(5, "c"));
        }

        @Test
        void areRefusedOneByOne() {
            List<JsonRow<Offer>> read = read(
                    "{\"name\": \"a\"\n[1]\n{\"name\": \"b\", \"name\": \"c\"}\n{\"seats\": true}\n{\"name\": \"d\"}",
                    5);

            assertThat(read.subList(0, 3)).allSatisfy(row -> {
                assertThat(row.value()).isNull();
                assertThat(shown(row)).containsExactly(" INVALID_VALUE");
            });
            assertThat(shown(read.get(3))).containsExactly("/seats INVALID_VALUE");
            assertThat(read.get(4)).isEqualTo(row(5, "d"));
        }

        @Test
        void areRefusedWhenTheyAreNoUnicode() {
            byte[] bytes = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}', '\n'};

            assertThat(rows.lines(parts(bytes, 4), Offer.class).collectList().block())
                    .singleElement()
                    .extracting(JsonRow::value)
                    .isNull();
        }

        @Test
        void areNotKeptBeyondTheLongestLine() {
            String within =
                    "{\"name\": \"" + "x".repeat(250_000) + "\"" + " ".repeat(BodyBytes.MAX_BYTES - 250_012) + "}";
            assertThat(within).hasSize(BodyBytes.MAX_BYTES);

            List<JsonRow<Offer>> read = read(within + "\n " + within + "\n{\"name\": \"c\"}", 60_000);

            assertThat(read.getFirst().faults()).isEmpty();
            assertThat(read.get(1).value()).isNull();
            assertThat(read.get(1).faults())
                    .singleElement()
                    .extracting(Fault::code)
                    .isEqualTo(FaultCode.VALUE_OUT_OF_RANGE);
            assertThat(read.get(2)).isEqualTo(row(3, "c"));
        }

        @Test
        void areReadNoFasterThanTheyAreAskedFor() {
            AtomicInteger arrived = new AtomicInteger();
            Flux<DataBuffer> endless = Flux.generate(sink -> {
                int number = arrived.incrementAndGet();
                sink.next(buffer(("{\"name\": \"" + number + "\"}\n").getBytes(UTF_8)));
            });

            StepVerifier.create(rows.lines(endless.hide(), Offer.class), 0)
                    .thenRequest(3)
                    .expectNext(row(1, "1"), row(2, "2"), row(3, "3"))
                    .then(() -> assertThat(arrived).hasValueLessThanOrEqualTo(5))
                    .thenCancel()
                    .verify(Duration.ofSeconds(20));
        }
    }

    @Nested
    class OfARequest {

        private StepVerifier.FirstStep<JsonRow<Offer>> sent(String mediaType, String body) {
            MockServerHttpRequest request = MockServerHttpRequest.post("/")
                    .header(HttpHeaders.CONTENT_TYPE, mediaType)
                    .body(body);
            return StepVerifier.create(rows.read(request, Offer.class));
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/x-ndjson", "application/x-ndjson;charset=UTF-8"})
        void areLinesByTheMediaType(String mediaType) {
            sent(mediaType, "{\"name\": \"a\"}\n")
                    .expectNext(row(1, "a"))
                    .expectComplete()
                    .verify(Duration.ofSeconds(20));
        }

        @Test
        void areAnArrayOtherwise() {
            sent("application/json", "[{\"name\": \"a\"}]")
                    .expectNext(row(1, "a"))
                    .expectComplete()
                    .verify(Duration.ofSeconds(20));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/csv", "application/ndjson"})
        void areOfTheseTwoTypesOnly(String mediaType) {
            sent(mediaType, "[]")
                    .expectErrorSatisfies(refused -> assertThat(
                                    ((ProblemException) refused).problem().reason())
                            .isEqualTo(ProblemReason.UNSUPPORTED_MEDIA_TYPE))
                    .verify(Duration.ofSeconds(20));
        }
    }
}
