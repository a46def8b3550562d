package cosell.notification.recipients.application;

import cosell.platform.domain.NotYetArrived;
import java.util.UUID;

/** A copy has not arrived yet, or not far enough; who is to be told can't be known before. */
public final class CopyMissingException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    private CopyMissingException(String message) {
        super(message, null, false, false);
    }

    static CopyMissingException ofDeal(UUID id) {
        return new CopyMissingException("No copy of deal " + id + " yet");
    }

    static CopyMissingException ofEngagement(UUID id) {
        return new CopyMissingException("The copy of engagement " + id + " has not come far enough yet");
    }

    static CopyMissingException ofOrganization(String id) {
        return new CopyMissingException("No copy of organization " + id + " yet");
    }
}
