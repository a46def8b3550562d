package cosell.platform.security;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as a checked token says. A value; controllers take it as a parameter.
 *
 * @param subject the token's {@code sub}
 * @param email lower case, and only if the issuer verified it; personal data, never logged
 * @param roles at least one
 * @param locale the language to answer people in; English unless the token says otherwise
 */
public record Caller(
        String subject,
        @Nullable String email,
        OrganizationId organization,
        Set<Role> roles,
        LocationScope locations,
        Locale locale) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The caller as the domain sees them. */
    public Actor actor() {
        return new Actor(Actor.Kind.USER, organization, subject, email);
    }
}
