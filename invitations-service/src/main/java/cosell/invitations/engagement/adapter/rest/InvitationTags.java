package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.Invitation;
import cosell.platform.outbox.Stored;
import cosell.platform.web.ContentRevision;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Revision;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entity tags of invitations. They follow from what is shown: the engagement's own revision would tell an invitee of
 * what happens between the inviter and others (V-03).
 */
@Component
final class InvitationTags {

    private final JsonMapper json;

    InvitationTags(JsonMapper json) {
        this.json = json;
    }

    Revision of(Stored<Engagement> stored, Invitation invitation) {
        InvitationJson shown = InvitationJson.of(stored.state(), invitation, Map.of());
        return ContentRevision.of(stored.position().epoch(), json.valueToTree(shown));
    }

    /** Whether the invitation is one that the client expects; one that is gone is for the rules to speak of. */
    Predicate<Stored<Engagement>> expected(Optional<IfMatch> match, UUID invitation) {
        return stored -> match.isEmpty()
                || stored.state()
                        .invitation(invitation)
                        .map(found -> match.get().matches(of(stored, found)))
                        .orElse(true);
    }
}
