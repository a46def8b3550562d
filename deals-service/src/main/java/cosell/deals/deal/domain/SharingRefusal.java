package cosell.deals.deal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be wrong with whom a deal is shared (D-04, D-16, I-01 to I-04). */
public sealed interface SharingRefusal extends DealRefusal {

    record ContactNeeded(String pointer) implements SharingRefusal {}

    record VendorConsentNeeded(String pointer) implements SharingRefusal {}

    record InvitesItself(String pointer) implements SharingRefusal {}

    record InvitedTwice(String pointer, String invitee) implements SharingRefusal {}

    record NotInEcosystem(String pointer, String invitee) implements SharingRefusal {}

    record NotEnabled(String pointer) implements SharingRefusal {}

    record AssessmentInvitesNobody(String pointer) implements SharingRefusal {}

    record NothingToBring(String pointer) implements SharingRefusal {}

    record ForeignContact(String pointer) implements SharingRefusal {}

    record ForeignInviteeLocation(String pointer) implements SharingRefusal {}

    /** The vendor takes part, or the organization is the vendor, or was invited: nothing to grant. */
    record NothingToGrant(String pointer, DealType type, Direction direction) implements SharingRefusal {}

    /** It was granted before. */
    record AlreadyVisible(@Nullable Instant since) implements SharingRefusal {}

    /** An inbound deal, or a solution assessment (I-02). */
    record InvitesNobody(DealType type, Direction direction) implements SharingRefusal {}

    /** The vendor takes part, or its answer is awaited (I-04). */
    record VendorInvited() implements SharingRefusal {}

    /** The one further invitation after a decline or expiry was used up (I-02). */
    record VendorInvitedTooOften() implements SharingRefusal {}
}
