package cosell.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void giveTheStoreItsRepresentations() {
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.mongodb.representation.uuid"))
                .isEqualTo("standard");
        assertThat(environment.getProperty("spring.data.mongodb.representation.big-decimal"))
                .isEqualTo("decimal128");
        assertThat(environment.getProperty("spring.http.codecs.max-in-memory-size"))
                .isEqualTo("1MB");
    }

    @Test
    void giveWayToEverythingElse() {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("service", Map.of("spring.lifecycle.timeout-per-shutdown-phase", "5s")));

        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
                .isEqualTo("5s");
    }
}
