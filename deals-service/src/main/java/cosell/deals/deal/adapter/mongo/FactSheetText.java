package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.insight.domain.Course;
import cosell.deals.insight.domain.FactSheet;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact sheet as one short text: an index can hold it whole, so that counting all deals of an organization reads none
 * of them. Stored: what stands at a place keeps its meaning, new fields come last.
 */
final class FactSheetText {

    private static final String FIELD = "|";
    private static final String ELEMENT = ",";

    private FactSheetText() {}

    static String write(FactSheet sheet) {
        Course course = sheet.course();
        Money value = sheet.value();
        return Stream.of(
                        sheet.dealId(),
                        sheet.direction(),
                        sheet.status(),
                        sheet.type(),
                        escaped(sheet.location()),
                        escaped(sheet.country()),
                        sheet.solutions().stream().map(FactSheetText::escaped).collect(Collectors.joining(ELEMENT)),
                        value == null ? "" : value.currency(),
                        value == null ? "" : value.amount().stripTrailingZeros().toPlainString(),
                        course.openedAt().toEpochMilli(),
                        course.endedAt() == null ? "" : course.endedAt().toEpochMilli(),
                        course.answeredAfter() == null
                                ? ""
                                : course.answeredAfter().toSeconds(),
                        escaped(course.stage()),
                        course.furthest(),
                        course.reason() == null ? "" : escaped(course.reason()))
                .map(String::valueOf)
                .collect(Collectors.joining(FIELD));
    }

    static FactSheet read(String text) {
        String[] field = text.split("\\|", -1);
        return new FactSheet(
                UUID.fromString(field[0]),
                Direction.valueOf(field[1]),
                DealStatus.valueOf(field[2]),
                DealType.valueOf(field[3]),
                plain(field[4]),
                plain(field[5]),
                elements(field[6]),
                field[7].isEmpty() ? null : new Money(new BigDecimal(field[8]), field[7]),
                new Course(
                        moment(field[9]),
                        known(field[10], FactSheetText::moment),
                        known(field[11], seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                        plain(field[12]),
                        Integer.parseInt(field[13]),
                        known(field[14], FactSheetText::plain)));
    }

    private static List<String> elements(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(ELEMENT, -1))
                        .map(FactSheetText::plain)
                        .toList();
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static <T> @Nullable T known(String text, Function<String, T> reader) {
        return text.isEmpty() ? null : reader.apply(text);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace(FIELD, "%7C").replace(ELEMENT, "%2C");
    }

    private static String plain(String text) {
        return text.indexOf('%') < 0
                ? text
                : text.replace("%2C", ELEMENT).replace("%7C", FIELD).replace("%25", "%");
    }
}
