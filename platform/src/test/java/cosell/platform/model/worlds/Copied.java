package cosell.platform.model.worlds;

import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.SourceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of {@link Letters}: each letter whose event took effect, in the order in which it did. */
record Copied(List<String> letters) {

    static final CopyType<Copied, Effect> TYPE = CopyType.of("copies", Copied.class, Effect.class);

    Copied {
        letters = List.copyOf(letters);
    }

    /** What a letter causes elsewhere. */
    sealed interface Effect {
        /** It is written to an aggregate that exists. */
        record Post(String letter) implements Effect {}

        /** An aggregate of its own is made for it. */
        record Open(String letter) implements Effect {}

        /** It is entered into a ledger. */
        record Enter(String letter) implements Effect {}
    }

    /** Which effects the letters of a world have. */
    @FunctionalInterface
    interface Effects {
        List<Effect> of(String letter);
    }

    static CopyChange<Copied, Effect> change(
            @Nullable Copied before, SourceEvent<LetterRecord> event, Effects effects) {
        LetterRecord record = event.value();
        if (record.snapshot()) {
            List<String> all =
                    record.state().chars().mapToObj(Character::toString).toList();
            return new CopyChange<>(new Copied(all), effects.of(record.letter()));
        }
        List<String> letters = new ArrayList<>(before == null ? List.of() : before.letters());
        letters.add(record.letter());
        return new CopyChange<>(new Copied(letters), effects.of(record.letter()));
    }
}
