package cosell.launcher.imports;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody watches, and nothing where nobody does. */
final class RowProgress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    RowProgress(long rows) {
        this.bar = isWatched()
                ? new ProgressBarBuilder()
                        .setTaskName("Rows")
                        .setInitialMax(rows)
                        .showSpeed()
                        .build()
                : null;
    }

    void done(long rows) {
        if (bar != null) {
            bar.stepTo(rows);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
