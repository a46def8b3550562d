package cosell.deals.contact.application;

import cosell.deals.contact.domain.Round;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import java.time.Instant;

/** Names the commands of rounds. */
final class RoundCommands {

    private RoundCommands() {}

    /** On each deal a round has one command. */
    static CommandContext context(Round round, Instant now) {
        return new CommandContext("rounds/" + round.roundId(), null, round.startedBy(), Origin.USER, now, null, null);
    }
}
