package cosell.benchmarks;

import cosell.deals.deal.domain.Classification;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Progress;
import cosell.deals.deal.domain.Reports;
import cosell.deals.deal.domain.Sharing;
import cosell.deals.deal.domain.Solution;
import cosell.deals.deal.domain.SolutionKind;
import cosell.deals.deal.domain.Source;
import cosell.deals.deal.domain.StageMark;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Outbound deals of one organization over three years, the same for a seed. */
final class YearsOfDeals {

    static final OrganizationId OWNER = new OrganizationId("contoso");
    static final List<String> LOCATIONS = List.of("1000001", "1000002", "1000003", "1000004");
    static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    static final int DAYS = 3 * 365;
    private static final List<String> COUNTRIES = List.of("US", "CZ", "DE", "GB", "FR", "PL", "NO", "JP");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "CZK", "GBP");
    private static final List<String> STAGES = List.of("CREATED", "QUALIFIED", "DEVELOPED", "PROPOSED", "NEGOTIATING");
    private static final List<Integer> PERCENTS = List.of(10, 20, 40, 60, 80);
    private static final List<DealStatus> STATUSES =
            List.of(DealStatus.ACCEPTED, DealStatus.WON, DealStatus.WON, DealStatus.LOST);
    private static final int PEOPLE = 500;
    private static final int SOLUTIONS = 20;

    private final Random random;

    YearsOfDeals(long seed) {
        this.random = new Random(seed);
    }

    static String person(int number) {
        return "person-" + number + "@contoso.example";
    }

    Deal next() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Instant createdAt = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        return new Deal(
                new Identity(id, OWNER, id, Direction.OUTBOUND, false, one(LOCATIONS)),
                new Classification(DealType.PRIVATE, false),
                content(),
                new Sharing(null, false, null, List.of(), List.of(), null, null),
                progress(createdAt),
                new Reports(List.of(), List.of()),
                Source.HERE,
                createdAt,
                createdAt);
    }

    private Content content() {
        String person = person(random.nextInt(PEOPLE));
        return new Content(
                "Move of shop " + random.nextInt(1_000_000) + " to the cloud",
                new Customer("Customer " + random.nextInt(50_000), one(COUNTRIES), null, null),
                null,
                List.of(),
                value(),
                LocalDate.parse("2030-06-30"),
                List.of(new Person("One of Contoso", "+12065550100", person)),
                List.of(solution(), solution()).stream().distinct().toList(),
                null,
                null,
                "The customer wants to move its shops to the cloud, one after the other.");
    }

    private Solution solution() {
        return new Solution("SOL-" + random.nextInt(SOLUTIONS), SolutionKind.OWN, "A solution", null, null, null);
    }

    private Money value() {
        return new Money(BigDecimal.valueOf(100L * random.nextInt(10_000)), one(CURRENCIES));
    }

    private Progress progress(Instant createdAt) {
        DealStatus status = one(STATUSES);
        int marked = 1 + random.nextInt(STAGES.size());
        List<StageMark> marks = IntStream.range(0, marked)
                .mapToObj(stage -> new StageMark(STAGES.get(stage), PERCENTS.get(stage), createdAt, person(0)))
                .toList();
        StageMark last = marks.getLast();
        return new Progress(status, last.stage(), last.percent(), marks, createdAt, closing(status, createdAt));
    }

    private @Nullable Closing closing(DealStatus status, Instant createdAt) {
        Instant at = createdAt.plus(Duration.ofHours(random.nextInt(200 * 24)));
        return switch (status) {
            case WON -> new Closing(at, value(), null, null, null, null);
            case LOST -> new Closing(at, null, null, "BUDGET", null, null);
            case RECEIVED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN -> null;
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
