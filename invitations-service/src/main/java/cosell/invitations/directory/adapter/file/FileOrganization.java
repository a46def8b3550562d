package cosell.invitations.directory.adapter.file;

import cosell.invitations.directory.domain.DirectoryContact;
import cosell.invitations.directory.domain.Entry;
import cosell.invitations.directory.domain.Location;
import cosell.invitations.directory.domain.Member;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.PublishedSolution;
import cosell.invitations.directory.domain.Readiness;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization as a directory file writes it; lists may be left out. */
record FileOrganization(
        String id,
        String name,
        OrganizationKind kind,
        @Nullable Boolean active,
        boolean coSellEnabled,
        boolean assessmentVetted,
        @Nullable List<Location> locations,
        @Nullable List<FileContact> contacts,
        @Nullable List<FileMember> members,
        @Nullable List<FileSolution> solutions,
        @Nullable String fallbackAddress,
        @Nullable String integrationContact) {

    private static final String LOCALE = "en";
    private static final String ZONE = "UTC";

    /** A contact; every list may be left out. */
    record FileContact(
            String id,
            String name,
            @Nullable String phone,
            String email,
            @Nullable List<String> locations,
            @Nullable List<String> solutions,
            @Nullable List<String> countries,
            @Nullable String locale,
            @Nullable String zone,
            boolean disableNotifications) {

        DirectoryContact contact() {
            return new DirectoryContact(
                    id,
                    name,
                    phone,
                    email,
                    orNone(locations),
                    orNone(solutions),
                    orNone(countries),
                    Objects.requireNonNullElse(locale, LOCALE),
                    Objects.requireNonNullElse(zone, ZONE),
                    disableNotifications);
        }
    }

    /** A member; every list may be left out. */
    record FileMember(
            String name,
            String email,
            @Nullable List<String> roles,
            @Nullable List<String> locations,
            boolean global,
            @Nullable String locale,
            @Nullable String zone,
            boolean disableNotifications) {

        Member member() {
            return new Member(
                    name,
                    email,
                    orNone(roles),
                    orNone(locations),
                    global,
                    Objects.requireNonNullElse(locale, LOCALE),
                    Objects.requireNonNullElse(zone, ZONE),
                    disableNotifications);
        }
    }

    /** A solution; without programmes it is eligible for none. */
    record FileSolution(String id, String name, @Nullable List<String> programmes) {

        PublishedSolution solution() {
            return new PublishedSolution(id, name, orNone(programmes));
        }
    }

    Entry entry() {
        Profile profile = new Profile(
                new OrganizationId(id),
                name,
                kind,
                orNone(locations),
                mapped(contacts, FileContact::contact),
                mapped(members, FileMember::member),
                mapped(solutions, FileSolution::solution),
                fallbackAddress,
                integrationContact);
        boolean isActive = Objects.requireNonNullElse(active, true);
        return new Entry(profile, new Readiness(isActive, coSellEnabled, assessmentVetted));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static <T, R> List<R> mapped(@Nullable List<T> list, Function<T, R> mapping) {
        return orNone(list).stream().map(mapping).toList();
    }
}
