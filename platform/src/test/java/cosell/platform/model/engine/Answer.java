package cosell.platform.model.engine;

/** What an operation was answered with. */
public sealed interface Answer {

    record Given(Object value) implements Answer {}

    record Thrown(Trouble trouble) implements Answer {}
}
