package cosell.invitations.directory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of an organization whom notices may reach.
 *
 * @param locations those whose referral contact this is
 * @param solutions those whose contact this is
 * @param countries customer countries it answers for; OOO stands for all
 * @param locale BCP 47 language and region
 * @param zone IANA time zone
 */
public record DirectoryContact(
        String id,
        String name,
        @Nullable String phone,
        String email,
        List<String> locations,
        List<String> solutions,
        List<String> countries,
        String locale,
        String zone,
        boolean disableNotifications) {
    public DirectoryContact {
        locations = List.copyOf(locations);
        solutions = List.copyOf(solutions);
        countries = List.copyOf(countries);
    }
}
