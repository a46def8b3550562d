package cosell.registration.domain;

import cosell.platform.domain.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof-of-execution document.
 *
 * @param documentId follows from what it is, so that it stays the same when the form is sent again
 * @param contentType by its content; null for one that is given by reference
 * @param size in bytes; null for one that is given by reference
 * @param sha256 of its content; null for one that is given by reference
 * @param reference where it can be found; null while that was not filled in
 */
public record ProofDocument(
        UUID documentId,
        String name,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String reference) {

    /** A document that lies elsewhere. */
    public static ProofDocument byReference(UUID registrationId, String name, @Nullable String reference) {
        UUID id = Ids.derived(
                "registration-document", registrationId.toString(), name, reference == null ? "" : reference);
        return new ProofDocument(id, name, null, null, null, reference);
    }
}
