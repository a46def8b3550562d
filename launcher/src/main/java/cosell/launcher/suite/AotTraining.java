package cosell.launcher.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts all four services in one JVM and stops them again, so that the JVM sees which classes they need. */
final class AotTraining {

    private AotTraining() {}

    /** Takes, for each service in turn, what {@link ServiceMain} takes. */
    public static void main(String[] arguments) throws IOException {
        Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();
        for (int service = 0; service < arguments.length; service += 2) {
            contexts.push(ServiceMain.run(ServiceProgram.valueOf(arguments[service]), Path.of(arguments[service + 1])));
        }
        contexts.forEach(ConfigurableApplicationContext::close);
        System.exit(0);
    }
}
