package cosell.deals.contact.application;

import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task;
import cosell.deals.deal.application.DealAccess;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.List;

/** Who may have which rounds, and sees what of them. */
public final class RoundRights {

    private RoundRights() {}

    public static boolean mayErase(Caller caller) {
        return caller.has(Role.REFERRALS_ADMIN) && caller.locations().isGlobal();
    }

    public static boolean mayReplace(Caller caller, OrganizationId vendor) {
        return caller.has(Role.REFERRALS_ADMIN) || DealAccess.sellsForVendor(caller, vendor);
    }

    static boolean mayReplaceEverywhere(Caller caller, OrganizationId vendor) {
        return DealAccess.of(caller, vendor).changesAll();
    }

    /** Somebody who administers a part of the locations sees rounds about that part only. */
    public static boolean sees(Caller caller, Round round, OrganizationId vendor) {
        return switch (round.task()) {
            case Task.Erasure _ -> mayErase(caller);
            case Task.Replacement task ->
                mayReplaceEverywhere(caller, vendor)
                        || (mayReplace(caller, vendor)
                                && task.locations() != null
                                && covers(caller.locations(), task.locations()));
        };
    }

    /** The deals that somebody who sees the round may see. */
    public static List<Remark> remarks(Caller caller, Round round, OrganizationId vendor) {
        return round.tally().remarks().stream()
                .filter(remark -> mayReplaceEverywhere(caller, vendor)
                        || caller.locations().covers(remark.locationId()))
                .toList();
    }

    public static Fault noErasure() {
        return notPermitted("Only an administrator of the whole organization may have somebody erased.", "P-01");
    }

    public static Fault noReplacement() {
        return notPermitted("Only an administrator may have a colleague replaced in every deal.", "D-24");
    }

    private static boolean covers(LocationScope scope, List<String> locations) {
        return locations.stream().allMatch(scope::covers);
    }

    private static Fault notPermitted(String message, String rule) {
        return Fault.of("", FaultCode.ACTION_NOT_PERMITTED, message, "Ask an administrator.", rule);
    }
}
