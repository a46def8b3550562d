package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.DryRun;
import cosell.platform.outbox.Stored;
import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.Outcomes;
import cosell.platform.web.Problem;
import cosell.platform.web.Problems;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What became of an edit of an entry, as an HTTP answer. Only those who see all of it are answered so. */
final class EntryAnswers {

    static final Outcomes<Organization, DirectoryRefusal> OUTCOMES =
            Outcomes.<Organization, DirectoryRefusal>of(DirectoryRefusal::fault).whenStale(EntryAnswers::stale);

    private EntryAnswers() {}

    static ResponseEntity<?> replaced(CommandOutcome<Organization, DirectoryRefusal> outcome) {
        return answer(outcome, OwnProfileJson::of);
    }

    static ResponseEntity<?> foreseen(DryRun<Organization, OrganizationEvent, DirectoryRefusal> run) {
        List<ForeseenChange> events =
                run.events().stream().map(ForeseenChange::of).toList();
        return answer(run.outcome(), state -> DryRunAnswer.of(OwnProfileJson.of(state), events));
    }

    /** An event that would be told, by its published name. */
    record ForeseenChange(String change) {
        static ForeseenChange of(OrganizationEvent event) {
            return new ForeseenChange(
                    switch (event) {
                        case OrganizationEvent.Added _ -> "ADDED";
                        case OrganizationEvent.ProfileChanged _ -> "PROFILE_CHANGED";
                        case OrganizationEvent.ReadinessChanged _ -> "READINESS_CHANGED";
                        case OrganizationEvent.RankChanged _ -> "RANK_CHANGED";
                    });
        }
    }

    private static ResponseEntity<?> answer(
            CommandOutcome<Organization, DirectoryRefusal> outcome, Function<Organization, ?> body) {
        var accepted = OUTCOMES.accepted(outcome);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().eTag(Outcomes.revision(accepted.stored()).toETag());
        if (accepted.replayed()) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(body.apply(accepted.stored().state()));
    }

    private static Problem stale(Stored<Organization> stored) {
        return Problems.revisionMismatch(Outcomes.revision(stored)).with("current", OwnProfileJson.of(stored.state()));
    }
}
