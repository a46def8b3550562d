package cosell.invitations;

import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.time.DomainClock;
import cosell.platform.time.ManualClock;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the service with a clock that stands still until a test moves it. */
final class StandingClock {

    private StandingClock() {}

    static RunningService start(String database, ManualClock clock) {
        ApplicationContextInitializer<GenericApplicationContext> standing =
                context -> context.registerBean(DomainClock.class, () -> clock);
        return RunningService.start(
                InvitationsService.application().initializers(standing),
                database,
                Map.of(
                        "cosell.directory.import", "classpath:demo/directory.json",
                        "cosell.dev.clock.enabled", "false",
                        "cosell.invitations.copy-patience", "300ms"));
    }
}
