package cosell.launcher.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an export become opportunities. What the file says; see docs/import.md.
 *
 * @param system the CRM, as the organization names it
 * @param id where the opportunity's id in the CRM stands
 * @param dates forms of dates, such as {@code M/d/yyyy}, tried in order
 * @param zone in which a date begins where a moment is wanted
 * @param files further files that are looked into
 * @param corrections for a column, what its values are replaced by
 * @param fields what a field of the opportunity is filled from
 * @param team the people of the team
 * @param solutions the solutions
 */
record Mapping(
        @JsonProperty(required = true) String system,
        @JsonProperty(required = true) FieldSource id,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> dates,
        @Nullable ZoneId zone,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, JoinedFile> files,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Map<String, String>> corrections,
        @JsonProperty(required = true) Map<String, FieldSource> fields,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Map<String, FieldSource>> team,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Map<String, FieldSource>> solutions) {

    private static final List<String> ISO_DATES = List.of("yyyy-MM-dd");

    Mapping {
        // An entry without a value is read as null, whatever the type says.
        Objects.requireNonNull(system, "system has no value");
        Objects.requireNonNull(id, "id has no value");
        dates = dates.isEmpty() ? ISO_DATES : List.copyOf(dates);
        files = Map.copyOf(files);
        corrections = Map.copyOf(corrections);
        fields = Map.copyOf(fields);
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    /**
     * A further file, looked into for each row.
     *
     * @param path beside the export, unless it is absolute
     * @param key the column in it that names its rows
     * @param on the export's column that says which row is meant
     */
    record JoinedFile(
            @JsonProperty(required = true) String path,
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String on) {}

    ZoneId place() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** Every source of a field. */
    Stream<FieldSource> sources() {
        return Stream.concat(
                Stream.concat(Stream.of(id), fields.values().stream()),
                Stream.concat(team.stream(), solutions.stream()).flatMap(parts -> parts.values().stream()));
    }

    /** The names of all columns that are used. */
    Stream<String> columns() {
        Stream<String> joined = files.values().stream().map(JoinedFile::on);
        return Stream.of(sources().flatMap(FieldSource::columns), joined, corrections.keySet().stream())
                .flatMap(names -> names)
                .distinct();
    }
}
