package cosell.endtoend.driver;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives stories the one suite that all of them share; it is started with the first and stopped after the last. */
public class SharedSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedSuite.class);

    private final String name;

    /** The one that is left in order. */
    public SharedSuite() {
        this("suite");
    }

    SharedSuite(String name) {
        this.name = name;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(name, Suite::start, Suite.class);
    }
}
