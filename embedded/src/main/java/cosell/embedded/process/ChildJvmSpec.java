package cosell.embedded.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child JVM is to run.
 *
 * @param name how messages call it
 * @param directory its working directory, made when missing
 * @param log the file that takes its output
 * @param jvmArguments heap size, system properties and the like
 * @param classPath jars and folders; our own classes are added
 * @param mainClass the class whose {@code main} it runs
 * @param environment variables beside those it inherits
 */
public record ChildJvmSpec(
        String name,
        Path directory,
        Path log,
        List<String> jvmArguments,
        List<String> classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment) {

    public ChildJvmSpec {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
