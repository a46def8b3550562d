package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockIT {

    @TempDir
    Path folder;

    @Test
    void letsOneSuiteUseADirectoryAtATime() {
        var directory = new DataDirectory(folder);
        var plan = new SuitePlan(directory, 0, Map.of(), Map.of());
        try (var _ = Suite.reserve(plan)) {
            assertThat(SuiteLock.isHeld(directory)).isTrue();
            assertThatThrownBy(() -> Suite.reserve(plan))
                    .isInstanceOf(ToldException.class)
                    .hasMessageContaining("already runs on " + folder)
                    .hasMessageContaining("./cosell down");
            assertThatThrownBy(() -> Reset.run(directory)).isInstanceOf(ToldException.class);
        }
        assertThat(SuiteLock.isHeld(directory)).isFalse();
    }

    @Test
    void keepsTheCursorSecretOverRestartsForItsOwnerOnly() throws Exception {
        var directory = new DataDirectory(folder);

        var secret = directory.cursorSecret();

        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(new DataDirectory(folder).cursorSecret()).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cursor-secret"))))
                .isEqualTo("rw-------");
    }
}
