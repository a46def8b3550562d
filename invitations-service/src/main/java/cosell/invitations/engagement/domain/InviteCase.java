package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;

/** Everything that a rule about inviting looks at. */
record InviteCase(
        Engagement engagement, OrganizationId invitee, Ecosystem ecosystem, EngagementRules rules, Instant now) {

    boolean asksVendor() {
        return rules.names(invitee);
    }

    InvitingDeal deal() {
        return engagement.deal();
    }
}
