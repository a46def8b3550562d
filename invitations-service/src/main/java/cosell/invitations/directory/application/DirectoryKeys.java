package cosell.invitations.directory.application;

import cosell.platform.domain.OrganizationId;

/** Names by which the directory is searched; part of the stored format. */
public final class DirectoryKeys {

    /** Stands for everybody among those who may read an entry; no organization can have this id. */
    public static final OrganizationId EVERYBODY = new OrganizationId("everybody");

    /** Beginnings under which an organization of the ecosystem is found. */
    public static final String BEGINNINGS = "beginnings";

    /** The normalized name. */
    public static final String NAME = "name";

    /** When its rank is to be computed; the vendor has none. */
    public static final String RANK_DUE = "rankDue";

    /** The sub-document that holds these fields. */
    public static final String PREFIX = "derived.";

    private DirectoryKeys() {}
}
