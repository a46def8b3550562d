package cosell.notification.copies.domain;

import cosell.platform.domain.OrganizationId;
import java.util.UUID;

/**
 * What is kept of a registration.
 *
 */
public record RegistrationCopy(UUID id, UUID dealId, OrganizationId organization) {}
