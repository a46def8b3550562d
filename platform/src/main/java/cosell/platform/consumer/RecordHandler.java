package cosell.platform.consumer;

import reactor.core.publisher.Mono;

/**
 * Handles the records of a topic, those of one key one after the other. An error means that something is away: the
 * record comes again. A record's own fault must be dealt with by the handler.
 */
@FunctionalInterface
public interface RecordHandler {

    Mono<Void> handle(IncomingRecord record);
}
