package cosell.embedded.identity;

import java.util.List;

/**
 * Somebody whom the development issuer vouches for.
 *
 * @param email also the token's subject
 * @param locations location ids, or {@code *} for all of the organization's
 * @param locale a BCP 47 tag
 */
public record DemoUser(String email, String organization, List<String> roles, List<String> locations, String locale) {

    public DemoUser {
        roles = List.copyOf(roles);
        locations = List.copyOf(locations);
    }
}
