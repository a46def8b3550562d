package cosell.notification.copies.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an organization of the directory.
 *
 * @param vendor whether it is the vendor
 * @param fallbackAddress where notices go when nobody else is found
 */
public record OrganizationCopy(
        OrganizationId id,
        String name,
        boolean vendor,
        List<Contact> contacts,
        List<Member> members,
        @Nullable String fallbackAddress) {

    public OrganizationCopy {
        contacts = List.copyOf(contacts);
        members = List.copyOf(members);
    }

    /**
     * A referral contact.
     *
     * @param locations whose contact it is
     * @param solutions whose contact it is
     * @param countries customer countries it answers for
     */
    public record Contact(Reachable person, List<String> locations, List<String> solutions, List<String> countries) {

        /** Stands for every country. */
        public static final String ALL_COUNTRIES = "OOO";

        public Contact {
            locations = List.copyOf(locations);
            solutions = List.copyOf(solutions);
            countries = List.copyOf(countries);
        }

        public boolean answersFor(String country) {
            return countries.contains(ALL_COUNTRIES) || countries.contains(country);
        }
    }

    /**
     * A user with roles.
     *
     * @param global whether its scope is the whole organization
     */
    public record Member(Reachable person, List<String> roles, List<String> locations, boolean global) {
        public Member {
            roles = List.copyOf(roles);
            locations = List.copyOf(locations);
        }

        public boolean has(String role) {
            return roles.contains(role);
        }
    }

    /**
     * How to reach a person of the directory.
     *
     * @param locale BCP 47 language and region
     * @param zone IANA time zone
     * @param optedOut whether it wants no notices
     */
    public record Reachable(String name, String address, String locale, String zone, boolean optedOut) {}
}
