package cosell.platform.security;

import cosell.platform.domain.OrganizationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a query may reach. Stores demand one for every query, so that none can be written without having said for
 * whom. Requests get theirs from their caller; only event handlers and due work, which act for the suite itself, make a
 * system scope, and say why. A value; thread-safe.
 */
public final class OrganizationScope {

    private final @Nullable OrganizationId organization;
    private final String why;

    private OrganizationScope(@Nullable OrganizationId organization, String why) {
        this.organization = organization;
        this.why = why;
    }

    /** What belongs to the caller's organization. */
    public static OrganizationScope of(Caller caller) {
        return new OrganizationScope(caller.organization(), "caller");
    }

    /** Every organization's data, for the suite itself; never to be called while answering a request. */
    public static OrganizationScope system(String why) {
        return new OrganizationScope(null, requireReason(why));
    }

    /** One organization's data, for the suite itself, such as the organization that a topic belongs to. */
    public static OrganizationScope system(OrganizationId organization, String why) {
        return new OrganizationScope(organization, requireReason(why));
    }

    /** The one organization. Throws {@link IllegalStateException} for a scope over all of them. */
    public OrganizationId organization() {
        if (organization == null) {
            throw new IllegalStateException("This scope is not limited to one organization: " + why);
        }
        return organization;
    }

    /** Whether this scope reaches every organization. */
    public boolean isUnlimited() {
        return organization == null;
    }

    /** Whether what belongs to this organization is in the scope. */
    public boolean covers(OrganizationId owner) {
        return organization == null || organization.equals(owner);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrganizationScope scope && Objects.equals(organization, scope.organization);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(organization);
    }

    @Override
    public String toString() {
        return (organization == null ? "all organizations" : organization.value()) + " (" + why + ")";
    }

    private static String requireReason(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why the suite itself reads this");
        }
        return why;
    }
}
