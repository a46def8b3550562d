package cosell.invitations.engagement.domain;

/** Who published a solution, in the inviter's eyes. */
public enum SolutionKind {
    OWN,
    VENDOR,
    THIRD_PARTY,
    ASSESSMENT
}
