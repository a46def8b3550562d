package cosell.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which commands a document remembers: those of the last day, at most a hundred; of unnamed ones only a few. */
final class CommandLog {

    static final Duration KEPT_FOR = Duration.ofHours(24);
    static final int AT_MOST = 100;
    static final int UNNAMED_AT_MOST = 8;

    private final Clock realTime;

    CommandLog(Clock realTime) {
        this.realTime = realTime;
    }

    WrittenCommand entry(CommandContext command, long revision) {
        return new WrittenCommand(command.commandId(), command.requestHash(), revision, realTime.instant());
    }

    List<WrittenCommand> with(List<WrittenCommand> earlier, CommandContext command, long revision) {
        Instant oldest = realTime.instant().minus(KEPT_FOR);
        List<WrittenCommand> kept = new ArrayList<>();
        long unnamed = earlier.stream().filter(CommandLog::isUnnamed).count();
        for (WrittenCommand written : earlier) {
            boolean surplus = isUnnamed(written) && unnamed-- >= UNNAMED_AT_MOST;
            if (written.at().isAfter(oldest) && !surplus) {
                kept.add(written);
            }
        }
        kept.add(entry(command, revision));
        return List.copyOf(kept.subList(Math.max(0, kept.size() - AT_MOST), kept.size()));
    }

    private static boolean isUnnamed(WrittenCommand written) {
        return written.requestHash() == null;
    }
}
