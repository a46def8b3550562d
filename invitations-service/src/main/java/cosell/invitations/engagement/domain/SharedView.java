package cosell.invitations.engagement.domain;

import cosell.platform.domain.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accepted parties show each other (V-03): never notes, CRM ids, campaigns or history. */
public record SharedView(
        DealStatus status,
        String stage,
        int stagePercent,
        @Nullable Money value,
        @Nullable LocalDate estimatedCloseDate,
        List<Person> team,
        List<Solution> solutions) {
    public SharedView {
        team = List.copyOf(team);
        solutions = List.copyOf(solutions);
    }

    static SharedView of(InviteeDeal deal) {
        return new SharedView(
                deal.status(),
                deal.stage(),
                deal.stagePercent(),
                deal.value(),
                deal.estimatedCloseDate(),
                deal.team(),
                deal.solutions());
    }

    /** The inviter in its own eyes. */
    static SharedView of(InvitingDeal deal) {
        Opportunity about = deal.opportunity();
        return inviter(deal, about.value(), about.estimatedCloseDate(), deal.team());
    }

    /** The inviter in the eyes of an invitee: value, date and team are those of the invited part. */
    static SharedView of(InvitingDeal deal, ReducedCopy part) {
        return inviter(deal, part.value(), part.estimatedCloseDate(), part.team());
    }

    private static SharedView inviter(
            InvitingDeal deal, @Nullable Money value, @Nullable LocalDate closeDate, List<Person> team) {
        Standing standing = deal.standing();
        return new SharedView(
                standing.status(),
                standing.stage(),
                standing.stagePercent(),
                value,
                closeDate,
                team,
                deal.opportunity().solutions());
    }
}
