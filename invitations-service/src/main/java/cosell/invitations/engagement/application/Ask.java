package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Requester;
import cosell.platform.domain.Position;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who asks for a command, and under which conditions.
 *
 * @param scope whose data the asker may reach
 * @param isExpected whether the stored engagement is one the asker knows
 * @param after position that the copy of the asker's deal must have reached
 * @param checkOnly whether the command is decided only and nothing stored
 */
public record Ask(
        OrganizationScope scope,
        Requester by,
        CommandContext context,
        Predicate<Stored<?>> isExpected,
        Optional<Position> after,
        boolean checkOnly) {}
