package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.AskActions.Possibility;
import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.domain.InvitationAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the viewer of an invitation can do with it now. */
final class InvitationLinks {

    static final String INVITATIONS = "/api/invitations/";
    static final String ENGAGEMENTS = "/api/engagements/";

    private InvitationLinks() {}

    static Map<String, Link> of(SeenInvitation seen, List<Possibility<InvitationAction>> actions) {
        String self = INVITATIONS + seen.invitation().id();
        Map<String, Link> links = new LinkedHashMap<>();
        links.put("self", new Link(self));
        links.put("actions", new Link(self + "/actions"));
        links.put("engagement", new Link(ENGAGEMENTS + seen.engagement().id()));
        actions.stream()
                .filter(Possibility::possible)
                .map(possibility -> name(possibility.action()))
                .forEach(action -> links.put(action, new Link(self + "/" + action)));
        return links;
    }

    /** The name of an action, and of the place where it is done. */
    static String name(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
