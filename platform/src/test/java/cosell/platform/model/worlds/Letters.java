package cosell.platform.model.worlds;

import cosell.platform.domain.Announcement;

/** A source aggregate: the letters written to it, in order. */
record Letters(String text) {

    static final Letters NONE = new Letters("");

    Letters with(String letter) {
        return new Letters(text + letter);
    }

    sealed interface Event {
        record Written(String letter) implements Event {}
    }

    /** Told to whoever asked for the letters. */
    record Told(String what) implements Announcement {}
}
