package cosell.platform.outbox;

import cosell.platform.domain.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as it was read.
 *
 * @param id the aggregate's id
 * @param version counts every write; a write is made on condition of the version that was read
 * @param revision counts the writes by which clients see another aggregate; with the epoch it is the ETag
 * @param position position of the last event
 * @param organizations who may read it
 * @param state the domain's state
 * @param commands the commands that wrote last, for retries
 * @param createdBy the command that created it
 * @param marks the last intent of each source
 * @param waitingBytes size of the outbox when it was read
 * @param <S> the state's type
 */
public record Stored<S>(
        String id,
        long version,
        long revision,
        Position position,
        List<String> organizations,
        S state,
        List<WrittenCommand> commands,
        WrittenCommand createdBy,
        Map<String, IntentMark> marks,
        long waitingBytes) {

    /** The earlier run of this command, if it wrote. */
    public Optional<WrittenCommand> earlierRunOf(CommandContext command) {
        if (createdBy.id().equals(command.commandId())) {
            return Optional.of(createdBy);
        }
        return commands.stream()
                .filter(written -> written.id().equals(command.commandId()))
                .findFirst();
    }

    /** Whether the intent took effect before. */
    public boolean hasApplied(@Nullable IntentMark intent) {
        if (intent == null) {
            return false;
        }
        IntentMark last = marks.get(intent.source());
        return last != null && !intent.isAfter(last);
    }

    /** The strong entity tag, without quotes. */
    public String entityTag() {
        return position.epoch() + "-" + revision;
    }
}
