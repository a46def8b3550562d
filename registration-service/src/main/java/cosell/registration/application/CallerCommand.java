package cosell.registration.application;

import cosell.platform.domain.Position;
import cosell.platform.outbox.CommandContext;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.Optional;

/**
 * The circumstances of what a caller wants done.
 *
 * @param scope what the caller's organization may reach
 * @param dealPosition how far the copy of the deal must have come before it is decided
 */
public record CallerCommand(
        Caller caller, OrganizationScope scope, CommandContext context, Optional<Position> dealPosition) {}
