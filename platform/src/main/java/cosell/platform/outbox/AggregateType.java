package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import cosell.platform.events.OutgoingRecord;
import java.util.List;
import java.util.Map;

/**
 * How aggregates of one kind are stored and what their events become outside. Implementations are stateless.
 *
 * @param <S> the state, a record or sealed interface of records
 * @param <E> the events, a sealed interface of records
 */
public interface AggregateType<S, E> {

    /** Name of the collection; history lies in {@code <collection>_history}. */
    String collection();

    Class<S> stateType();

    Class<E> eventType();

    /** Every record type that {@link AggregateWrite#announcements()} may hold. */
    default List<Class<? extends Announcement>> announcementTypes() {
        return List.of();
    }

    /** The organizations that may read the aggregate; queries always name one of them. */
    List<String> organizationsOf(S state);

    /**
     * Fields computed from the state for indexes only: unique keys, due times, sort and search fields. Stored in the
     * sub-document {@value DocumentFields#DERIVED}, replaced whole at each write. A key that must be unique is left
     * out while it need not be; its index is unique and sparse.
     */
    Map<String, Object> derivedFields(S state);

    /**
     * Addresses of the people in an event and in the state after it, kept with the event in history so that it is found
     * when one of them is to be forgotten ({@link Traces}). The state's own ones stand in
     * {@link #derivedFields} as {@value Traces#FIELD}, with an index.
     */
    default List<String> tracesOf(RecordedEvent<E> event, S stateAfter) {
        return List.of();
    }

    /**
     * Whether clients can see by an event that the aggregate is another one. The revision, which is their entity tag,
     * moves only with a write that has such an event.
     */
    default boolean movesRevision(E event) {
        return true;
    }

    /** The public records of one event, the owner's topic first. */
    List<OutgoingRecord> recordsOf(RecordedEvent<E> event, S stateAfter);

    /** The public record of an announcement. */
    default OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        throw new IllegalStateException("No announcement is declared for " + collection());
    }

    /** The indexes that the collection's queries need, beside those of the outbox itself. */
    List<IndexSpec> indexes();
}
