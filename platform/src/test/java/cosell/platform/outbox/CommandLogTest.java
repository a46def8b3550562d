package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLogTest {

    static final Instant NOW = Instant.parse("2026-05-05T05:05:05Z");

    final CommandLog log = new CommandLog(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void remembersACommandForADay() {
        WrittenCommand old = new WrittenCommand("old", "hash", 1, NOW.minus(Duration.ofHours(24)));
        WrittenCommand recent = new WrittenCommand(
                "recent", "hash", 2, NOW.minus(Duration.ofHours(24)).plusMillis(1));

        assertThat(log.with(List.of(old, recent), command("new", "hash"), 3))
                .extracting(WrittenCommand::id)
                .containsExactly("recent", "new");
    }

    @Test
    void remembersAHundredKeyedCommands() {
        List<WrittenCommand> written = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            written = new ArrayList<>(log.with(written, command("key-" + number, "hash"), number));
        }

        assertThat(written)
                .hasSize(100)
                .extracting(WrittenCommand::id)
                .startsWith("key-50")
                .endsWith("key-149");
    }

    @Test
    void remembersOnlyTheLatestUnnamedCommandsAndNoKeyLessForThem() {
        List<WrittenCommand> written = new ArrayList<>(log.with(List.of(), command("keyed", "hash"), 0));
        for (int number = 0; number < 20; number++) {
            written = new ArrayList<>(log.with(written, command("unnamed-" + number, null), number));
        }

        assertThat(written).extracting(WrittenCommand::id).contains("keyed", "unnamed-19", "unnamed-12");
        assertThat(written).hasSizeLessThanOrEqualTo(CommandLog.UNNAMED_AT_MOST + 2);
    }

    static CommandContext command(String id, @org.jspecify.annotations.Nullable String hash) {
        return new CommandContext(id, hash, Actor.system("test"), Origin.USER, NOW, null, null);
    }
}
