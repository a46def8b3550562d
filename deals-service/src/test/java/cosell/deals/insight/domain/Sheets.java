package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact sheets that tests start from. */
public final class Sheets {

    public static final Instant OPENED = Instant.parse("2026-03-02T09:30:00Z");

    private static long last;

    private Sheets() {}

    /** An outbound deal in the US, worth 100 USD, opened at {@link #OPENED} and, if it ended, ended ten days later. */
    public static FactSheet in(DealStatus status) {
        return sheet(Direction.OUTBOUND, status, money("100", "USD"), null);
    }

    public static FactSheet inbound(DealStatus status, @Nullable Duration answeredAfter) {
        FactSheet sheet = sheet(Direction.INBOUND, status, money("100", "USD"), null);
        Course course = sheet.course();
        return with(
                sheet,
                new Course(
                        course.openedAt(),
                        course.endedAt(),
                        answeredAfter,
                        course.stage(),
                        course.furthest(),
                        course.reason()));
    }

    public static FactSheet worth(DealStatus status, String amount, String currency) {
        return sheet(Direction.OUTBOUND, status, money(amount, currency), null);
    }

    public static FactSheet withoutValue(DealStatus status) {
        return sheet(Direction.OUTBOUND, status, null, null);
    }

    public static FactSheet because(DealStatus status, @Nullable String reason) {
        return sheet(
                status == DealStatus.DECLINED ? Direction.INBOUND : Direction.OUTBOUND,
                status,
                money("100", "USD"),
                reason);
    }

    public static FactSheet with(FactSheet sheet, Course course) {
        return new FactSheet(
                sheet.dealId(),
                sheet.direction(),
                sheet.status(),
                sheet.type(),
                sheet.location(),
                sheet.country(),
                sheet.solutions(),
                sheet.value(),
                course);
    }

    public static FactSheet of(FactSheet sheet, String country, String... solutions) {
        return new FactSheet(
                sheet.dealId(),
                sheet.direction(),
                sheet.status(),
                sheet.type(),
                sheet.location(),
                country,
                List.of(solutions),
                sheet.value(),
                sheet.course());
    }

    public static Course course(Instant openedAt, @Nullable Instant endedAt, String stage, int furthest) {
        return new Course(openedAt, endedAt, null, stage, furthest, null);
    }

    public static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static FactSheet sheet(
            Direction direction, DealStatus status, @Nullable Money value, @Nullable String reason) {
        return new FactSheet(
                new UUID(0x4000L, 0x8000000000000000L + ++last),
                direction,
                status,
                DealType.PRIVATE,
                "1000001",
                "US",
                List.of("SOL-A"),
                value,
                new Course(
                        OPENED,
                        status.terminal() ? OPENED.plus(Duration.ofDays(10)) : null,
                        null,
                        "QUALIFIED",
                        20,
                        reason));
    }
}
