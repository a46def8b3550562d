package cosell.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBodiesTest {

    enum Kind {
        INBOUND,
        OUTBOUND
    }

    record Contact(@Nullable String name, @Nullable Boolean primary) {}

    record Offer(
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable BigDecimal value,
            @Nullable Integer seats,
            @Nullable Boolean hot,
            @Nullable Instant at,
            @Nullable LocalDate closes,
            @Nullable UUID id,
            @Nullable OrganizationId partner,
            @Nullable Contact contact,
            @Nullable List<Contact> team,
            @Nullable List<String> tags,
            @Nullable Map<String, String> notes) {
        Offer {
            tags = tags == null ? List.of() : List.copyOf(tags);
        }
    }

    record Patch(Change<String> name, Change<BigDecimal> value, Change<List<String>> tags) {}

    private final JsonBodies bodies = new JsonBodies(JsonMapper.builder().build());

    private ReadBody<Offer> read(String json) {
        return bodies.parse(json.getBytes(UTF_8), Offer.class);
    }

    private static Problem problemOf(Throwable thrown) {
        return ((ProblemException) thrown).problem();
    }

    @Test
    void readsEveryTypeAsItIsMeant() {
        var body = read("""
                {"name":"x","kind":"INBOUND","value":10.10,"seats":3,"hot":true,"at":"2026-11-02T10:30:00.123456+01:00",
                 "closes":"2026-12-01","id":"6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11","partner":"contoso",
                 "contact":{"name":"n","primary":false},"team":[{"name":"a"}],"tags":["t"],"notes":{"k":"v"}}
                """);

        assertThat(body.faults()).isEmpty();
        assertThat(body.value())
                .isEqualTo(new Offer(
                        "x",
                        Kind.INBOUND,
                        new BigDecimal("10.10"),
                        3,
                        true,
                        Instant.parse("2026-11-02T09:30:00.123Z"),
                        LocalDate.parse("2026-12-01"),
                        UUID.fromString("6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11"),
                        new OrganizationId("contoso"),
                        new Contact("n", false),
                        List.of(new Contact("a", null)),
                        List.of("t"),
                        Map.of("k", "v")));
    }

    @Nested
    class FindsAllFaultsAtOnce {

        @Test
        void eachWithItsPointerAndLeavesTheRestReadable() {
            var body = read("""
                    {"name":5,"nome":"x","kind":"SIDEWAYS","seats":"5","hot":1,"at":"yesterday","closes":"2026-13-01",
                     "id":"1-1-1-1-1","partner":"Contoso!","contact":{"primary":"yes","extra":1},
                     "team":[{"name":"a"},{"name":false}],"value":1.5}
                    """);

            assertThat(body.faults())
                    .extracting(Fault::pointer, fault -> fault.code().name())
                    .containsExactlyInAnyOrder(
                            tuple("/name", "INVALID_VALUE"),
                            tuple("/nome", "INVALID_VALUE"),
                            tuple("/kind", "INVALID_ENUM_VALUE"),
                            tuple("/seats", "INVALID_VALUE"),
                            tuple("/hot", "INVALID_VALUE"),
                            tuple("/at", "INVALID_STRING_FORMAT"),
                            tuple("/closes", "INVALID_STRING_FORMAT"),
                            tuple("/id", "INVALID_STRING_FORMAT"),
                            tuple("/partner", "INVALID_STRING_FORMAT"),
                            tuple("/contact/primary", "INVALID_VALUE"),
                            tuple("/contact/extra", "INVALID_VALUE"),
                            tuple("/team/1/name", "INVALID_VALUE"));
            assertThat(body.value().value()).isEqualTo(new BigDecimal("1.5"));
            assertThat(body.value().name()).isNull();
            assertThat(body.value().team()).containsExactly(new Contact("a", null), new Contact(null, null));
        }

        @Test
        void namesTheUnknownFieldAndTheKnownOnes() {
            var body = read("{\"contact\":{\"nme\":\"x\"}}");

            assertThat(body.faults())
                    .containsExactly(Fault.of(
                            "/contact/nme",
                            FaultCode.INVALID_VALUE,
                            "There is no field \"nme\" here.",
                            "Leave it out, or use one of: name, primary.",
                            null));
        }

        @Test
        void listsTheConstantsOfAnEnum() {
            var body = read("{\"kind\":\"inbound\"}");

            assertThat(body.faults().getFirst().fix()).isEqualTo("Use one of: INBOUND, OUTBOUND.");
        }

        @Test
        void saysWhatWasExpectedAndWhatWasFound() {
            var body = read("{\"team\":{\"name\":\"x\"}}");

            assertThat(body.faults())
                    .containsExactly(Fault.of(
                            "/team",
                            FaultCode.INVALID_VALUE,
                            "Expected a list, found an object.",
                            "Send a list.",
                            null));
        }

        @Test
        void keepsTheIndicesOfTheBodyThatWasSent() {
            var body = read("{\"tags\":[1,\"a\",null,true,\"b\",{}]}");

            assertThat(body.faults())
                    .extracting(Fault::pointer)
                    .containsExactlyInAnyOrder("/tags/0", "/tags/2", "/tags/3", "/tags/5");
            assertThat(body.value().tags()).containsExactly("a", "b");
        }

        @Test
        void escapesNamesInPointers() {
            var body = read("{\"notes\":{\"a/b~c\":7}}");

            assertThat(body.faults()).extracting(Fault::pointer).containsExactly("/notes/a~1b~0c");
        }

        @Test
        void stopsAtAHundred() {
            StringBuilder many = new StringBuilder("{\"name\":\"x\"");
            for (int i = 0; i < 150; i++) {
                many.append(",\"u").append(i).append("\":1");
            }

            assertThatThrownBy(() -> read(many + "}"))
                    .satisfies(thrown -> assertThat(problemOf(thrown).errors()).hasSize(JsonBodies.MAX_FAULTS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seats\":\"5\"}",
                "{\"seats\":5.0}",
                "{\"seats\":true}",
                "{\"seats\":\"\"}",
                "{\"seats\":99999999999}",
                "{\"hot\":\"true\"}",
                "{\"hot\":0}",
                "{\"name\":5}",
                "{\"name\":1.5}",
                "{\"name\":true}",
                "{\"name\":[\"x\"]}",
                "{\"kind\":0}",
                "{\"kind\":\"\"}",
                "{\"value\":\"1.5\"}",
                "{\"value\":1e999999}",
                "{\"at\":1700000000}",
                "{\"at\":\"2026-11-02\"}",
                "{\"at\":\"2026-11-02T09:30:00\"}",
                "{\"closes\":[2026,1,1]}",
                "{\"closes\":20000}",
                "{\"closes\":\"2026-11-02T09:30:00Z\"}",
                "{\"closes\":\"\"}",
                "{\"id\":\"bx8KUnwOTgudezsKLWpMEQ==\"}",
                "{\"tags\":\"x\"}",
                "{\"contact\":\"\"}",
                "{\"contact\":[]}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"a\\u0000b\"}"
            })
    void coercesNothing(String json) {
        var body = read(json);

        assertThat(body.faults()).hasSize(1);
        assertThat(body.value().tags()).isEmpty();
    }

    @Test
    void keepsDecimalsExact() {
        var body = read("{\"value\":1234567890123456.7890}");

        assertThat(body.value().value()).isEqualTo(new BigDecimal("1234567890123456.7890"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": | The body is not JSON.",
                "{'name':1} | The body is not JSON.",
                "{\"a\":1}{} | There is text behind the end",
                "{\"name\":\"a\",\"name\":\"b\"} | A name comes twice in one object.",
                "{\"contact\":{\"name\":\"a\",\"name\":\"b\"}} | A name comes twice in one object.",
                "nonsense | The body is not JSON.",
                "{\"value\":NaN} | The body is not JSON."
            })
    void refusesBrokenJsonAndSaysWhereItBreaks(String json, String detail) {
        assertThatThrownBy(() -> read(json)).satisfies(thrown -> {
            assertThat(problemOf(thrown).reason()).isEqualTo(ProblemReason.MALFORMED_JSON);
            assertThat(problemOf(thrown).detail()).startsWith(detail).containsPattern("Line 1, column \\d+");
        });
    }

    @Test
    void refusesAbyssesAndEndlessTexts() {
        String deep = "{\"contact\":" + "[".repeat(70) + "]".repeat(70) + "}";
        String name = "{\"" + "n".repeat(300) + "\":1}";

        assertThatThrownBy(() -> read(deep))
                .satisfies(thrown -> assertThat(problemOf(thrown).detail()).contains("deeper than 64"));
        assertThatThrownBy(() -> read(name))
                .satisfies(thrown -> assertThat(problemOf(thrown).reason()).isEqualTo(ProblemReason.MALFORMED_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "null", "5"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> read(json)).satisfies(thrown -> {
            assertThat(problemOf(thrown).reason()).isEqualTo(ProblemReason.REQUEST_VALIDATION_FAILED);
            assertThat(problemOf(thrown).errors()).extracting(Fault::pointer).containsExactly("");
        });
    }

    @Nested
    class ItsHash {

        @Test
        void isTheSameForTheSameMeaning() {
            var one = read("{\"name\":\"x\",\"value\":1.50,\"contact\":{\"name\":\"n\",\"primary\":true}}");
            var other =
                    read(" { \"contact\" : {\"primary\":true,\"name\":\"\\u006e\"},\n\"value\":1.5, \"name\":\"x\"}");

            assertThat(one.sha256()).isEqualTo(other.sha256()).matches("[0-9a-f]{64}");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"tags\":[]}",
                    "{\"tags\":[\"a\",\"b\"]}",
                    "{\"tags\":[\"b\",\"a\"]}",
                    "{\"name\":null}"
                })
        void differsForAnotherMeaning(String json) {
            assertThat(read(json).sha256())
                    .isNotEqualTo(read("{\"tags\":[\"a\"]}").sha256());
        }

        @Test
        void countsWhatCouldNotBeRead() {
            assertThat(read("{\"seats\":\"1\"}").sha256())
                    .isNotEqualTo(read("{\"seats\":\"2\"}").sha256());
        }
    }

    @Nested
    class AMergePatch {

        @Test
        void tellsAbsentFromNullFromAValue() {
            var body = bodies.parse("{\"name\":null,\"value\":2}".getBytes(UTF_8), Patch.class);

            assertThat(body.faults()).isEmpty();
            assertThat(body.value())
                    .isEqualTo(new Patch(Change.cleared(), Change.to(new BigDecimal("2")), Change.absent()));
        }

        @Test
        void isReadAsStrictlyAsAnythingElse() {
            var body = bodies.parse("{\"name\":7,\"tags\":[\"a\",1],\"more\":1}".getBytes(UTF_8), Patch.class);

            assertThat(body.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/name", "/tags/1", "/more");
            assertThat(body.value()).isEqualTo(new Patch(Change.absent(), Change.absent(), Change.to(List.of("a"))));
        }
    }
}
