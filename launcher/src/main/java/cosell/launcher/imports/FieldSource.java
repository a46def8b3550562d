package cosell.launcher.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from: exactly one of column, constant and template.
 *
 * @param column a column of the export, or {@code <file>.<column>} of a further file
 * @param constant the same for every row
 * @param template text with columns in braces; nothing when one of them is empty
 * @param map what single values stand for; an empty text stands for no value, others stay as they are
 * @param when only for rows whose columns have one of these values
 * @param otherwise where the value comes from when there is none; marked in the result
 */
record FieldSource(
        @Nullable String column,
        @Nullable String constant,
        @Nullable String template,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> map,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> when,
        @JsonProperty("default") @Nullable FieldSource otherwise) {

    /** A placeholder: a column, and what is made of its value. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]+)(?:\\|(email))?}");

    FieldSource {
        map = Map.copyOf(map);
        when = Map.copyOf(when);
    }

    boolean isClear() {
        long given =
                Stream.of(column, constant, template).filter(Objects::nonNull).count();
        return given == 1 && (otherwise == null || otherwise.isClear());
    }

    Stream<String> columns() {
        Stream<String> own = column != null ? Stream.of(column) : placeholders();
        Stream<String> asked = when.keySet().stream();
        return Stream.of(own, asked, otherwise == null ? Stream.<String>empty() : otherwise.columns())
                .flatMap(names -> names);
    }

    private Stream<String> placeholders() {
        return template == null
                ? Stream.empty()
                : PLACEHOLDER.matcher(template).results().map(FieldSource::columnOf);
    }

    private static String columnOf(MatchResult placeholder) {
        return placeholder.group(1);
    }
}
