package cosell.invitations.directory.domain;

import cosell.platform.forms.EmailAddresses;
import java.util.List;

/**
 * A user of the suite, whom notices may reach.
 *
 * @param locations the scope, unless it is global
 * @param global whether the scope is the whole organization
 */
public record Member(
        String name,
        String email,
        List<String> roles,
        List<String> locations,
        boolean global,
        String locale,
        String zone,
        boolean disableNotifications) {
    public Member {
        roles = List.copyOf(roles);
        locations = List.copyOf(locations);
    }

    /** What tells members apart. */
    String key() {
        return EmailAddresses.normalized(email);
    }
}
