package cosell.platform.model.engine;

/** An error that an operation may be answered with. */
@FunctionalInterface
public interface Trouble {

    RuntimeException exception();
}
