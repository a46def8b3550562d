package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.EraseContact;
import cosell.deals.deal.domain.DealCommand.ForgetContact;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.DealCommand.NoteRegistration;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Redactor;
import java.time.Instant;
import java.util.UUID;

/** One organization's own record of an engagement. A value: commands decide what becomes of it, nothing is stored here. */
public record Deal(
        Identity identity,
        Classification classification,
        Content content,
        Sharing sharing,
        Progress progress,
        Reports reports,
        Source source,
        Instant createdAt,
        Instant updatedAt) {

    /** Starts an outbound deal from a form, or says everything that is wrong with it. */
    public static Decision<Deal, DealEvent, DealRefusal> create(
            UUID dealId, OrganizationId organization, DealDraft draft, Circumstances circumstances) {
        return Creation.decide(dealId, organization, draft, circumstances);
    }

    /** Opens the inbound deal of an invitation. */
    public static Decision<Deal, DealEvent, DealRefusal> receive(
            ReceivedInvitation invitation, Circumstances circumstances) {
        return Reception.decide(invitation, circumstances);
    }

    /** What a command would make of the deal. */
    public Decision<Deal, DealEvent, DealRefusal> decide(DealCommand command, Circumstances circumstances) {
        return switch (command) {
            case OwnerCommand owner -> OwnerDecisions.decide(this, owner, circumstances);
            case NoteInvitation(var news) -> InvitationDecisions.note(this, news, circumstances);
            case Join join -> InvitationDecisions.join(this, join, circumstances);
            case EndUnjoined end -> InvitationDecisions.end(this, end, circumstances);
            case ForgetContact(var shared) -> InvitationDecisions.forget(this, shared, circumstances);
            case EraseContact erase -> ErasureDecisions.decide(this, erase, circumstances);
            case NoteRegistration(var milestone) -> noteRegistration(milestone, circumstances);
        };
    }

    /** With the last result that a CRM was told: bookkeeping, no fact about the deal, also in a terminal deal. */
    public Deal withCrmResult(CrmSync result) {
        return new Deal(
                identity,
                classification,
                content,
                sharing,
                progress,
                reports.with(result),
                source,
                createdAt,
                updatedAt);
    }

    public UUID dealId() {
        return identity.dealId();
    }

    public OrganizationId organization() {
        return identity.organization();
    }

    public DealStatus status() {
        return progress.status();
    }

    /** Whether the vendor was asked to join and may still, or does (D-04). */
    public boolean vendorTakesPart(OrganizationId vendor) {
        return sharing.invitations().stream()
                        .anyMatch(known -> known.vendor() && known.state().live())
                || sharing.unheard().anyMatch(asked -> asked.invitee().equals(vendor));
    }

    Deal withContent(Content newContent, Instant at) {
        return new Deal(identity, classification, newContent, sharing, progress, reports, source, createdAt, at);
    }

    Deal withProgress(Progress newProgress, Instant at) {
        return new Deal(identity, classification, content, sharing, newProgress, reports, source, createdAt, at);
    }

    Deal withSharing(Sharing newSharing, Classification newClassification, Instant at) {
        return new Deal(identity, newClassification, content, newSharing, progress, reports, source, createdAt, at);
    }

    Deal changedAt(Instant at) {
        return withContent(content, at);
    }

    /** Without the customer's contact and the consents that the contact gave. */
    Deal withoutContact() {
        return withContent(content.withoutContact().withoutConsents(), updatedAt);
    }

    /** Without somebody among the inviter's people and, where wanted, as the customer's contact. */
    Deal withRedacted(Redactor redactor, boolean contactToo) {
        Deal redacted = withSharing(sharing.withRedacted(redactor), classification, updatedAt);
        return contactToo ? redacted.withContent(content.withRedactedContact(redactor), updatedAt) : redacted;
    }

    Deal withSource(Source newSource) {
        return new Deal(identity, classification, content, sharing, progress, reports, newSource, createdAt, updatedAt);
    }

    private Decision<Deal, DealEvent, DealRefusal> noteRegistration(
            RegistrationMilestone milestone, Circumstances circumstances) {
        Reports noted = reports.with(milestone);
        if (noted.equals(reports)) {
            return Decision.unchanged(this);
        }
        Deal after = new Deal(
                identity, classification, content, sharing, progress, noted, source, createdAt, circumstances.now());
        return Decisions.changed(after, new DealEvent.RegistrationNoted(milestone.registrationId(), milestone.state()));
    }
}
