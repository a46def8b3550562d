package cosell.registration.domain;

import static cosell.platform.domain.FaultCode.INVALID_STRING_FORMAT;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.NOT_ENOUGH_VALUES;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.TOO_MANY_VALUES;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.registration.domain.FieldRefusal.Missing;
import cosell.registration.domain.FieldRefusal.NoDocuments;
import cosell.registration.domain.FieldRefusal.NoEmail;
import cosell.registration.domain.FieldRefusal.NoPhone;
import cosell.registration.domain.FieldRefusal.NotConfirmed;
import cosell.registration.domain.FieldRefusal.NotPositive;
import cosell.registration.domain.FieldRefusal.TooLong;
import cosell.registration.domain.FieldRefusal.TooMany;
import cosell.registration.domain.FieldRefusal.UnknownCurrency;

/** The words of fields that are missing or malformed. */
final class FieldFaults {

    private static final String RULE = "G-03";

    private FieldFaults() {}

    static Fault of(FieldRefusal refusal) {
        return switch (refusal) {
            case Missing(var pointer, var what) ->
                form(pointer, REQUIRED_FIELD_MISSING, "Missing: " + what + ".", "Give it.");
            case NotConfirmed(var pointer, var what) ->
                form(pointer, INVALID_VALUE, "It is not confirmed that " + what + ".", "Send true if that is so.");
            case NotPositive(var pointer) ->
                form(pointer, VALUE_OUT_OF_RANGE, "The amount is not above zero.", "Send an amount above zero.");
            case UnknownCurrency(var pointer, var currency) ->
                form(pointer, INVALID_VALUE, currency + " is no currency of ISO 4217.", "Send a code such as USD.");
            case NoPhone(var pointer) ->
                form(
                        pointer,
                        INVALID_STRING_FORMAT,
                        "This is no valid international phone number.",
                        "Send it in E.164, with + and the country code.");
            case NoEmail(var pointer) ->
                form(
                        pointer,
                        INVALID_STRING_FORMAT,
                        "This is no e-mail address.",
                        "Send one such as name@company.example.");
            case NoDocuments() ->
                form(
                        "/documents",
                        NOT_ENOUGH_VALUES,
                        "There is no proof-of-execution document.",
                        "Name at least one, with where it can be found.");
            case TooLong(var pointer, var max) ->
                form(pointer, INVALID_VALUE, "The text is longer than " + max + " characters.", "Shorten it.");
            case TooMany(var pointer, var max) ->
                form(pointer, TOO_MANY_VALUES, "There are more than " + max + " entries.", "Leave some out.");
        };
    }

    private static Fault form(String pointer, FaultCode code, String message, String fix) {
        return Fault.of(pointer, code, message, fix, RULE);
    }
}
