package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.KeyReused;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.CommandOutcome.Refused;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.outbox.Stored;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns what became of a command into what is answered: the same for every service. Thread-safe.
 *
 * @param words how a refusal is told
 * @param hides refusals that mean that the caller may not even know of the resource
 * @param whenStale the problem of a command that was made on another revision
 * @param <S> the state
 * @param <R> the refusals
 */
public record Outcomes<S, R>(Function<R, Fault> words, Predicate<R> hides, Function<Stored<S>, Problem> whenStale) {

    /** Nothing is hidden by a refusal, and the revision is the stored one. */
    public static <S, R> Outcomes<S, R> of(Function<R, Fault> words) {
        return new Outcomes<>(words, _ -> false, stored -> Problems.revisionMismatch(revision(stored)));
    }

    public Outcomes<S, R> hiding(Predicate<R> refusals) {
        return new Outcomes<>(words, refusals, whenStale);
    }

    public Outcomes<S, R> whenStale(Function<Stored<S>, Problem> problem) {
        return new Outcomes<>(words, hides, problem);
    }

    /** The outcome of a command that took effect. Throws {@link ProblemException} for every other. */
    public Accepted<S, R> accepted(CommandOutcome<S, R> outcome) {
        return accepted(outcome, List.of());
    }

    /**
     * The same for a command whose form was faulty, and which was therefore only tried: its faults are answered
     * together with those of the rules.
     */
    public Accepted<S, R> accepted(CommandOutcome<S, R> outcome, List<Fault> formFaults) {
        return switch (outcome) {
            case Accepted<S, R> accepted -> {
                Problems.refuseIfAny(formFaults, List.of());
                yield accepted;
            }
            case Refused<S, R>(var reasons) -> throw refused(reasons, formFaults);
            case NotFound<S, R> _ -> throw new ProblemException(Problems.notFound());
            case Stale<S, R>(var stored) -> throw new ProblemException(whenStale.apply(stored));
            case KeyReused<S, R> _ -> throw new ProblemException(Problems.conflictingIdempotencyKey());
        };
    }

    public List<Fault> faults(List<R> refusals) {
        return refusals.stream().map(words).toList();
    }

    /** The revision that an aggregate's entity tag names. */
    public static Revision revision(Stored<?> stored) {
        return new Revision(stored.position().epoch(), stored.revision());
    }

    private ProblemException refused(List<R> reasons, List<Fault> formFaults) {
        return new ProblemException(
                reasons.stream().anyMatch(hides)
                        ? Problems.notFound()
                        : Problems.ofFaults(formFaults, faults(reasons)));
    }
}
