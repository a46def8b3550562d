package cosell.notification.copies.domain;

import cosell.platform.domain.OrganizationId;
import java.util.UUID;

/**
 * What is kept of a registration.
 *
 * @param underReview whether it waits for a reviewer's decision
 */
public record RegistrationCopy(UUID id, UUID dealId, OrganizationId organization, boolean underReview) {}
