package cosell.deals.crm.domain;

/** Fields that a CRM can clear. */
public enum ClearableField {
    /** None that we know. */
    UNKNOWN,
    CAMPAIGN_ID,
    NOTES,
    CUSTOMER_CONTACT
}
