package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small aggregate that uses each kind of stored type. */
record Tally(
        OrganizationId owner,
        int value,
        List<Mark> marks,
        @Nullable Money money,
        @Nullable LocalDate day,
        @Nullable Instant due,
        @Nullable String uniqueName) {

    static Tally of(String owner) {
        return new Tally(new OrganizationId(owner), 0, List.of(), null, null, null, null);
    }

    Tally raised(int by) {
        return new Tally(owner, value + by, marks, money, day, due, uniqueName);
    }

    Tally named(String name) {
        return new Tally(owner, value, marks, money, day, due, name);
    }

    Tally dueAt(Instant moment) {
        return new Tally(owner, value, marks, money, day, moment, uniqueName);
    }

    sealed interface Mark {
        record Plain(UUID id) implements Mark {}

        record Dated(LocalDate day, Money money) implements Mark {}
    }

    sealed interface Event {
        record Started(OrganizationId owner) implements Event {}

        record Raised(int by) implements Event {}

        /** Something that clients do not see. */
        record Weighed(int by) implements Event {}
    }

    record Told(String what) implements Announcement {}
}
