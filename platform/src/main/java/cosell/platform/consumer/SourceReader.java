package cosell.platform.consumer;

import cosell.platform.outbox.SourceEvent;

/**
 * Reads a record of an owner's topic. Fails with {@link cosell.platform.events.UnreadableRecordException} when it never
 * can be read and with {@link cosell.platform.events.RegistryUnavailableException} when it can't be at present.
 */
@FunctionalInterface
public interface SourceReader<V> {

    SourceEvent<V> read(IncomingRecord record);
}
