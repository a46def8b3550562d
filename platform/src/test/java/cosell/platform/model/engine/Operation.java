package cosell.platform.model.engine;

/** What real code asked of the world outside: of a store, a broker, a mail server. A value; its text explains it. */
public interface Operation {

    /** Whether it changes anything, so that its effect may come although its answer is lost. */
    boolean isWrite();

    /** What its caller is told when its answer is lost or the other side is away. */
    Trouble whenAway();
}
