package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.DirectoryContact;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** What an event of an organization makes of its copy; nobody is told. */
final class PartnerIntake implements CopyHandler<PartnerEvent, OrganizationCopy, Void> {

    @Override
    public CopyChange<OrganizationCopy, Void> apply(
            @Nullable OrganizationCopy before, SourceEvent<PartnerEvent> event) {
        return CopyChange.of(copy(event.value().getState()));
    }

    private static OrganizationCopy copy(OrganizationState state) {
        return new OrganizationCopy(
                new OrganizationId(state.getId()),
                state.getName(),
                state.getKind() == OrganizationKind.VENDOR,
                state.getContacts().stream().map(PartnerIntake::contact).toList(),
                state.getMembers().stream().map(PartnerIntake::member).toList(),
                state.getFallbackAddress());
    }

    private static Contact contact(DirectoryContact contact) {
        Reachable person = new Reachable(
                contact.getName(),
                contact.getEmail(),
                contact.getLocale(),
                contact.getZone(),
                contact.getDisableNotifications());
        return new Contact(person, contact.getLocations(), contact.getSolutions(), contact.getCountries());
    }

    private static Member member(cosell.schemas.Member member) {
        Reachable person = new Reachable(
                member.getName(),
                member.getEmail(),
                member.getLocale(),
                member.getZone(),
                member.getDisableNotifications());
        return new Member(person, member.getRoles(), member.getLocations(), member.getGlobal());
    }
}
