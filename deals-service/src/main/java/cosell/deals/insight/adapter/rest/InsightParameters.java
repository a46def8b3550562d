package cosell.deals.insight.adapter.rest;

import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.insight.domain.Grouping;
import cosell.deals.insight.domain.Period;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.Selection.Dated;
import cosell.platform.domain.FaultCode;
import cosell.platform.forms.IsoCodes;
import cosell.platform.web.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an insight is asked about.
 *
 * @param by null for no groups
 */
record InsightParameters(Selection selection, @Nullable Grouping by) {

    private static final int LONGEST = 255;
    private static final Set<String> GROUPINGS = lowerCase(Grouping.values());
    private static final Set<String> DATES = lowerCase(Dated.values());

    /** Throws a problem with everything that is wrong. */
    static InsightParameters of(QueryParameters query) {
        String by = query.oneOf("by", GROUPINGS);
        InsightParameters read = new InsightParameters(
                selection(query), by == null ? null : Grouping.valueOf(by.toUpperCase(Locale.ROOT)));
        query.check();
        return read;
    }

    private static Selection selection(QueryParameters query) {
        String dated = query.oneOf("dated", DATES);
        String location = query.text("location", LONGEST);
        return new Selection(
                period(query),
                dated == null ? Dated.OPENED : Dated.valueOf(dated.toUpperCase(Locale.ROOT)),
                location == null ? Set.of() : Set.of(location),
                query.anyOf("type", DealType.class),
                query.oneOf("direction", Direction.class),
                code(query, "currency", IsoCodes::isCurrency, "an ISO 4217 code such as EUR"),
                code(query, "country", IsoCodes::isCountry, "an ISO 3166-1 code of two letters such as DE"),
                query.text("solution", LONGEST));
    }

    private static Period period(QueryParameters query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            query.refuse(
                    "to",
                    FaultCode.VALUE_OUT_OF_RANGE,
                    "The period ends before it has begun.",
                    "Send a day after 'from'; the period ends where that day begins.");
        }
        return new Period(midnight(from), midnight(to));
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String code(QueryParameters query, String name, Predicate<String> known, String form) {
        String code = query.text(name, LONGEST);
        if (code != null && !known.test(code)) {
            query.refuse(name, FaultCode.INVALID_ENUM_VALUE, "This is not " + form + ".", "Send " + form + ".");
            return null;
        }
        return code;
    }

    private static Set<String> lowerCase(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
