package cosell.embedded.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The java program that runs us, for running our children alike. */
final class JavaBinary {

    private JavaBinary() {}

    static Path current() {
        return ProcessHandle.current()
                .info()
                .command()
                .map(Path::of)
                .filter(JavaBinary::isJava)
                .orElseGet(JavaBinary::ofJavaHome);
    }

    private static boolean isJava(Path command) {
        var name = command.getFileName();
        return name != null && name.toString().startsWith("java") && Files.isExecutable(command);
    }

    private static Path ofJavaHome() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
