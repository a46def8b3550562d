package cosell.deals.deal.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a registration of the deal has come. */
public record RegistrationMilestone(
        UUID registrationId, String solutionId, String state, Instant since, List<Open> faults) {

    public RegistrationMilestone {
        faults = List.copyOf(faults);
    }

    /** Something the partner has to mend in the registration. */
    public record Open(
            String pointer,
            String code,
            String message,
            String fix,
            @Nullable String rule,
            @Nullable Instant possibleFrom) {}
}
