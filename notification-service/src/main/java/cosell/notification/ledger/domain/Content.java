package cosell.notification.ledger.domain;

import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells, complete: a mail is written from it alone, however often it is tried.
 *
 * @param mentioned name of the organization that the notice mentions
 * @param deal the recipient's own deal
 */
public record Content(
        Notice notice, @Nullable String mentioned, @Nullable OwnDeal deal) {}
