package cosell.deals.engagement.application;

import cosell.deals.contact.application.OtherTraces;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.engagement.application.EngagementIntent.EndInbound;
import cosell.deals.engagement.application.EngagementIntent.ForgetContact;
import cosell.deals.engagement.application.EngagementIntent.JoinInbound;
import cosell.deals.engagement.application.EngagementIntent.NoteInvitation;
import cosell.deals.engagement.application.EngagementIntent.OpenInbound;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.Copy;
import cosell.platform.security.OrganizationScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What copies of engagements keep of contacts that an organization's own deals share. Thread-safe. */
public final class EngagementTraces implements OtherTraces {

    private final Copies<EngagementCopy, EngagementIntent> copies;
    private final AggregateStore<Deal, DealEvent> deals;

    public EngagementTraces(Copies<EngagementCopy, EngagementIntent> copies, AggregateStore<Deal, DealEvent> deals) {
        this.copies = copies;
        this.deals = deals;
    }

    @Override
    public Mono<Long> count(OrganizationId organization, String address) {
        return startedBy(organization, address).count();
    }

    @Override
    public Mono<Long> erase(OrganizationId organization, String address) {
        Redactor redactor = new Redactor(address);
        return startedBy(organization, address)
                .concatMap(id -> copies.traces()
                        .redact(id, copy -> without(copy, redactor), intent -> without(intent, redactor)))
                .filter(Boolean::booleanValue)
                .count();
    }

    /** An engagement belongs to who started it. */
    private Flux<String> startedBy(OrganizationId organization, String address) {
        OrganizationScope own = OrganizationScope.system(organization, "an erasure of its own contacts");
        return copies.traces()
                .of(address)
                .filterWhen(id -> copies.store()
                        .find(id)
                        .mapNotNull(Copy::before)
                        .flatMap(copy -> deals.find(own, copy.invitingDealId().toString()))
                        .hasElement());
    }

    /** What is no longer known to be shared needs not be taken back: the erasure has done it. */
    private static EngagementCopy without(EngagementCopy copy, Redactor redactor) {
        return new EngagementCopy(
                copy.engagementId(),
                copy.invitingDealId(),
                copy.shared().stream()
                        .filter(shared -> !redactor.isMeant(shared.contact().email()))
                        .toList());
    }

    /** An answer's details are the invitee's own. */
    private static EngagementIntent without(EngagementIntent intent, Redactor redactor) {
        return switch (intent) {
            case NoteInvitation note -> redactor.redacted(note);
            case OpenInbound open -> redactor.redacted(open);
            case ForgetContact forget -> redactor.redacted(forget);
            case JoinInbound join -> join;
            case EndInbound end -> end;
        };
    }
}
