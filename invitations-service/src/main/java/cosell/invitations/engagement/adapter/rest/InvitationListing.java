package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.ReadInvitations.Place;
import cosell.invitations.engagement.application.ReadInvitations.Wanted;
import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.application.Side;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.platform.domain.FaultCode;
import cosell.platform.security.Caller;
import cosell.platform.web.Count;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.PageRequest;
import cosell.platform.web.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of a list of invitations, checked. */
record InvitationListing(Side side, Set<InvitationState> states, PageRequest page, String query) {

    /** Throws {@link cosell.platform.web.ProblemException} 400 with everything that is wrong. */
    static InvitationListing from(QueryParameters query, Caller caller) {
        String role = query.oneOf("role", Set.of("sent", "received"));
        Set<InvitationState> states = query.anyOf("state", InvitationState.class);
        PageRequest page = PageRequest.from(query);
        if (role == null && query.faults().isEmpty()) {
            query.refuse("role", FaultCode.REQUIRED_FIELD_MISSING, "The role is missing.", "Send sent or received.");
        }
        query.check();
        Side side = "sent".equals(role) ? Side.INVITER : Side.INVITEE;
        return new InvitationListing(
                side,
                states,
                page,
                String.join("|", caller.organization().value(), side.name(), new TreeSet<>(states).toString()));
    }

    /** One more than the page shows tells whether there is another page. */
    Wanted wanted(Cursors cursors) {
        return new Wanted(side, states, page.limit() + 1, after(cursors));
    }

    /** All of them, as far as they are counted. */
    Wanted counted() {
        return new Wanted(side, states, Count.EXACT_UP_TO + 1, null);
    }

    String cursor(SeenInvitation last, Cursors cursors) {
        Place place = Place.of(last);
        return cursors.write(
                new Cursor(
                        List.of(place.since().toString(), place.engagementId()),
                        place.invitationId().toString()),
                query);
    }

    private @Nullable Place after(Cursors cursors) {
        String text = page.cursor();
        if (text == null) {
            return null;
        }
        Cursor cursor = cursors.read(text, query);
        return new Place(
                Instant.parse(cursor.keys().getFirst()), cursor.keys().getLast(), UUID.fromString(cursor.id()));
    }
}
