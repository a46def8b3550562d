package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a rule about inviting looks at.
 *
 * @param named who is invited; null while that is not said
 */
record InviteCase(
        Engagement engagement, @Nullable OrganizationId named, boolean asksVendor, Ecosystem ecosystem, Instant now) {

    /** Who is invited, once that is said. */
    OrganizationId invitee() {
        return Objects.requireNonNull(named);
    }

    InvitingDeal deal() {
        return engagement.deal();
    }
}
