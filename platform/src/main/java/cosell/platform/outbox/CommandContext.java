package cosell.platform.outbox;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one command.
 *
 * @param commandId says which command this is; the same id is the same command, so that a retry finds its first run
 * @param requestHash hash of the request's body when the client chose the id (an idempotency key); the same id with
 *     another hash is an error. Null for ids made by the suite
 * @param actor who
 * @param origin through which door
 * @param now the domain's clock
 * @param intent set when the command carries out an intent of another document
 * @param traceparent W3C trace context to send along with the events
 */
public record CommandContext(
        String commandId,
        @Nullable String requestHash,
        Actor actor,
        Origin origin,
        Instant now,
        @Nullable IntentMark intent,
        @Nullable String traceparent) {

    /** The same command, decided at another moment. */
    public CommandContext at(Instant moment) {
        return new CommandContext(commandId, requestHash, actor, origin, moment, intent, traceparent);
    }
}
