package cosell.launcher.imports;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Money;
import cosell.schemas.CrmOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one row in their types. Notes what can't be read and what was supplied, and goes on. */
final class TypedFields {

    private static final String RULE = "X-03";
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private final Mapping mapping;
    private final FieldValues values;
    private final Row row;
    private final DateForms dates;
    private final List<String> defaulted = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    TypedFields(Mapping mapping, FieldValues values, Row row) {
        this.mapping = mapping;
        this.values = values;
        this.row = row;
        this.dates = DateForms.of(mapping.dates());
    }

    List<String> defaulted() {
        return defaulted;
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<String> text(String name, FieldSource source) {
        Optional<FieldValues.Value> value = values.of(source, row);
        value.filter(FieldValues.Value::defaulted).ifPresent(supplied -> defaulted.add(name));
        return value.map(FieldValues.Value::text);
    }

    @Nullable
    String text(String name) {
        return field(name).orElse(null);
    }

    @Nullable
    Long integer(String name) {
        return parsed(name, field(name), Long::valueOf, "This is no whole number.", "Give a whole number.");
    }

    @Nullable
    Integer percent(String name) {
        Function<String, Integer> plain = text -> Integer.valueOf(text.replaceAll("\\s*%$", ""));
        return parsed(name, field(name), plain, "This is no percentage.", "Give a whole number of percent.");
    }

    @Nullable
    BigDecimal amount(String name) {
        return parsed(
                name,
                field(name),
                TypedFields::amountOf,
                "This is no amount.",
                "Give a plain number such as 1500.50, with at most four decimals.");
    }

    @Nullable
    LocalDate date(String name) {
        return parsed(name, field(name), text -> dates.parse(text).orElseThrow(), "This is no date.", dateFix());
    }

    /** A date stands for its beginning. */
    @Nullable
    Instant moment(String name) {
        return parsed(name, field(name), this::momentOf, "This is neither a time nor a date.", dateFix());
    }

    @Nullable
    Boolean answer(String name) {
        return parsed(name, field(name), TypedFields::answerOf, "This is neither yes nor no.", "Say yes or no.");
    }

    @Nullable
    CrmOutcome outcome(String name) {
        List<CrmOutcome> known = Arrays.stream(CrmOutcome.values())
                .filter(outcome -> outcome != CrmOutcome.UNKNOWN)
                .toList();
        return parsed(
                name,
                field(name),
                text -> known.stream()
                        .filter(outcome -> outcome.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(),
                "This outcome is not known.",
                "Map it to one of " + known + ".");
    }

    /** A field of a person or a solution. */
    @Nullable
    String part(String where, String name, Map<String, FieldSource> parts) {
        return ofPart(where, name, parts).orElse(null);
    }

    @Nullable
    Integer count(String where, String name, Map<String, FieldSource> parts) {
        return parsed(
                where + name,
                ofPart(where, name, parts),
                Integer::valueOf,
                "This is no whole number.",
                "Give a whole number.");
    }

    private Optional<String> ofPart(String where, String name, Map<String, FieldSource> parts) {
        FieldSource source = parts.get(name);
        return source == null ? Optional.empty() : text(where + name, source);
    }

    private Optional<String> field(String name) {
        FieldSource source = mapping.fields().get(name);
        return source == null ? Optional.empty() : text(name, source);
    }

    private <T> @Nullable T parsed(
            String name, Optional<String> text, Function<String, T> parser, String message, String fix) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text.get());
        } catch (RuntimeException garbled) {
            faults.add(Fault.of("/" + name.replace('.', '/'), FaultCode.INVALID_STRING_FORMAT, message, fix, RULE));
            return null;
        }
    }

    private static BigDecimal amountOf(String text) {
        BigDecimal amount = new BigDecimal(text);
        if (!Money.fits(amount)) {
            throw new NumberFormatException("too many digits");
        }
        return amount.setScale(Money.SCALE);
    }

    private Instant momentOf(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noTime) {
            return dates.parse(text).orElseThrow().atStartOfDay(mapping.place()).toInstant();
        }
    }

    private static Boolean answerOf(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain)) {
            return false;
        }
        throw new IllegalArgumentException("neither");
    }

    private String dateFix() {
        return "Give a day that exists, as " + String.join(" or ", dates.patterns()) + ".";
    }
}
