package cosell.invitations.engagement.adapter.mongo;

import cosell.invitations.engagement.application.EngagementKeys;
import cosell.invitations.engagement.domain.Deadlines;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.Invitation;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** How engagements are stored: one document each, with everything a decision needs inside. */
public final class EngagementAggregate implements AggregateType<Engagement, EngagementEvent> {

    private final BiFunction<RecordedEvent<EngagementEvent>, Engagement, OutgoingRecord> records;

    public EngagementAggregate(BiFunction<RecordedEvent<EngagementEvent>, Engagement, OutgoingRecord> records) {
        this.records = records;
    }

    @Override
    public String collection() {
        return "engagements";
    }

    @Override
    public Class<Engagement> stateType() {
        return Engagement.class;
    }

    @Override
    public Class<EngagementEvent> eventType() {
        return EngagementEvent.class;
    }

    /** The inviter, and everybody who ever got an invitation. */
    @Override
    public List<String> organizationsOf(Engagement state) {
        return Stream.concat(Stream.of(state.deal().organization()), invitees(state))
                .map(OrganizationId::value)
                .distinct()
                .toList();
    }

    /** Empty lists are left out, because a unique index would take them for equal values. */
    @Override
    public Map<String, Object> derivedFields(Engagement state) {
        Map<String, Object> derived = new HashMap<>();
        derived.put(EngagementKeys.DEALS, deals(state));
        derived.put(EngagementKeys.SINCE, state.deal().createdAt());
        Deadlines.nextDue(state).ifPresent(due -> derived.put(EngagementKeys.DUE, due));
        lastSent(state).ifPresent(sent -> derived.put(EngagementKeys.LAST_SENT, sent));
        if (!state.invitations().isEmpty()) {
            derived.put(
                    EngagementKeys.INVITATIONS, ids(state.invitations().stream().map(Invitation::id)));
            derived.put(EngagementKeys.INVITER, state.deal().organization().value());
            derived.put(
                    EngagementKeys.INVITEES,
                    invitees(state).map(OrganizationId::value).distinct().toList());
        }
        return derived;
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<EngagementEvent> event, Engagement stateAfter) {
        return List.of(records.apply(event, stateAfter));
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                IndexSpec.uniqueSparse(EngagementKeys.PREFIX + EngagementKeys.INVITATIONS),
                IndexSpec.uniqueSparse(EngagementKeys.PREFIX + EngagementKeys.DEALS),
                IndexSpec.sparse(EngagementKeys.PREFIX + EngagementKeys.DUE),
                listed(EngagementKeys.INVITER),
                listed(EngagementKeys.INVITEES),
                recent(EngagementKeys.INVITER),
                recent(EngagementKeys.INVITEES));
    }

    private static IndexSpec listed(String by) {
        return IndexSpec.on(EngagementKeys.PREFIX + by, "-" + EngagementKeys.PREFIX + EngagementKeys.SINCE, "-_id");
    }

    private static IndexSpec recent(String by) {
        return IndexSpec.on(EngagementKeys.PREFIX + by, EngagementKeys.PREFIX + EngagementKeys.LAST_SENT);
    }

    private static Optional<Instant> lastSent(Engagement state) {
        return state.invitations().stream()
                .filter(Invitation::wasSent)
                .map(invitation -> invitation.offer().sentAt())
                .max(Comparator.naturalOrder());
    }

    private static List<String> deals(Engagement state) {
        return ids(Stream.concat(
                Stream.of(state.deal().dealId()),
                state.invitations().stream()
                        .map(invitation -> invitation.offer().inviteeDealId())));
    }

    private static Stream<OrganizationId> invitees(Engagement state) {
        return state.invitations().stream()
                .filter(Invitation::wasSent)
                .map(invitation -> invitation.offer().invitee());
    }

    private static List<String> ids(Stream<UUID> ids) {
        return ids.map(UUID::toString).toList();
    }
}
