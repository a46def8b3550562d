package cosell.notification.mail.application;

import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.domain.Mail;

/** Writes the mail of an entry: the same one, word for word, whenever it is asked. */
@FunctionalInterface
public interface MailComposer {

    /** Throws for an entry that can't be written, which is a defect. */
    Mail compose(LedgerEntry entry);
}
