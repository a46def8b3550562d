package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.CopyBehindException;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.Problems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Conditions of a command that did not hold. */
@Component
final class EngagementProblems implements ExceptionTranslator {

    /** The only unique key of an engagement that a client can hit is an idempotency key used for another engagement. */
    @Override
    public Optional<Problem> problem(Throwable exception) {
        return switch (exception) {
            case CopyBehindException behind -> Optional.of(Problems.copyBehind(behind.wanted(), behind.reached()));
            case UniqueKeyTakenException _ -> Optional.of(Problems.conflictingIdempotencyKey());
            default -> Optional.empty();
        };
    }
}
