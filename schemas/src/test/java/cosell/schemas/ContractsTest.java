package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.schemas.SchemaWalk.Place;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractsTest {

    private static final SchemaWalk ALL = SchemaWalk.ofContracts();

    @Nested
    class TheWireSchema {

        @ParameterizedTest
        @EnumSource
        void saysNothingThatOnlyJavaUnderstands(TopicContract contract) {
            assertThat(Contracts.javaSchema(contract.record()).toString()).contains("avro.java.string");
            assertThat(Contracts.wireText(contract.record())).doesNotContain("java");
        }

        @ParameterizedTest
        @EnumSource
        void writesTheSameBytesAsTheClass(TopicContract contract) {
            assertThat(SchemaNormalization.toParsingForm(Contracts.wireSchema(contract.record())))
                    .isEqualTo(SchemaNormalization.toParsingForm(Contracts.javaSchema(contract.record())));
        }

        @Test
        void keepsWhatAReaderOfTheContractNeeds() {
            assertThat(Contracts.wireText(CrmResult.class))
                    .contains("\"doc\":\"What became of it.\"", "\"logicalType\":\"uuid\"", "\"default\":\"UNKNOWN\"");
        }
    }

    @Nested
    class EveryContract {

        @Test
        void isDocumentedInEachTypeAndField() {
            assertThat(ALL.named()).allMatch(type -> isText(type.getDoc()));
            assertThat(ALL.fields()).allMatch(place -> isText(place.field().doc()));
        }

        @Test
        void letsOldReadersSurviveNewSymbols() {
            assertThat(ALL.enums()).isNotEmpty().allMatch(type -> "UNKNOWN".equals(type.getEnumDefault()));
        }

        @Test
        void putsNullFirstAndByDefault() {
            assertThat(ALL.unions())
                    .allMatch(union -> union.getTypes().size() == 2
                            && union.getTypes().getFirst().getType() == Schema.Type.NULL);
            assertThat(ALL.fields())
                    .filteredOn(place -> place.field().schema().isUnion())
                    .isNotEmpty()
                    .allMatch(place -> place.field().hasDefaultValue()
                            && JsonProperties.NULL_VALUE.equals(place.field().defaultVal()));
        }

        @Test
        void hasMomentsInMilliseconds() {
            assertThat(fieldsNamed(".*(At|Since|Time)|since|possibleFrom"))
                    .isNotEmpty()
                    .allMatch(place -> place.type().getLogicalType() instanceof LogicalTypes.TimestampMillis);
            assertThat(ALL.fields())
                    .noneMatch(place -> place.type().getLogicalType() instanceof LogicalTypes.TimestampMicros);
        }

        @Test
        void hasDaysAsDates() {
            assertThat(fieldsNamed(".*(Date|On)"))
                    .isNotEmpty()
                    .allMatch(place -> place.type().getLogicalType() instanceof LogicalTypes.Date);
        }

        @Test
        void hasAmountsAsDecimalsOfFourPlaces() {
            assertThat(ALL.fields())
                    .filteredOn(place -> place.type().getLogicalType() instanceof LogicalTypes.Decimal)
                    .isNotEmpty()
                    .allMatch(place -> place.type().getLogicalType() instanceof LogicalTypes.Decimal decimal
                            && decimal.getPrecision() == 20
                            && decimal.getScale() == 4);
            assertThat(ALL.fields())
                    .filteredOn(place -> isFloating(place.type()))
                    .extracting(place -> place.owner().getName())
                    .containsOnly("VisibilityRank");
        }
    }

    @Nested
    class PublishedNames {

        @Test
        void areThoseOfTheGoldenFile() throws Exception {
            Stream<String> topics = Stream.of(TopicContract.values())
                    .map(contract -> "topic " + contract.topic() + ": "
                            + contract.record().getName());
            Stream<String> symbols = ALL.enums().stream()
                    .map(type -> "enum " + type.getFullName() + ": " + String.join(" ", type.getEnumSymbols()))
                    .sorted();

            Golden.assertLines(
                    "published-names.txt", Stream.concat(topics, symbols).toList());
        }

        @Test
        void markPersonalFieldsAsTheGoldenFileSays() throws Exception {
            Golden.assertLines(
                    "personal-fields.txt",
                    ALL.fields().stream()
                            .filter(ContractsTest::isPersonal)
                            .map(Place::toString)
                            .sorted()
                            .toList());
        }

        @Test
        void leaveNoFieldUnmarkedThatNamesOrReachesAPerson() {
            Set<String> persons = Set.of("Person", "CrmPerson", "DirectoryContact", "Member");

            assertThat(fieldsNamed("email|phone|.*By|.*Address|integrationContact"))
                    .filteredOn(place -> place.type().getType() == Schema.Type.STRING)
                    .isNotEmpty()
                    .allMatch(ContractsTest::isPersonal);
            assertThat(fieldsNamed("name"))
                    .filteredOn(place -> persons.contains(place.owner().getName()))
                    .hasSameSizeAs(persons)
                    .allMatch(ContractsTest::isPersonal);
        }
    }

    private static List<Place> fieldsNamed(String pattern) {
        Pattern names = Pattern.compile(pattern);
        return ALL.fields().stream()
                .filter(place -> names.matcher(place.field().name()).matches())
                .toList();
    }

    private static boolean isText(String doc) {
        return doc != null && !doc.isBlank();
    }

    private static boolean isPersonal(Place place) {
        return Boolean.TRUE.equals(place.type().getObjectProp("pii"))
                || Boolean.TRUE.equals(place.field().getObjectProp("pii"));
    }

    private static boolean isFloating(Schema type) {
        return type.getType() == Schema.Type.DOUBLE || type.getType() == Schema.Type.FLOAT;
    }
}
