package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;

import cosell.deals.deal.domain.RegistrationRefusal.NotRegistrable;
import cosell.deals.deal.domain.RegistrationRefusal.NotWon;
import cosell.deals.deal.domain.RegistrationRefusal.VendorTookNoPart;
import cosell.platform.domain.Fault;

/** Words for what keeps a deal from being registered. */
final class RegistrationFaults {

    private static final String RULE = "G-01";

    private RegistrationFaults() {}

    static Fault of(RegistrationRefusal refusal) {
        return switch (refusal) {
            case NotRegistrable(var type) ->
                Fault.of(
                        "/type",
                        INVALID_RESOURCE_STATE,
                        "A deal of the type " + type + " is not registered.",
                        "Make it partner-led or co-sell before it ends, if its type allows that.",
                        RULE);
            case NotWon(var status) ->
                Fault.of(
                        "/status",
                        INVALID_RESOURCE_STATE,
                        "The deal is " + status + "; only a won deal is registered.",
                        "Mark it won, if it is.",
                        RULE);
            case VendorTookNoPart() ->
                Fault.of(
                        "/invitations",
                        INVALID_RESOURCE_STATE,
                        "The vendor has neither accepted an invitation to the deal, nor started it, nor marked it won.",
                        "Wait for the vendor's answer to its invitation, if one is pending.",
                        RULE);
        };
    }
}
