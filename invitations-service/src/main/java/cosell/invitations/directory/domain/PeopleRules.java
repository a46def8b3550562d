package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.Checks.Identity;
import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownLocation;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownRole;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownSolution;
import cosell.invitations.directory.domain.EntryDraft.ContactDraft;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of an organization's contacts and members. */
final class PeopleRules {

    static final int MOST_CONTACTS = 500;
    static final int MOST_MEMBERS = 1_000;
    private static final int MOST_COUNTRIES = 300;

    /** An operator's role is of the platform and in no directory. */
    static final List<String> ROLES =
            List.of("REFERRALS_ADMIN", "REFERRALS_READER", "REFERRALS_USER", "REGISTRATION_REVIEWER", "VENDOR_SELLER");

    private static final Identity<ContactDraft> BY_ID = new Identity<>("/id", ContactDraft::id);
    private static final Identity<MemberDraft> BY_ADDRESS = new Identity<>("/email", MemberDraft::key);

    private final EntryDraft draft;
    private final Set<String> locations;
    private final Set<String> solutions;

    PeopleRules(EntryDraft draft) {
        this.draft = draft;
        this.locations = draft.locations().stream()
                .map(LocationDraft::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        this.solutions = draft.solutions().stream()
                .map(SolutionDraft::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    Stream<DirectoryRefusal> refusals() {
        return Stream.concat(
                Checks.list("/contacts", draft.contacts(), MOST_CONTACTS, BY_ID, this::contact),
                Checks.list("/members", draft.members(), MOST_MEMBERS, BY_ADDRESS, this::member));
    }

    private Stream<DirectoryRefusal> contact(String pointer, ContactDraft contact) {
        return Stream.of(
                        Checks.required(pointer + "/id", contact.id(), Form.ID),
                        person(pointer, contact.name(), contact.email()),
                        Checks.optional(pointer + "/phone", contact.phone(), Form.PHONE),
                        Checks.list(
                                pointer + "/locations",
                                contact.locations(),
                                LocationRules.MOST,
                                Identity.ITSELF,
                                among(locations, UnknownLocation::new)),
                        Checks.list(
                                pointer + "/solutions",
                                contact.solutions(),
                                EntryRules.MOST_SOLUTIONS,
                                Identity.ITSELF,
                                among(solutions, UnknownSolution::new)),
                        Checks.list(
                                pointer + "/countries",
                                contact.countries(),
                                MOST_COUNTRIES,
                                Identity.ITSELF,
                                (place, country) -> Checks.optional(place, country, Form.COUNTRY_OR_ALL)),
                        habits(pointer, contact.locale(), contact.zone()))
                .flatMap(refusals -> refusals);
    }

    private Stream<DirectoryRefusal> member(String pointer, MemberDraft member) {
        return Stream.of(
                        person(pointer, member.name(), member.email()),
                        Checks.list(
                                pointer + "/roles",
                                member.roles(),
                                ROLES.size(),
                                Identity.ITSELF,
                                among(Set.copyOf(ROLES), place -> new UnknownRole(place, ROLES))),
                        Checks.list(
                                pointer + "/locations",
                                member.locations(),
                                LocationRules.MOST,
                                Identity.ITSELF,
                                among(locations, UnknownLocation::new)),
                        habits(pointer, member.locale(), member.zone()))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DirectoryRefusal> person(String pointer, @Nullable String name, @Nullable String email) {
        return Stream.concat(
                Checks.text(pointer + "/name", name), Checks.required(pointer + "/email", email, Form.EMAIL));
    }

    private static Stream<DirectoryRefusal> habits(String pointer, @Nullable String locale, @Nullable String zone) {
        return Stream.concat(
                Checks.optional(pointer + "/locale", locale, Form.LOCALE),
                Checks.optional(pointer + "/zone", zone, Form.ZONE));
    }

    private static BiFunction<String, String, Stream<DirectoryRefusal>> among(
            Set<String> known, Function<String, DirectoryRefusal> otherwise) {
        return (place, word) -> known.contains(word) ? Stream.empty() : Stream.of(otherwise.apply(place));
    }
}
