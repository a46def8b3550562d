package cosell.invitations.directory.application;

import cosell.platform.domain.OrganizationId;

/** Names by which the directory is searched; part of the stored format. */
public final class DirectoryKeys {

    /** Stands for everybody among those who may read an entry; no organization can have this id. */
    public static final OrganizationId EVERYBODY = new OrganizationId("everybody");

    /** Beginnings of the name. */
    public static final String STARTS = "starts";

    /** Beginnings of each word of the name. */
    public static final String WORDS = "words";

    /** What searches are narrowed to: {@link #inCountry} and {@link #withSolution}. */
    public static final String TRAITS = "traits";

    /** The place in what partners are shown, best first. */
    public static final String FOR_PARTNERS = "forPartners";

    /** The place in what the vendor's people are shown, best first. */
    public static final String FOR_VENDOR = "forVendor";

    /** When its rank is to be computed; the vendor has none. */
    public static final String RANK_DUE = "rankDue";

    /** The sub-document that holds these fields. */
    public static final String PREFIX = "derived.";

    private DirectoryKeys() {}

    /** The trait of having a location there. */
    public static String inCountry(String country) {
        return "country:" + country;
    }

    /** The trait of publishing it. */
    public static String withSolution(String solution) {
        return "solution:" + solution;
    }
}
