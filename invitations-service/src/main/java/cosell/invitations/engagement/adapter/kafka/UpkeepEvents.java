package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.InviteeDeal.Upkeep;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.ActorKind;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.DealState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads from events of invitees' deals how they are looked after. */
final class UpkeepEvents {

    private UpkeepEvents() {}

    /** @param before the copy before this event; null when there was none */
    static Upkeep upkeep(@Nullable InviteeDeal before, SourceEvent<DealEvent> source) {
        DealState state = source.value().getState();
        Instant endedAt = state.getClosing() == null ? null : state.getClosing().getClosedAt();
        return new Upkeep(touchedAt(before, source), endedAt);
    }

    private static @Nullable Instant touchedAt(@Nullable InviteeDeal before, SourceEvent<DealEvent> source) {
        DealEvent event = source.value();
        if (!source.snapshot() && isTouch(event)) {
            return source.occurredAt();
        }
        Upkeep known = before == null ? null : before.upkeep();
        boolean repeats = source.snapshot() || event.getChange() == DealChange.RESTORED;
        if (known != null || !repeats) {
            return known == null ? null : known.touchedAt();
        }
        // Whoever touched it before did so no later than this.
        return event.getState().getUpdatedAt();
    }

    /** What others caused, or one request did to all deals at once, is no work on this one. */
    private static boolean isTouch(DealEvent event) {
        return switch (event.getChange()) {
            case ACCEPTED -> true;
            case EDITED, STAGE_MARKED, WON, LOST, VISIBILITY_GRANTED, CONSENT_RECORDED, CONSENT_WITHDRAWN ->
                isByItsOwnPeople(event);
            case UNKNOWN,
                    SNAPSHOT,
                    RESTORED,
                    CREATED,
                    RECEIVED,
                    DECLINED,
                    EXPIRED,
                    WITHDRAWN,
                    INVITATION_NOTED,
                    REGISTRATION_NOTED,
                    TEAM_MEMBER_REPLACED,
                    CONTACT_ERASED -> false;
        };
    }

    private static boolean isByItsOwnPeople(DealEvent event) {
        return event.getActor().getKind() != ActorKind.SYSTEM
                && event.getState().getOrganization().equals(event.getActor().getOrganization());
    }
}
