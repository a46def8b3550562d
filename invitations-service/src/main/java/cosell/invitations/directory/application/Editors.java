package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.Editor;
import cosell.platform.security.Caller;
import cosell.platform.security.Role;

/** Says in what capacity a caller comes to an entry (V-01, V-02). */
public final class Editors {

    private Editors() {}

    public static Editor of(Caller caller, String organization) {
        if (caller.has(Role.PLATFORM_OPERATOR)) {
            return Editor.OPERATOR;
        }
        boolean administers = caller.organization().value().equals(organization)
                && caller.has(Role.REFERRALS_ADMIN)
                && caller.locations().isGlobal();
        return administers ? Editor.ADMINISTRATOR : Editor.NOBODY;
    }
}
