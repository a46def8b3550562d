package cosell.notification.notices.domain;

import cosell.platform.domain.OrganizationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says about a registration.
 *
 * @param organization who registers
 * @param customer the customer's company name
 * @param solution id of the registered solution
 * @param programme the programme's code
 */
public record RegistrationFacts(
        UUID registration,
        OrganizationId organization,
        String customer,
        @Nullable String solution,
        @Nullable String programme) {}
