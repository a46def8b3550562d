package cosell.deals.config;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** Something that must have happened before anything is served or consumed. */
final class StartUp implements SmartLifecycle {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Mono<Void> work;
    private volatile boolean running;

    StartUp(Mono<Void> work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.block(LIMIT);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
