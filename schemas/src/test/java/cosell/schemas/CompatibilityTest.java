package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself: it lets pass what may change, and bites on what may not. */
class CompatibilityTest {

    private static final String RELEASED = """
            {"type": "record", "name": "Sample", "namespace": "cosell.fixtures", "fields": [
              {"name": "id", "type": "string"},
              {"name": "note", "type": ["null", "string"], "default": null},
              {"name": "count", "type": "int"},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 20, "scale": 4}},
              {"name": "kind", "default": "UNKNOWN", "type":
                {"type": "enum", "name": "Kind", "symbols": ["UNKNOWN", "OLD"], "default": "UNKNOWN"}},
              {"name": "strict", "type": {"type": "enum", "name": "Strict", "symbols": ["ONE", "TWO"]}}
            ]}""";

    @Test
    void aVersionIsCompatibleWithItself() {
        assertThat(faultsAfter("OLD", "OLD")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    field with default added    | {"name": "count"  | {"name": "more", "type": "int", "default": 0}, {"name": "count"
                    field with default removed  | {"name": "note", "type": ["null", "string"], "default": null}, |
                    symbol added, with default  | "UNKNOWN", "OLD"  | "UNKNOWN", "OLD", "NEW"
                    symbol removed, with default| "UNKNOWN", "OLD"  | "UNKNOWN"
                    documented                  | {"name": "count"  | {"doc": "How many", "name": "count"
                    """)
    void whatMayChangePasses(String change, String from, String to) {
        assertThat(faultsAfter(from, to == null ? "" : to)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    field removed without default   | {"name": "count", "type": "int"}, | `` | READER_FIELD_MISSING_DEFAULT_VALUE
                    field added without default     | {"name": "count" | {"name": "more", "type": "int"}, {"name": "count" | READER_FIELD_MISSING_DEFAULT_VALUE
                    field renamed                   | "name": "count"  | "name": "number"         | READER_FIELD_MISSING_DEFAULT_VALUE
                    type changed                    | "type": "int"    | "type": "string"         | TYPE_MISMATCH
                    type widened, one way only      | "type": "int"    | "type": "long"           | TYPE_MISMATCH
                    made nullable, one way only     | "type": "int"    | "type": ["null", "int"]  | readers of 1.0.0 can't read
                    symbol added without default    | "ONE", "TWO"     | "ONE", "TWO", "THREE"    | MISSING_ENUM_SYMBOLS
                    symbol removed without default  | "ONE", "TWO"     | "ONE"                    | MISSING_ENUM_SYMBOLS
                    record renamed                  | "name": "Sample" | "name": "Example"        | NAME_MISMATCH
                    finer timestamps                | timestamp-millis | timestamp-micros         | Sample.at means a timestamp-micros, but a timestamp-millis in 1.0.0
                    other scale                     | "scale": 4       | "scale": 2               | Sample.amount means decimal(20, 2), but decimal(20, 4) in 1.0.0
                    """)
    void whatMayNotChangeIsNamed(String change, String from, String to, String complaint) {
        assertThat(faultsAfter(from, to))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault).contains(complaint));
    }

    @Test
    void everyReleasedVersionIsAsked() {
        Schema current = parsed(RELEASED);
        Schema older = parsed(RELEASED.replace("\"int\"", "\"string\""));

        assertThat(Compatibility.faults("1.0.0", older, current))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("Sample", "1.0.0"));
    }

    private static List<String> faultsAfter(String from, String to) {
        assertThat(RELEASED).contains(from);
        return Compatibility.faults("1.0.0", parsed(RELEASED), parsed(RELEASED.replace(from, to)));
    }

    private static Schema parsed(String text) {
        return SchemaParser.parseSingle(text);
    }
}
