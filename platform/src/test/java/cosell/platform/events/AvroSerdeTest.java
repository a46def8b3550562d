package cosell.platform.events;

import static cosell.platform.events.Samples.OPPORTUNITIES;
import static cosell.platform.events.Samples.RESULTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.schemas.Contracts;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

    // Records are compared field by field: equals() of Avro's classes throws at a nullable logical type.

    private FakeRegistry registry;
    private SchemaRegistryClient client;
    private AvroEncoder encoder;
    private AvroDecoder decoder;

    @BeforeEach
    void open() throws IOException {
        registry = new FakeRegistry();
        client = new SchemaRegistryClient(registry.url(), Duration.ofSeconds(2));
        encoder = new AvroEncoder(client, true);
        decoder = new AvroDecoder(client);
    }

    @AfterEach
    void close() {
        client.close();
        registry.close();
    }

    @Nested
    class TheWire {

        @Test
        void isAZeroByteTheIdAndAnAvroBodyThatAnybodyCanRead() throws Exception {
            byte[] bytes = encoder.encode(RESULTS, Samples.result());

            ByteBuffer header = ByteBuffer.wrap(bytes);
            assertThat(header.get()).isZero();
            Schema registered = client.schema(header.getInt());
            assertThat(registered).isEqualTo(Contracts.wireSchema(CrmResult.class));
            BinaryDecoder body = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
            GenericRecord read = new GenericDatumReader<GenericRecord>(registered).read(null, body);
            assertThat(body.isEnd()).isTrue();
            assertThat(read.get("resultId")).hasToString(Samples.ID.toString());
            assertThat(read.get("decidedAt")).isEqualTo(Samples.AT.toEpochMilli());
            assertThat(read.get("outcome")).hasToString("REJECTED");
            assertThat(read.get("dealSequence")).isEqualTo(7L);
        }

        @Test
        void keepsEveryValue() {
            assertThat(decoder.decode(encoder.encode(RESULTS, Samples.result()), CrmResult.class))
                    .usingRecursiveComparison()
                    .isEqualTo(Samples.result());
            assertThat(decoder.decode(encoder.encode(OPPORTUNITIES, Samples.opportunity()), CrmOpportunity.class))
                    .usingRecursiveComparison()
                    .isEqualTo(Samples.opportunity());
        }

        @Test
        void hasTheSizeThatWasForetoldWithoutARegistry() {
            assertThat(encoder.encode(RESULTS, Samples.result())).hasSize(AvroEncoder.wireSize(Samples.result()));
        }

        @Test
        void namesASubjectPerTopic() {
            encoder.encode(RESULTS, Samples.result());
            encoder.encode("cosell.crm.fabrikam.results.v1", Samples.result());

            assertThat(registry.requests)
                    .containsExactly(
                            "POST /subjects/cosell.crm.contoso.results.v1-value/versions",
                            "POST /subjects/cosell.crm.fabrikam.results.v1-value/versions");
        }
    }

    @Nested
    class TheRegistry {

        @Test
        void isNeverAskedTwiceForOneThing() {
            byte[] bytes = encoder.encode(RESULTS, Samples.result());
            decoder.decode(bytes, CrmResult.class);
            registry.requests.clear();

            encoder.encode(RESULTS, Samples.result());
            decoder.decode(bytes, CrmResult.class);

            assertThat(registry.requests).isEmpty();
        }

        @Test
        void isNotWrittenToByAServiceInProduction() {
            AvroEncoder production = new AvroEncoder(client, false);

            assertThatThrownBy(() -> production.encode(RESULTS, Samples.result()))
                    .isInstanceOf(UnknownSchemaException.class);

            assertThat(registry.requests).containsExactly("POST /subjects/cosell.crm.contoso.results.v1-value");
        }

        @Test
        void isAskedAgainOnceProvisioningHasRun() {
            AvroEncoder production = new AvroEncoder(client, false);
            assertThatThrownBy(() -> production.encode(RESULTS, Samples.result()))
                    .isInstanceOf(UnknownSchemaException.class);

            client.register(Topics.subject(RESULTS), Contracts.wireText(CrmResult.class));

            assertThat(decoder.decode(production.encode(RESULTS, Samples.result()), CrmResult.class))
                    .usingRecursiveComparison()
                    .isEqualTo(Samples.result());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"503 {}", "500 oops", "404 <html>no registry</html>", "404 {\"error_code\":404}", "401 {}"})
        void beingAwayIsNeverTheRecordsFault(String answer) {
            byte[] bytes = encoder.encode(RESULTS, Samples.result());
            registry.answersInstead(answer);

            assertThatThrownBy(() -> decoder.decode(bytes, CrmResult.class))
                    .isInstanceOf(RegistryUnavailableException.class);

            registry.answersInstead(null);
            assertThat(decoder.decode(bytes, CrmResult.class))
                    .usingRecursiveComparison()
                    .isEqualTo(Samples.result());
        }
    }

    @Nested
    class OtherVersions {

        private final String current = Contracts.wireText(CrmResult.class);

        @Test
        void ofTheFutureAreReadWithNewSymbolsAsUnknown() throws Exception {
            String future = current.replace("\"STALE\"", "\"STALE\",\"QUEUED\"")
                    .replace("{\"name\":\"topic\"", "{\"name\":\"shard\",\"type\":\"long\"},{\"name\":\"topic\"");
            GenericRecord written = generic(future);
            written.put("shard", 9L);
            written.put(
                    "outcome",
                    new GenericData.EnumSymbol(
                            written.getSchema().getField("outcome").schema(), "QUEUED"));

            CrmResult read = decoder.decode(bytesOf(written, future), CrmResult.class);

            assertThat(read.getOutcome()).isEqualTo(CrmResultOutcome.UNKNOWN);
            assertThat(read.getTopic()).isEqualTo(OPPORTUNITIES);
        }

        @Test
        void ofThePastAreReadWithDefaultsForWhatTheyDidNotKnow() throws Exception {
            String past = withoutField("dealSequence");

            CrmResult read = decoder.decode(bytesOf(generic(past), past), CrmResult.class);

            assertThat(read.getDealSequence()).isNull();
            assertThat(read.getPartition()).isEqualTo(2);
        }

        @Test
        void thatAreSplitIntoReferencesAreReadToo() throws Exception {
            Schema fault = Contracts.wireSchema(CrmResult.class)
                    .getField("faults")
                    .schema()
                    .getElementType();
            registry.register("cosell.schemas.Fault", fault.toString(), "");
            String split = current.replace(fault.toString(), "\"cosell.schemas.Fault\"")
                    .replace(nested(fault), "\"Fault\"");
            assertThat(split).doesNotContain("REQUIRED", "What to do about it");
            int id = registry.register(
                    "anything",
                    split,
                    "\"references\":[{\"name\":\"cosell.schemas.Fault\",\"subject\":\"cosell.schemas.Fault\",\"version\":1}]");

            CrmResult read = decoder.decode(withId(id, body(generic(current))), CrmResult.class);

            assertThat(read).usingRecursiveComparison().isEqualTo(Samples.result());
        }

        private String withoutField(String name) {
            Schema schema = Contracts.wireSchema(CrmResult.class);
            Schema less = Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false);
            less.setFields(schema.getFields().stream()
                    .filter(field -> !field.name().equals(name))
                    .map(field -> new Schema.Field(field, field.schema()))
                    .toList());
            return less.toString();
        }

        private String nested(Schema fault) {
            return fault.toString().replace("\"namespace\":\"cosell.schemas\",", "");
        }
    }

    @Nested
    class UnreadableBytes {

        private byte[] good;

        @BeforeEach
        void write() {
            good = encoder.encode(RESULTS, Samples.result());
        }

        @ParameterizedTest
        @MethodSource("cosell.platform.events.AvroSerdeTest#noRecords")
        void areTheRecordsFault(byte[] bytes) {
            assertThatThrownBy(() -> decoder.decode(bytes, CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class);
        }

        @Test
        void areThoseOfAnotherRecord() {
            byte[] other = encoder.encode(OPPORTUNITIES, Samples.opportunity());

            assertThatThrownBy(() -> decoder.decode(other, CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class)
                    .hasMessage("The record's body is no CrmResult");
        }

        @Test
        void areThoseWithBytesBehindTheEnd() {
            byte[] longer = Arrays.copyOf(good, good.length + 1);

            assertThatThrownBy(() -> decoder.decode(longer, CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class)
                    .hasMessage("Bytes follow the end of the record");
        }

        @Test
        void areThoseOfASchemaThatIsNotAvro() {
            int id = registry.register("foreign", "syntax = proto3", "\"schemaType\":\"PROTOBUF\"");

            assertThatThrownBy(() -> decoder.decode(withId(id, new byte[0]), CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class);
        }

        @Test
        void areThoseCutOffAnywhere() {
            for (int length = 0; length < good.length; length++) {
                byte[] cut = Arrays.copyOf(good, length);

                assertThatThrownBy(() -> decoder.decode(cut, CrmResult.class))
                        .isInstanceOf(UnreadableRecordException.class);
            }
        }

        @Test
        void claimingAnEnormousTextDoNotExhaustTheMemory() throws Exception {
            byte[] text = handWritten(out -> out.writeLong(Integer.MAX_VALUE - 16));

            assertThatThrownBy(() -> decoder.decode(withId(1, text), CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class);
        }

        @Test
        void claimingAnEnormousListDoNotExhaustTheMemory() throws Exception {
            byte[] list = handWritten(out -> {
                for (String text : List.of(Samples.ID.toString(), "contoso")) {
                    out.writeString(text);
                }
                out.writeIndex(0);
                out.writeIndex(0);
                out.writeString(OPPORTUNITIES);
                out.writeInt(2);
                out.writeLong(41);
                out.writeEnum(1);
                out.writeIndex(0);
                out.writeIndex(0);
                out.writeIndex(0);
                out.writeLong(Integer.MAX_VALUE - 16);
            });

            assertThatThrownBy(() -> decoder.decode(withId(1, list), CrmResult.class))
                    .isInstanceOf(UnreadableRecordException.class);
        }

        @Test
        void neverFailInAnyOtherWay() {
            Random random = new Random(20261120);
            int unreadable = 0;
            for (int round = 0; round < 5_000; round++) {
                byte[] mutated = good.clone();
                mutated[5 + random.nextInt(mutated.length - 5)] = (byte) random.nextInt();
                unreadable += isUnreadable(mutated) ? 1 : 0;
            }

            assertThat(unreadable).isBetween(500, 4_999);
        }

        /** Any other exception fails the test. */
        private boolean isUnreadable(byte[] bytes) {
            try {
                decoder.decode(bytes, CrmResult.class);
                return false;
            } catch (UnreadableRecordException expected) {
                return true;
            }
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }

    private static byte[] handWritten(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(EncoderFactory.get().directBinaryEncoder(out, null));
        return out.toByteArray();
    }

    static Stream<byte[]> noRecords() {
        return Stream.of(
                null,
                new byte[0],
                new byte[] {0, 0, 0, 1},
                new byte[] {1, 0, 0, 0, 1, 2},
                new byte[] {0, 0, 0, 0, 99},
                "{\"name\":\"a deal\"}".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytesOf(GenericRecord record, String schema) throws IOException {
        return withId(registry.register(Topics.subject(RESULTS), schema, ""), body(record));
    }

    /** The sample, as a program without our classes would write it by that schema. */
    private static GenericRecord generic(String schema) throws IOException {
        byte[] body = AvroEncoder.body(Samples.result());
        Schema target = SchemaParser.parseSingle(
                schema.replace("\"shard\",\"type\":\"long\"", "\"shard\",\"type\":\"long\",\"default\":0"));
        return new GenericDatumReader<GenericRecord>(Contracts.wireSchema(CrmResult.class), target)
                .read(null, DecoderFactory.get().binaryDecoder(body, null));
    }

    private static byte[] body(GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder binary = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, binary);
        return out.toByteArray();
    }

    private static byte[] withId(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
