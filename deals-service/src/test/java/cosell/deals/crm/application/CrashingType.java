package cosell.deals.crm.application;

import cosell.platform.domain.Announcement;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AnnouncementContext;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.List;
import java.util.Map;

/** An aggregate type that says when something is about to be written; what it is told then may throw. */
record CrashingType<S, E>(AggregateType<S, E> type, Runnable writing) implements AggregateType<S, E> {

    @Override
    public String collection() {
        return type.collection();
    }

    @Override
    public Class<S> stateType() {
        return type.stateType();
    }

    @Override
    public Class<E> eventType() {
        return type.eventType();
    }

    @Override
    public List<Class<? extends Announcement>> announcementTypes() {
        return type.announcementTypes();
    }

    @Override
    public List<String> organizationsOf(S state) {
        return type.organizationsOf(state);
    }

    /** Asked for once by each write, before it. */
    @Override
    public Map<String, Object> derivedFields(S state) {
        writing.run();
        return type.derivedFields(state);
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<E> event, S stateAfter) {
        return type.recordsOf(event, stateAfter);
    }

    @Override
    public OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        return type.recordOf(announcement, context);
    }

    @Override
    public List<IndexSpec> indexes() {
        return type.indexes();
    }
}
