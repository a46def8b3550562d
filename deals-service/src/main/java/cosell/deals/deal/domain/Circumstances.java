package cosell.deals.deal.domain;

import cosell.platform.domain.Actor;
import java.time.Instant;
import java.util.Objects;

/** Who asks for a decision, when, and what is known besides the deal. */
public record Circumstances(Actor actor, Instant now, Rulebook rulebook) {

    /** How marks and consents name who made them. */
    String recordedBy() {
        return Objects.requireNonNullElse(actor.email(), actor.subject());
    }
}
