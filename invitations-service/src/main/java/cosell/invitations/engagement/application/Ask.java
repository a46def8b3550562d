package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
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
 * @param dryRun whether the command is only to say what it would do
 */
public record Ask(
        OrganizationScope scope,
        Requester by,
        CommandContext context,
        Predicate<Stored<Engagement>> isExpected,
        Optional<Position> after,
        boolean dryRun) {}
