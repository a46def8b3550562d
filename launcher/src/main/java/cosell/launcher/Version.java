package cosell.launcher;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    static String current() {
        return Objects.requireNonNullElse(Cosell.class.getPackage().getImplementationVersion(), "(from classes)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Cosell " + current() + ", Java " + Runtime.version()};
    }
}
