package cosell.deals.directory.application;

import cosell.platform.domain.NotYetArrived;
import cosell.platform.domain.OrganizationId;

/** Nothing of an organization has arrived from the directory yet, so nothing can be decided for it. */
public final class DirectoryBehindException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    DirectoryBehindException(OrganizationId organization) {
        super("The directory does not know " + organization + " yet", null, false, false);
    }
}
