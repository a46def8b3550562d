package cosell.launcher.demo;

import java.util.Locale;

/** Something that a command must cause. */
sealed interface Expected {

    /** An event on a topic. */
    record Event(String topic, String change) implements Expected {
        @Override
        public String toString() {
            return change + " on " + topic;
        }
    }

    /** A mail to an address, or to anybody of a domain when it begins with {@code @}. */
    record MailTo(String address) implements Expected {
        @Override
        public String toString() {
            return "a mail to " + address;
        }
    }

    default boolean isMetBy(Expected seen) {
        return switch (this) {
            case Event event -> event.equals(seen);
            case MailTo(var wanted) ->
                seen instanceof MailTo(var address)
                        && (wanted.startsWith("@")
                                ? address.toLowerCase(Locale.ROOT).endsWith(wanted)
                                : address.equalsIgnoreCase(wanted));
        };
    }
}
