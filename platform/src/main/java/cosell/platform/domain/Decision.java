package cosell.platform.domain;

import java.util.List;

/**
 * What a command would do to an aggregate. A decision is a value: nothing is stored or sent yet.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 * @param <R> its refusals
 */
public sealed interface Decision<S, E, R> {

    /** The new state and its events; both are written in one document update. */
    record Changed<S, E, R>(S newState, List<E> events) implements Decision<S, E, R> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** The command had already taken effect, or changes nothing, so it is answered without a write. */
    record Unchanged<S, E, R>(S state) implements Decision<S, E, R> {}

    /** Rules said no: every one that did, never only the first. */
    record Refused<S, E, R>(List<R> reasons) implements Decision<S, E, R> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <S, E, R> Decision<S, E, R> changed(S newState, List<E> events) {
        return new Changed<>(newState, events);
    }

    static <S, E, R> Decision<S, E, R> unchanged(S state) {
        return new Unchanged<>(state);
    }

    static <S, E, R> Decision<S, E, R> refused(List<R> reasons) {
        return new Refused<>(reasons);
    }
}
