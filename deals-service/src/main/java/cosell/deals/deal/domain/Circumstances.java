package cosell.deals.deal.domain;

import cosell.platform.domain.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * Who asks for a decision, when, and what is known besides the deal.
 *
 * @param onlyReads whether the actor may see the deal and change nothing (V-01)
 */
public record Circumstances(Actor actor, Instant now, Rulebook rulebook, boolean onlyReads) {

    /** Of somebody who may change the deal, or of the suite itself. */
    public Circumstances(Actor actor, Instant now, Rulebook rulebook) {
        this(actor, now, rulebook, false);
    }

    /** How marks and consents name who made them. */
    String recordedBy() {
        return Objects.requireNonNullElse(actor.email(), actor.subject());
    }
}
