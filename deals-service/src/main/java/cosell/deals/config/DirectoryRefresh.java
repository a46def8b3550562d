package cosell.deals.config;

import cosell.deals.directory.application.PartnerDirectory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fills the directory's memory before anything is served, and reads it again from time to time. */
final class DirectoryRefresh implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRefresh.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final PartnerDirectory directory;
    private final Duration interval;
    private volatile @Nullable Disposable refreshing;

    DirectoryRefresh(PartnerDirectory directory, Duration interval) {
        this.directory = directory;
        this.interval = interval;
    }

    @Override
    public void start() {
        directory.reload().block(LIMIT);
        refreshing = Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(tick -> directory.reload().onErrorResume(DirectoryRefresh::again))
                .subscribe();
    }

    @Override
    public void stop() {
        Disposable running = refreshing;
        if (running != null) {
            running.dispose();
            refreshing = null;
        }
    }

    @Override
    public boolean isRunning() {
        return refreshing != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private static Mono<Void> again(Throwable failure) {
        LOG.warn("The directory could not be read and is read again later: {}", failure.toString());
        return Mono.empty();
    }
}
