package cosell.platform.domain;

import cosell.platform.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param kind a person, a CRM connector or the suite itself
 * @param organization on whose behalf; null for the suite itself
 * @param subject the token's subject, the connector's name or the service's name
 * @param email the person's verified address, lower case; personal data, never logged
 */
public record Actor(
        Kind kind,
        @Nullable OrganizationId organization,
        String subject,
        @Nullable String email) implements Personal {

    /** What sort of actor. */
    public enum Kind {
        USER,
        CONNECTOR,
        SYSTEM
    }

    public static Actor system(String service) {
        return new Actor(Kind.SYSTEM, null, service, null);
    }

    public static Actor connector(OrganizationId organization, String system) {
        return new Actor(Kind.CONNECTOR, organization, system, null);
    }

    @Override
    public Actor erased() {
        return new Actor(kind, organization, ERASED, null);
    }
}
