package cosell.notification.recipients.application;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copies as notices need them: one that is missing is an error that passes, never "nobody". */
public final class ArrivedCopies {

    private final Deals deals;
    private final Engagements engagements;
    private final Directory directory;

    public ArrivedCopies(Deals deals, Engagements engagements, Directory directory) {
        this.deals = deals;
        this.engagements = engagements;
        this.directory = directory;
    }

    public Mono<OrganizationCopy> organization(OrganizationId id) {
        return directory.find(id).switchIfEmpty(Mono.error(() -> CopyMissingException.ofOrganization(id.value())));
    }

    Mono<DealCopy> deal(UUID id) {
        return deals.find(id).switchIfEmpty(Mono.error(() -> CopyMissingException.ofDeal(id)));
    }

    /** Whether a deal is history, or follows from history. */
    Mono<Boolean> isHistory(DealCopy deal) {
        UUID inviting = deal.invitingDeal();
        if (deal.historic() || inviting == null) {
            return Mono.just(deal.historic());
        }
        return deal(inviting).map(DealCopy::historic);
    }

    /** The deals of the other parties that see how this one ends; none when it has no engagement with anybody. */
    Mono<List<UUID>> dealsThatSee(DealCopy deal) {
        return engagements
                .find(deal.engagementId())
                .filter(engagement -> engagement.hasReached(deal))
                .map(engagement -> engagement.dealsThatSee(deal.id()))
                .switchIfEmpty(Mono.defer(() -> isAlone(deal)
                        ? Mono.just(List.of())
                        : Mono.error(CopyMissingException.ofEngagement(deal.engagementId()))));
    }

    /** A deal that neither was invited nor knows of an invitation. */
    private static boolean isAlone(DealCopy deal) {
        return deal.invitingDeal() == null && deal.invitations().isEmpty();
    }
}
