package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.DUPLICATE_KEY_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_STRING_FORMAT;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.NOT_ENOUGH_VALUES;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.TOO_MANY_VALUES;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.deals.deal.domain.FieldRefusal.Blank;
import cosell.deals.deal.domain.FieldRefusal.ConsentTwice;
import cosell.deals.deal.domain.FieldRefusal.CrmIdTaken;
import cosell.deals.deal.domain.FieldRefusal.ForeignLocation;
import cosell.deals.deal.domain.FieldRefusal.LocationOutOfScope;
import cosell.deals.deal.domain.FieldRefusal.Malformed;
import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.NeverChanges;
import cosell.deals.deal.domain.FieldRefusal.NoFullTeamMember;
import cosell.deals.deal.domain.FieldRefusal.NoSuchDuplicate;
import cosell.deals.deal.domain.FieldRefusal.NotADuplicate;
import cosell.deals.deal.domain.FieldRefusal.NotesNeeded;
import cosell.deals.deal.domain.FieldRefusal.OutOfRange;
import cosell.deals.deal.domain.FieldRefusal.OwnSuccessor;
import cosell.deals.deal.domain.FieldRefusal.TooLong;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import cosell.deals.deal.domain.FieldRefusal.UnknownCode;
import cosell.platform.domain.Fault;

/** Words for what is wrong with a field. Values of the request are not repeated, but for ids and codes. */
final class FieldFaults {

    private FieldFaults() {}

    static Fault of(FieldRefusal refusal) {
        return switch (refusal) {
            case Missing(var at, var rule) ->
                Fault.of(at, REQUIRED_FIELD_MISSING, "This field is required.", "Give it a value.", rule);
            case Blank(var at, var rule) ->
                Fault.of(at, INVALID_STRING_FORMAT, "This text is blank.", "Write something, or leave it out.", rule);
            case TooLong(var at, var most, var rule) ->
                Fault.of(
                        at,
                        VALUE_OUT_OF_RANGE,
                        "This text is too long.",
                        "Write at most " + most + " characters.",
                        rule);
            case TooMany(var at, var most, var rule) ->
                Fault.of(at, TOO_MANY_VALUES, "There are too many of them.", "Give at most " + most + ".", rule);
            case Malformed(var at, var form, var rule) ->
                Fault.of(at, INVALID_STRING_FORMAT, wrong(form), fix(form), rule);
            case OutOfRange(var at, var range, var rule) ->
                Fault.of(at, VALUE_OUT_OF_RANGE, "This number is out of range.", "Give a number: " + range + ".", rule);
            case UnknownCode(var at, var known, var rule) ->
                Fault.of(
                        at,
                        INVALID_ENUM_VALUE,
                        "This code is not known.",
                        "Use one of: " + String.join(", ", known) + ".",
                        rule);
            case NotesNeeded(var at, var code, var rule) ->
                Fault.of(at, REQUIRED_FIELD_MISSING, code + " needs notes.", "Say in the notes what happened.", rule);
            case NeverChanges(var at) ->
                Fault.of(at, INVALID_VALUE, "This field of a deal never changes.", "Leave it out of the edit.", "D-11");
            case NoFullTeamMember() ->
                Fault.of(
                        "/team",
                        NOT_ENOUGH_VALUES,
                        "No team member has a name, a phone number and an e-mail address.",
                        "Give all three of at least one member.",
                        "D-03");
            case CrmIdTaken(var at) ->
                Fault.of(
                        at,
                        DUPLICATE_KEY_VALUE,
                        "Another deal of the organization has this CRM id.",
                        "Use that deal, or give this one another CRM id.",
                        "X-01");
            case ForeignLocation(var at, var location) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "Location " + location + " is none of the organization's own.",
                        "Give one of its locations.",
                        "D-05");
            case LocationOutOfScope(var at, var location) ->
                Fault.of(
                        at,
                        ACTION_NOT_PERMITTED,
                        "Location " + location + " is outside of your scope.",
                        "Choose a location you work for, or ask an administrator.",
                        "V-01");
            case NoSuchDuplicate(var at) ->
                Fault.of(at, INVALID_VALUE, "There is no such deal.", "Give the id of the deal it duplicates.", "D-23");
            case NotADuplicate(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "Only a deal lost for the reason DUPLICATE names another deal.",
                        "Give the reason DUPLICATE and another deal's id, or leave it out.",
                        "D-23");
            case OwnSuccessor(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "Nobody is their own successor.",
                        "Give the address of somebody else, or edit the deals to change the person's data.",
                        "D-24");
            case ConsentTwice(var at, var audience) ->
                Fault.of(
                        at,
                        DUPLICATE_KEY_VALUE,
                        "There are two consents for " + audience + ".",
                        "Give one consent for each audience.",
                        "D-04");
        };
    }

    private static String wrong(FieldRefusal.Form form) {
        return switch (form) {
            case EMAIL -> "This is no e-mail address.";
            case PHONE -> "This is no valid phone number.";
            case DUNS_NUMBER -> "This is no D-U-N-S number.";
            case CURRENCY -> "This is no currency.";
            case COUNTRY -> "This is no country.";
        };
    }

    private static String fix(FieldRefusal.Form form) {
        return switch (form) {
            case EMAIL -> "Give an address such as name@company.example.";
            case PHONE -> "Give it in E.164 form, with + and the country code.";
            case DUNS_NUMBER -> "Give its nine digits.";
            case CURRENCY -> "Give an ISO 4217 code such as USD.";
            case COUNTRY -> "Give an ISO 3166-1 alpha-2 code such as US.";
        };
    }
}
