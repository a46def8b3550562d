package cosell.registration.domain;

/** The states of G-05. A registration rests in all but {@link #SUBMITTED} and {@link #APPROVED}, which pass at once. */
public enum Status {
    DRAFT,
    SUBMITTED,
    VALIDATING,
    ACTION_REQUIRED,
    APPROVED,
    REJECTED,
    CLOSED
}
