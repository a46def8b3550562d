package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.platform.outbox.CommandOutcome;
import java.util.List;

/**
 * What became of a command, or would.
 *
 * @param dry whether nothing was carried out
 * @param events what a dry run would tell; of a real run they are told already
 */
public record Ran(CommandOutcome<Engagement, EngagementRefusal> outcome, boolean dry, List<EngagementEvent> events) {
    public Ran {
        events = List.copyOf(events);
    }

    static Ran notFound() {
        return new Ran(new CommandOutcome.NotFound<>(), false, List.of());
    }
}
