package cosell.invitations.directory.domain;

/** Partner or vendor. */
public enum OrganizationKind {
    PARTNER,
    VENDOR
}
