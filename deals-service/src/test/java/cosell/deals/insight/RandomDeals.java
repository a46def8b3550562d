package cosell.deals.insight;

import cosell.deals.deal.domain.Classification;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.deal.domain.Identity;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Progress;
import cosell.deals.deal.domain.Reports;
import cosell.deals.deal.domain.Samples;
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
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals of all sorts, the same for a seed. They need not be possible together, only countable. */
final class RandomDeals {

    static final List<OrganizationId> ORGANIZATIONS = List.of(Samples.CONTOSO, Samples.FABRIKAM, Samples.VENDOR);
    static final List<String> LOCATIONS = List.of("1", "2", "3");
    static final List<String> COUNTRIES = List.of("US", "CZ", "DE");
    static final List<String> SOLUTIONS = List.of("SOL-A", "SOL-B", "SOL|C,D", "SOL-E");
    static final List<String> CURRENCIES = List.of("USD", "EUR", "CZK");
    static final List<String> PEOPLE = List.of("sam@one.example", "kim@one.example", "fay@one.example");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final int DAYS = 90;

    private static final List<String> STAGES = List.of("CREATED", "QUALIFIED", "DEVELOPED", "PROPOSED");
    private static final List<String> REASONS = List.of("BUDGET", "OTHER", Closing.DUPLICATE);
    private static final List<DealStatus> ANSWERED = List.of(DealStatus.ACCEPTED, DealStatus.WON, DealStatus.LOST);

    private final Random random;

    RandomDeals(long seed) {
        this.random = new Random(seed);
    }

    List<Deal> next(int count) {
        return IntStream.range(0, count).mapToObj(_ -> next()).toList();
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Null in one case of three. */
    <T> @Nullable T maybe(List<T> all) {
        return random.nextInt(3) == 0 ? null : one(all);
    }

    boolean chance() {
        return random.nextBoolean();
    }

    boolean often() {
        return random.nextInt(5) > 0;
    }

    Instant moment() {
        return START.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
    }

    private Deal next() {
        OrganizationId owner = one(ORGANIZATIONS);
        Direction direction = one(List.of(Direction.values()));
        DealStatus status = direction == Direction.INBOUND ? one(List.of(DealStatus.values())) : one(ANSWERED);
        Instant createdAt = moment();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        boolean shown = random.nextInt(4) == 0;
        return new Deal(
                new Identity(id, owner, id, direction, owner.equals(Samples.VENDOR), one(LOCATIONS)),
                new Classification(shown ? DealType.PARTNER_LED : one(List.of(DealType.values())), false),
                content(),
                new Sharing(null, shown, null, List.of(), List.of(), inviter(direction, id), null),
                progress(status, createdAt),
                new Reports(List.of(), List.of()),
                source(),
                createdAt,
                createdAt);
    }

    private Content content() {
        return new Content(
                "Deal",
                new Customer("Woodgrove", one(COUNTRIES), null, null),
                null,
                List.of(),
                value(),
                null,
                List.of(new Person("One", "+14255550100", one(PEOPLE))),
                IntStream.range(0, 1 + random.nextInt(2))
                        .mapToObj(_ -> one(SOLUTIONS))
                        .distinct()
                        .map(solution -> new Solution(solution, SolutionKind.OWN, null, null, null, null))
                        .toList(),
                null,
                null,
                null);
    }

    private @Nullable Money value() {
        String currency = maybe(CURRENCIES);
        return currency == null ? null : new Money(BigDecimal.valueOf(random.nextInt(100_000), 2), currency);
    }

    private @Nullable Inviter inviter(Direction direction, UUID id) {
        return direction == Direction.OUTBOUND
                ? null
                : new Inviter(Samples.TAILSPIN, id, id, List.of(), List.of(one(PEOPLE)));
    }

    private Progress progress(DealStatus status, Instant createdAt) {
        boolean takenOn = ANSWERED.contains(status);
        Instant acceptedAt = takenOn ? createdAt.plusSeconds(random.nextInt(1_000_000)) : null;
        List<StageMark> marks = takenOn
                ? IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> mark(random.nextInt(STAGES.size()), createdAt))
                        .toList()
                : List.of();
        String stage = marks.isEmpty() ? STAGES.getFirst() : marks.getLast().stage();
        return new Progress(status, stage, 10, marks, acceptedAt, closing(status, createdAt));
    }

    private static StageMark mark(int stage, Instant at) {
        return new StageMark(STAGES.get(stage), 20 * stage + (stage == 0 ? 10 : 0), at, "someone");
    }

    private @Nullable Closing closing(DealStatus status, Instant createdAt) {
        if (!status.terminal()) {
            return null;
        }
        Instant closedAt = createdAt.plusSeconds(random.nextInt(4_000_000));
        return status == DealStatus.WON
                ? new Closing(closedAt, chance() ? value() : null, null, null, null, null)
                : new Closing(closedAt, null, null, maybe(REASONS), null, null);
    }

    private Source source() {
        return random.nextInt(4) == 0
                ? new Source(true, chance() ? moment() : null, chance() ? moment() : null)
                : Source.HERE;
    }
}
