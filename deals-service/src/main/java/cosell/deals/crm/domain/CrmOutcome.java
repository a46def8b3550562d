package cosell.deals.crm.domain;

/** What became of a CRM record. Published by name: never renamed. */
public enum CrmOutcome {
    APPLIED,
    UNCHANGED,
    REJECTED,
    STALE
}
