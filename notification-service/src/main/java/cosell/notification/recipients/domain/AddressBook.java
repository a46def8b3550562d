package cosell.notification.recipients.domain;

import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import java.util.List;
import java.util.stream.Stream;

/** What the directory knows about an address: language, time zone, and whether it wants no notices. */
final class AddressBook {

    private static final String DEFAULT_LOCALE = "en";
    private static final String DEFAULT_ZONE = "UTC";

    private final List<Reachable> people;

    AddressBook(OrganizationCopy organization) {
        this.people = Stream.concat(
                        organization.members().stream().map(Member::person),
                        organization.contacts().stream().map(Contact::person))
                .toList();
    }

    Recipient recipient(Candidates.Candidate candidate, RecipientRule rule) {
        return entries(candidate.address())
                .findFirst()
                .map(known -> new Recipient(candidate.name(), candidate.address(), known.locale(), known.zone(), rule))
                .orElseGet(
                        () -> new Recipient(candidate.name(), candidate.address(), DEFAULT_LOCALE, DEFAULT_ZONE, rule));
    }

    /** One entry that says so is enough. */
    boolean hasOptedOut(String address) {
        return entries(address).anyMatch(Reachable::optedOut);
    }

    private Stream<Reachable> entries(String address) {
        String key = Recipient.keyOf(address);
        return people.stream()
                .filter(person -> Recipient.keyOf(person.address()).equals(key));
    }
}
