package cosell.registration.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.DUPLICATE_KEY_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;

import cosell.platform.domain.Fault;
import cosell.registration.domain.RegistrationRefusal.LiveRegistrationExists;
import cosell.registration.domain.RegistrationRefusal.NotAnEditor;
import cosell.registration.domain.RegistrationRefusal.NotEligible;
import cosell.registration.domain.RegistrationRefusal.NotTheReviewer;
import cosell.registration.domain.RegistrationRefusal.WrongState;
import cosell.registration.domain.eligibility.Finding;

/** The one place where a refusal becomes words: for HTTP answers and for what a partner is asked to mend alike. */
public final class RegistrationFaults {

    private static final String STATES = "G-05";

    private RegistrationFaults() {}

    public static Fault of(RegistrationRefusal refusal) {
        return switch (refusal) {
            case NotEligible(var unmet) -> notEligible(unmet);
            case LiveRegistrationExists(var solution) ->
                Fault.of(
                        "/solutionId",
                        DUPLICATE_KEY_VALUE,
                        "The deal has a registration of " + solution + " that was not rejected.",
                        "Go on with that one; one can be live per deal and solution.",
                        "G-04");
            case WrongState(var action, var status) ->
                Fault.of(
                        "",
                        INVALID_RESOURCE_STATE,
                        "A registration in state " + status + " can't be " + action + ".",
                        "Read the registration again and do what its state allows.",
                        STATES);
            case NotTheReviewer() ->
                Fault.of(
                        "",
                        ACTION_NOT_PERMITTED,
                        "Only a registration reviewer of the vendor decides on registrations.",
                        "Wait for the reviewer's decision.",
                        "V-02");
            case NotAnEditor() ->
                Fault.of(
                        "",
                        ACTION_NOT_PERMITTED,
                        "With the roles you have you can read registrations, but not change them.",
                        "Ask an administrator of the deal's location, or a member of its team.",
                        "V-01");
            case FieldRefusal field -> FieldFaults.of(field);
            case ContractRefusal contract -> ContractFaults.of(contract);
            case ProgrammeRefusal programme -> ProgrammeFaults.of(programme);
        };
    }

    private static Fault notEligible(Finding unmet) {
        String message = switch (unmet.criterion()) {
            case REGISTRABLE_TYPE ->
                "Only co-sell and partner-led deals can be registered; this one is "
                        + unmet.facts().get("type") + ".";
            case ELIGIBLE_SOLUTION -> "No solution of the deal is eligible for an incentive programme.";
            case DEAL_WON -> "The deal is not won; it is " + unmet.facts().get("status") + ".";
            case VENDOR_TOOK_PART ->
                "The vendor has neither accepted the deal's invitation, nor started the engagement, nor marked it won.";
        };
        String fix = switch (unmet.criterion()) {
            case REGISTRABLE_TYPE -> "Register a co-sell or partner-led deal.";
            case ELIGIBLE_SOLUTION -> "Register a deal with an incentive-eligible solution.";
            case DEAL_WON -> "Register the deal once it is won.";
            case VENDOR_TOOK_PART -> "Wait for the vendor's answer to the invitation.";
        };
        return Fault.of("/dealId", INVALID_RESOURCE_STATE, message, fix, Finding.RULE);
    }
}
