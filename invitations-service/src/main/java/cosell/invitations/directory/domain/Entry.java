package cosell.invitations.directory.domain;

/** An organization as a directory file lists it. */
public record Entry(Profile profile, Readiness readiness) {}
