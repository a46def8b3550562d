package cosell.registration.domain.eligibility;

/** Where an invitation stands. {@code REQUESTED}: the deal asked for it at its creation, nobody has sent it yet. */
public enum InvitationState {
    UNKNOWN,
    REQUESTED,
    PENDING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
}
