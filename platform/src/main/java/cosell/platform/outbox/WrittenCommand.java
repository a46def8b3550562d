package cosell.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command that wrote.
 *
 * @param id its command id
 * @param requestHash hash of the request's body, when the client chose the id
 * @param revision the aggregate's revision after it
 * @param at when, by real time
 */
public record WrittenCommand(String id, @Nullable String requestHash, long revision, Instant at) {}
