package cosell.registration.domain;

import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.registration.domain.ContractRefusal.DifferentCurrencies;
import cosell.registration.domain.ContractRefusal.EndOfPerpetual;
import cosell.registration.domain.ContractRefusal.EndsBeforeStart;
import cosell.registration.domain.ContractRefusal.NoEnd;
import cosell.registration.domain.ContractRefusal.SignedInTheFuture;
import cosell.registration.domain.ContractRefusal.SolutionAboveTotal;
import cosell.registration.domain.ContractRefusal.StartsBeforeSigning;

/** The words of contracts that can't be so. */
final class ContractFaults {

    private static final String RULE = "G-03";

    private ContractFaults() {}

    static Fault of(ContractRefusal refusal) {
        return switch (refusal) {
            case StartsBeforeSigning(var start, var signed) ->
                form(
                        "/contract/startsOn",
                        VALUE_OUT_OF_RANGE,
                        "The contract starts on " + start + ", before it was signed on " + signed + ".",
                        "Send a start on or after " + signed + ".");
            case EndsBeforeStart(var end, var start) ->
                form(
                        "/contract/endsOn",
                        VALUE_OUT_OF_RANGE,
                        "The contract ends on " + end + ", before it starts on " + start + ".",
                        "Send an end on or after " + start + ".");
            case NoEnd() ->
                form(
                        "/contract/endsOn",
                        REQUIRED_FIELD_MISSING,
                        "The contract neither ends nor is it perpetual.",
                        "Send endsOn, or perpetual as true.");
            case EndOfPerpetual() ->
                form(
                        "/contract/perpetual",
                        INVALID_VALUE,
                        "The contract is perpetual and has an end.",
                        "Send either endsOn, or perpetual as true.");
            case SignedInTheFuture(var signed) ->
                form(
                        "/contract/signedOn",
                        VALUE_OUT_OF_RANGE,
                        "The contract can't have been signed on " + signed + ", which lies ahead.",
                        "Send the date on which it was signed, once it is.");
            case SolutionAboveTotal() ->
                form(
                        "/contract/solutionValue",
                        VALUE_OUT_OF_RANGE,
                        "The solution is worth more than the whole contract.",
                        "Send a value that is not above totalValue.");
            case DifferentCurrencies(var total, var solution) ->
                form(
                        "/contract/solutionValue/currency",
                        INVALID_VALUE,
                        "The solution's value is in " + solution + ", the contract's in " + total + ".",
                        "Send both in the contract's currency.");
        };
    }

    private static Fault form(String pointer, FaultCode code, String message, String fix) {
        return Fault.of(pointer, code, message, fix, RULE);
    }
}
