package cosell.endtoend;

/** The demo installation's people who take part in the stories, and the mailboxes that hear of invitations. */
public final class Users {

    public static final String CONTOSO_ADMIN = "admin@contoso.example";
    public static final String SEATTLE_ADMIN = "seattle-admin@contoso.example";
    public static final String SEATTLE = "seattle@contoso.example";
    public static final String PRAHA = "praha@contoso.example";
    public static final String READER = "reader@contoso.example";
    public static final String FABRIKAM = "admin@fabrikam.example";
    public static final String FABRIKAM_DESK = "referrals.berlin@fabrikam.example";
    public static final String NORTHWIND = "admin@northwind.example";
    public static final String SELLER = "seller@msft.example";
    public static final String VENDOR_DESK = "cosell@msft.example";
    public static final String REVIEWER = "reviewer@msft.example";
    public static final String OPERATOR = "operator@platform.example";

    private Users() {}
}
