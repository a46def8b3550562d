package cosell.deals.crm.application;

import cosell.platform.domain.Transient;

/** A CRM id was given to and taken from deals while its record was answered; the record comes again. */
public final class CrmIdContestedException extends RuntimeException implements Transient {
    private static final long serialVersionUID = 1L;

    CrmIdContestedException(Throwable cause) {
        super("A CRM id changes hands", cause, false, false);
    }
}
