package cosell.invitations.engagement.domain;

import java.util.Optional;
import java.util.UUID;

/** What an inviting deal's state means for an invitation nobody has answered (I-08, D-04). */
final class Closing {

    private Closing() {}

    /** Empty when it stays answerable. */
    static Optional<WithdrawalReason> whyWithdrawn(InvitingDeal deal, UUID invitation, boolean vendor) {
        boolean stays = switch (deal.standing().status()) {
            case ACCEPTED, RECEIVED -> true;
            case WON -> vendor && deal.names(invitation);
            case LOST, DECLINED, EXPIRED, WITHDRAWN -> false;
        };
        if (!stays) {
            return Optional.of(WithdrawalReason.DEAL_CLOSED);
        }
        return vendor && !deal.sharesContactWith(Audience.VENDOR)
                ? Optional.of(WithdrawalReason.REQUIREMENT_LOST)
                : Optional.empty();
    }
}
