package cosell.notification.recipients.domain;

/** Which rule found a recipient. Published: in the ledger and in answers; never renamed. */
public enum RecipientRule {
    DEAL_TEAM,
    NAMED_CONTACTS,
    SOLUTION_CONTACTS,
    LOCATION_CONTACTS,
    ADMINS_OF_LOCATION,
    GLOBAL_ADMINS,
    SELLERS_OF_LOCATION,
    GLOBAL_SELLERS,
    REGISTRATION_CONTACT,
    REVIEWERS,
    FALLBACK
}
