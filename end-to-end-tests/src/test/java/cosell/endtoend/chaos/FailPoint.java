package cosell.endtoend.chaos;

import static cosell.endtoend.chaos.Victim.DEALS;
import static cosell.endtoend.chaos.Victim.INVITATIONS;
import static cosell.endtoend.chaos.Victim.NOTIFICATION;

import java.util.List;

/**
 * The places at which a service can be told to kill itself, by the names that its command line takes: nothing here may
 * know a class of the product. {@link FailPointIT} compares the lists.
 */
enum FailPoint {
    BEFORE_WRITE,
    AFTER_WRITE,
    AFTER_SEND,
    AFTER_ACKNOWLEDGEMENT,
    AFTER_HISTORY,
    MID_BATCH,
    AFTER_COPY,
    BEFORE_COMMIT,
    BEFORE_INTENT,
    AFTER_INTENT,
    BEFORE_MAIL,
    AFTER_MAIL;

    /** The services that come there again and again under our load. */
    List<Victim> passers() {
        return switch (this) {
            case BEFORE_WRITE, AFTER_WRITE, AFTER_SEND, AFTER_ACKNOWLEDGEMENT, AFTER_HISTORY ->
                List.of(DEALS, INVITATIONS);
            case MID_BATCH, AFTER_COPY, BEFORE_COMMIT -> Victim.SERVICES;
            case BEFORE_INTENT, AFTER_INTENT -> List.of(DEALS, NOTIFICATION);
            case BEFORE_MAIL, AFTER_MAIL -> List.of(NOTIFICATION);
        };
    }
}
