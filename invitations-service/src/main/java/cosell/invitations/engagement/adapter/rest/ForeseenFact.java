package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.EngagementEvent;

/** An event that would be told, by its published name, with what it would say. */
record ForeseenFact(String change, EngagementEvent details) {

    static ForeseenFact of(EngagementEvent event) {
        return new ForeseenFact(
                switch (event) {
                    case EngagementEvent.Opened _ -> "OPENED";
                    case EngagementEvent.InvitationSent _ -> "INVITATION_SENT";
                    case EngagementEvent.InvitationAccepted _ -> "INVITATION_ACCEPTED";
                    case EngagementEvent.InvitationDeclined _ -> "INVITATION_DECLINED";
                    case EngagementEvent.InvitationExpired _ -> "INVITATION_EXPIRED";
                    case EngagementEvent.InvitationWithdrawn _ -> "INVITATION_WITHDRAWN";
                    case EngagementEvent.InvitationReminded _ -> "INVITATION_REMINDED";
                    case EngagementEvent.ContactCleared _ -> "INVITING_DEAL_CHANGED";
                },
                event);
    }
}
