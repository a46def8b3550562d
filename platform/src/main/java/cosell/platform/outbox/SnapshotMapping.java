package cosell.platform.outbox;

import cosell.platform.events.OutgoingRecord;

/** Makes the record of the owner's topic that repeats the state of an aggregate and is no new fact. */
@FunctionalInterface
public interface SnapshotMapping<S> {

    OutgoingRecord recordOf(RecordedEvent<Snapshot> at, S state);
}
