package cosell.platform.failure;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses to start an armed process in the profile {@code production}. */
public final class NoFailPointsInProduction implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (FailPoint.isAnyArmed()) {
            refuse(environment);
        }
    }

    static void refuse(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(FailPoint.PROPERTY + " is set: it kills the process, which is for tests.");
        }
    }
}
