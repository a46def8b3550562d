package cosell.deals.contact.domain;

import cosell.deals.deal.domain.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a round is to do. Stored by name: never renamed. */
public sealed interface Task {

    /** Whom it is about; null once the round has ended. */
    @Nullable
    String address();

    /** The same task without saying whom it was about. */
    Task forgotten();

    /** Takes somebody out of the organization's records and of the copies that it gave away (P-01). */
    record Erasure(@Nullable String address) implements Task {
        @Override
        public Task forgotten() {
            return new Erasure(null);
        }
    }

    /**
     * Puts a colleague into the place of one who leaves, in the teams of open deals (D-24).
     *
     * @param successor null once the round has ended
     * @param locations those whose deals it is about; null for all
     */
    record Replacement(
            @Nullable String address,
            @Nullable Person successor,
            @Nullable List<String> locations) implements Task {
        public Replacement {
            locations = locations == null ? null : List.copyOf(locations);
        }

        @Override
        public Task forgotten() {
            return new Replacement(null, null, locations);
        }
    }
}
