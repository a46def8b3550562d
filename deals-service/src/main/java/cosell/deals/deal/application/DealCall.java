package cosell.deals.deal.application;

import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request of a person about deals.
 *
 * @param scope the caller's organization
 * @param commandId says which command this is; the same one when it is repeated
 * @param requestHash hash of the body when the client named the command
 */
public record DealCall(
        Caller caller,
        OrganizationScope scope,
        String commandId,
        @Nullable String requestHash,
        @Nullable String traceparent) {

    CommandContext at(Instant now) {
        return new CommandContext(commandId, requestHash, caller.actor(), Origin.USER, now, null, traceparent);
    }
}
