package cosell.deals.registration.application;

import cosell.deals.deal.domain.RegistrationMilestone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What deals keep of a registration.
 *
 * @param milestone the milestone that the deal was last told; null before there is any
 */
public record RegistrationCopy(
        UUID registrationId, UUID dealId, @Nullable RegistrationMilestone milestone) {}
