package cosell.launcher.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Evaluates where a field comes from, for one row. */
record FieldValues(Columns columns) {

    /**
     * The value of a field.
     *
     * @param defaulted whether it was supplied because the export has none
     */
    record Value(String text, boolean defaulted) {}

    /** Empty when the export says nothing about the field and there is no default. */
    Optional<Value> of(FieldSource source, Row row) {
        if (!applies(source, row)) {
            return Optional.empty();
        }
        Optional<Value> own = own(source, row).map(text -> new Value(text, false));
        FieldSource otherwise = source.otherwise();
        return own.isPresent() || otherwise == null
                ? own
                : of(otherwise, row).map(value -> new Value(value.text(), true));
    }

    private Optional<String> own(FieldSource source, Row row) {
        return raw(source, row).map(text -> mapped(source, text)).filter(text -> !text.isEmpty());
    }

    private Optional<String> raw(FieldSource source, Row row) {
        if (source.column() != null) {
            return columns.value(row, source.column());
        }
        return source.template() == null ? Optional.ofNullable(source.constant()) : filled(source.template(), row);
    }

    private static String mapped(FieldSource source, String text) {
        return source.map().getOrDefault(text, text);
    }

    private boolean applies(FieldSource source, Row row) {
        Map<String, List<String>> when = source.when();
        return when.entrySet().stream()
                .allMatch(condition -> condition
                        .getValue()
                        .contains(columns.value(row, condition.getKey()).orElse("")));
    }

    private Optional<String> filled(String template, Row row) {
        Matcher placeholders = FieldSource.PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (placeholders.find()) {
            Optional<String> value = columns.value(row, placeholders.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String shown = placeholders.group(2) == null ? value.get() : localPart(value.get());
            placeholders.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return Optional.of(placeholders.appendTail(text).toString());
    }

    /** A person's name as the first part of an e-mail address: {@code Zoë O'Neil} becomes {@code zoe.oneil}. */
    private static String localPart(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{ASCII}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 .-]", "")
                .strip()
                .replaceAll("[ .]+", ".");
    }
}
