package cosell.platform.outbox;

import java.util.List;

/** What one event makes of a copy, and what it causes elsewhere, in order. */
public record CopyChange<C, I>(C state, List<I> intents) {
    public CopyChange {
        intents = List.copyOf(intents);
    }

    public static <C, I> CopyChange<C, I> of(C state) {
        return new CopyChange<>(state, List.of());
    }
}
