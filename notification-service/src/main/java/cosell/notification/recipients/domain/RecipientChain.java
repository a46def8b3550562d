package cosell.notification.recipients.domain;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.Person;
import cosell.notification.notices.domain.Audience;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chains of rules: the first rule that yields somebody decides, the fallback address comes last. */
public final class RecipientChain {

    private static final String ADMIN = "REFERRALS_ADMIN";
    private static final String SELLER = "VENDOR_SELLER";
    private static final String REVIEWER = "REGISTRATION_REVIEWER";

    private RecipientChain() {}

    /** An invited organization: team, named contacts, solutions' contacts, location's contacts, admins or sellers. */
    public static Found ofInvitee(OrganizationCopy organization, DealCopy deal, Audience.Invitee audience) {
        return new Selection(organization)
                .firstThatYields(List.of(
                        List.of(team(deal)),
                        List.of(named(organization, audience)),
                        List.of(ofSolutions(organization, audience)),
                        List.of(ofLocation(organization, deal.locationId())),
                        List.of(rightsAt(organization, deal.locationId())),
                        List.of(globalRights(organization))));
    }

    /** The own team of a deal. */
    public static Found ofTeam(OrganizationCopy organization, DealCopy deal) {
        return new Selection(organization).firstThatYields(List.of(List.of(team(deal))));
    }

    /** The contact of a registration and the team of its deal, together. */
    public static Found ofRegistrants(OrganizationCopy organization, DealCopy deal, @Nullable Person contact) {
        List<Person> named = contact == null ? List.of() : List.of(contact);
        Candidates contacts = Candidates.ofPeople(RecipientRule.REGISTRATION_CONTACT, named);
        return new Selection(organization).firstThatYields(List.of(List.of(contacts, team(deal))));
    }

    /** The vendor's reviewers. */
    public static Found ofReviewers(OrganizationCopy vendor) {
        Candidates reviewers = members(RecipientRule.REVIEWERS, vendor, member -> member.has(REVIEWER));
        return new Selection(vendor).firstThatYields(List.of(List.of(reviewers)));
    }

    private static Candidates team(DealCopy deal) {
        return Candidates.ofPeople(RecipientRule.DEAL_TEAM, deal.team());
    }

    private static Candidates named(OrganizationCopy organization, Audience.Invitee audience) {
        List<String> keys = audience.contacts().stream().map(Recipient::keyOf).toList();
        return contacts(
                RecipientRule.NAMED_CONTACTS,
                organization,
                contact -> keys.contains(Recipient.keyOf(contact.person().address())));
    }

    private static Candidates ofSolutions(OrganizationCopy organization, Audience.Invitee audience) {
        return contacts(
                RecipientRule.SOLUTION_CONTACTS,
                organization,
                contact -> !Collections.disjoint(contact.solutions(), audience.solutions())
                        && contact.answersFor(audience.country()));
    }

    private static Candidates ofLocation(OrganizationCopy organization, String location) {
        return contacts(
                RecipientRule.LOCATION_CONTACTS,
                organization,
                contact -> contact.locations().contains(location));
    }

    /** Whoever works the deals of a location: the vendor's sellers, a partner's admins. */
    private static Candidates rightsAt(OrganizationCopy organization, String location) {
        RecipientRule rule =
                organization.vendor() ? RecipientRule.SELLERS_OF_LOCATION : RecipientRule.ADMINS_OF_LOCATION;
        return members(
                rule,
                organization,
                member -> member.has(role(organization)) && member.locations().contains(location));
    }

    private static Candidates globalRights(OrganizationCopy organization) {
        RecipientRule rule = organization.vendor() ? RecipientRule.GLOBAL_SELLERS : RecipientRule.GLOBAL_ADMINS;
        return members(rule, organization, member -> member.has(role(organization)) && member.global());
    }

    private static String role(OrganizationCopy organization) {
        return organization.vendor() ? SELLER : ADMIN;
    }

    private static Candidates contacts(
            RecipientRule rule, OrganizationCopy organization, Predicate<Contact> condition) {
        Stream<Contact> matching = organization.contacts().stream().filter(condition);
        return Candidates.of(rule, matching.map(Contact::person));
    }

    private static Candidates members(RecipientRule rule, OrganizationCopy organization, Predicate<Member> condition) {
        Stream<Member> matching = organization.members().stream().filter(condition);
        return Candidates.of(rule, matching.map(Member::person));
    }
}
