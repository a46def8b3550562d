package cosell.platform.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The settings that every service starts from ({@code cosell-platform.properties}); whatever else is set wins. */
public final class PlatformDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "cosell-platform.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new PropertiesPropertySource(
                            FILE, PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE))));
        } catch (IOException missingFromOurOwnJar) {
            throw new UncheckedIOException(missingFromOurOwnJar);
        }
    }
}
