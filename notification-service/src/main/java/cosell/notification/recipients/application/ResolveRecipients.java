package cosell.notification.recipients.application;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.notices.domain.Audience;
import cosell.notification.recipients.domain.Addressed;
import cosell.notification.recipients.domain.RecipientChain;
import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Finds out who is to be told. The answer is empty when nobody may be: of history, and of a private deal to the vendor.
 * Fails with {@link CopyMissingException} when a copy that it depends on has not arrived.
 */
public final class ResolveRecipients {

    /** Copies of one cause arrive over several topics at nearly the same time, so a short wait spares a long one. */
    private static final Retry UNTIL_COPIES_ARRIVE = Retry.fixedDelay(15, Duration.ofMillis(100))
            .filter(CopyMissingException.class::isInstance)
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());

    private final ArrivedCopies copies;
    private final OrganizationId vendor;

    public ResolveRecipients(ArrivedCopies copies, OrganizationId vendor) {
        this.copies = copies;
        this.vendor = vendor;
    }

    public Mono<List<Addressed>> resolve(Audience audience) {
        return Mono.defer(() -> switch (audience) {
                    case Audience.Invitee invitee -> invitee(invitee);
                    case Audience.DealTeam(var dealId) -> team(dealId);
                    case Audience.OtherParties parties -> otherParties(parties);
                    case Audience.Registrants registrants -> registrants(registrants);
                    case Audience.Reviewers reviewers -> reviewers(reviewers);
                })
                .retryWhen(UNTIL_COPIES_ARRIVE);
    }

    private Mono<List<Addressed>> invitee(Audience.Invitee audience) {
        Mono<Addressed> addressed = Mono.zip(
                copies.organization(audience.organization()),
                copies.deal(audience.dealId()),
                (organization, deal) -> Addressed.about(deal, RecipientChain.ofInvitee(organization, deal, audience)));
        return copies.deal(audience.invitingDeal()).flatMap(inviting -> unlessHistory(inviting, addressed));
    }

    private Mono<List<Addressed>> team(UUID dealId) {
        return copies.deal(dealId).flatMap(deal -> unlessHistory(deal, teamOf(deal)));
    }

    private Mono<List<Addressed>> otherParties(Audience.OtherParties parties) {
        return copies.deal(parties.dealId())
                .flatMap(deal -> unlessHistory(deal, Mono.just(deal)))
                .flatMapIterable(deals -> deals)
                .concatMap(copies::dealsThatSee)
                .concatMapIterable(others -> others)
                .concatMap(other -> copies.deal(other).flatMap(this::teamOf))
                .collectList();
    }

    private Mono<List<Addressed>> registrants(Audience.Registrants audience) {
        return copies.deal(audience.dealId()).flatMap(deal -> unlessHistory(deal, registrants(deal, audience)));
    }

    private Mono<Addressed> registrants(DealCopy deal, Audience.Registrants audience) {
        return copies.organization(deal.organization())
                .map(organization ->
                        Addressed.about(deal, RecipientChain.ofRegistrants(organization, deal, audience.contact())));
    }

    private Mono<List<Addressed>> reviewers(Audience.Reviewers audience) {
        return Mono.zip(copies.deal(audience.dealId()), copies.organization(vendor))
                .filter(copy -> copy.getT1().sharedWithVendor())
                .flatMap(copy -> unlessHistory(
                        copy.getT1(),
                        Mono.fromSupplier(() ->
                                Addressed.withoutDeal(vendor, copy.getT1(), RecipientChain.ofReviewers(copy.getT2())))))
                .defaultIfEmpty(List.of());
    }

    private Mono<Addressed> teamOf(DealCopy deal) {
        return copies.organization(deal.organization())
                .map(organization -> Addressed.about(deal, RecipientChain.ofTeam(organization, deal)));
    }

    private <T> Mono<List<T>> unlessHistory(DealCopy deal, Mono<T> otherwise) {
        return copies.isHistory(deal).flatMap(history -> history ? Mono.just(List.<T>of()) : otherwise.map(List::of));
    }
}
