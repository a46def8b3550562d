package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.KeyReused;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.CommandOutcome.Refused;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.util.List;

/** What becomes of a command, as an HTTP answer. */
final class Answers {

    private Answers() {}

    /** The outcome of a command that took effect; throws {@link ProblemException} for every other. */
    static Accepted<Engagement, EngagementRefusal> accepted(
            CommandOutcome<Engagement, EngagementRefusal> outcome, List<Fault> formFaults) {
        return switch (outcome) {
            case Accepted<Engagement, EngagementRefusal> accepted -> {
                Problems.refuseIfAny(formFaults, List.of());
                yield accepted;
            }
            case Refused<Engagement, EngagementRefusal>(var reasons) -> throw refused(reasons, formFaults);
            case NotFound<Engagement, EngagementRefusal> _ -> throw new ProblemException(Problems.notFound());
            case Stale<Engagement, EngagementRefusal>(var stored) ->
                throw new ProblemException(Problems.revisionMismatch(Requests.revision(stored)));
            case KeyReused<Engagement, EngagementRefusal> _ ->
                throw new ProblemException(Problems.conflictingIdempotencyKey());
        };
    }

    /** Who may not see it is told what they would be told if it were not there. */
    private static ProblemException refused(List<EngagementRefusal> reasons, List<Fault> formFaults) {
        if (reasons.stream().anyMatch(NotVisible.class::isInstance)) {
            return new ProblemException(Problems.notFound());
        }
        List<Fault> faults = reasons.stream().map(EngagementFaults::of).toList();
        return new ProblemException(Problems.ofFaults(formFaults, faults));
    }
}
