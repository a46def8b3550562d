package cosell.console;

import java.util.List;
import java.util.Optional;

/** The mails that the suite sent in this development installation. Calls may block on a disk. */
public interface Inbox {

    /** Every mail, oldest first. */
    List<Mail> mails();

    /** Empty when no mail has this id. */
    Optional<Mail> find(String id);

    /** Deletes every mail. */
    void clear();
}
