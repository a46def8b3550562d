package cosell.endtoend;

/** The demo installation's people who take part in the stories, and the mailboxes that hear of invitations. */
final class Users {

    static final String CONTOSO_ADMIN = "admin@contoso.example";
    static final String SEATTLE_ADMIN = "seattle-admin@contoso.example";
    static final String SEATTLE = "seattle@contoso.example";
    static final String PRAHA = "praha@contoso.example";
    static final String READER = "reader@contoso.example";
    static final String FABRIKAM = "admin@fabrikam.example";
    static final String FABRIKAM_DESK = "referrals.berlin@fabrikam.example";
    static final String NORTHWIND = "admin@northwind.example";
    static final String SELLER = "seller@msft.example";
    static final String VENDOR_DESK = "cosell@msft.example";
    static final String REVIEWER = "reviewer@msft.example";
    static final String OPERATOR = "operator@platform.example";

    private Users() {}
}
