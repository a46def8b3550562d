package cosell.invitations.directory.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.DUPLICATE_KEY_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;
import static cosell.platform.domain.FaultCode.INVALID_STRING_FORMAT;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.NOT_ENOUGH_VALUES;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.TOO_MANY_VALUES;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.invitations.directory.domain.DirectoryRefusal.Blank;
import cosell.invitations.directory.domain.DirectoryRefusal.BusyNow;
import cosell.invitations.directory.domain.DirectoryRefusal.DefaultTwice;
import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.invitations.directory.domain.DirectoryRefusal.KindOfAnother;
import cosell.invitations.directory.domain.DirectoryRefusal.ListedTwice;
import cosell.invitations.directory.domain.DirectoryRefusal.LocationRemoved;
import cosell.invitations.directory.domain.DirectoryRefusal.Malformed;
import cosell.invitations.directory.domain.DirectoryRefusal.Missing;
import cosell.invitations.directory.domain.DirectoryRefusal.NeverChanges;
import cosell.invitations.directory.domain.DirectoryRefusal.NoDefault;
import cosell.invitations.directory.domain.DirectoryRefusal.NoLocation;
import cosell.invitations.directory.domain.DirectoryRefusal.NotActive;
import cosell.invitations.directory.domain.DirectoryRefusal.NotEnabledForCoSell;
import cosell.invitations.directory.domain.DirectoryRefusal.NotYourEntry;
import cosell.invitations.directory.domain.DirectoryRefusal.OperatorsKeepIt;
import cosell.invitations.directory.domain.DirectoryRefusal.ReservedId;
import cosell.invitations.directory.domain.DirectoryRefusal.TooLarge;
import cosell.invitations.directory.domain.DirectoryRefusal.TooLong;
import cosell.invitations.directory.domain.DirectoryRefusal.TooMany;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownLocation;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownRole;
import cosell.invitations.directory.domain.DirectoryRefusal.UnknownSolution;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;

/** Words for what is wrong with an entry of the directory. */
final class DirectoryFaults {

    private static final String ASK_AN_OPERATOR = "Ask the platform's operators.";

    private DirectoryFaults() {}

    static Fault of(DirectoryRefusal refusal) {
        return switch (refusal) {
            case NotYourEntry(var at) ->
                Fault.of(
                        at,
                        ACTION_NOT_PERMITTED,
                        "Only administrators of the whole organization, and the platform's operators, keep its entry.",
                        "Ask one of them.",
                        "V-01");
            case OperatorsKeepIt(var at) ->
                Fault.of(
                        at,
                        ACTION_NOT_PERMITTED,
                        "Only the platform's operators change this.",
                        "Leave it as it is, or ask them.",
                        "V-02");
            case NotActive(var at) ->
                Fault.of(at, INVALID_VALUE, "The organization is not active.", ASK_AN_OPERATOR, "I-04");
            case NotEnabledForCoSell(var at) ->
                Fault.of(at, INVALID_VALUE, "The organization is not enabled for co-sell.", ASK_AN_OPERATOR, "I-04");
            case NeverChanges(var at) ->
                fault(at, INVALID_VALUE, "The id never changes.", "Send the id of the address, or none.");
            case LocationRemoved(var at, var location) ->
                fault(
                        at,
                        INVALID_VALUE,
                        "Location " + location + " is missing; deals and invitations refer to it, so it stays.",
                        "List it, under another name if it has one.");
            case KindOfAnother(var at, var vendor) ->
                fault(
                        at,
                        INVALID_VALUE,
                        "There is one vendor, " + vendor + ", and it is nothing else.",
                        "Say VENDOR of it and PARTNER of all others.");
            case ReservedId(var at) -> fault(at, INVALID_VALUE, "This id is the platform's own.", "Choose another id.");
            case ListedTwice(var at, var first) ->
                fault(at, DUPLICATE_KEY_VALUE, "This stands at " + first + " already.", "Leave one of them out.");
            case NoLocation(var at) -> fault(at, NOT_ENOUGH_VALUES, "There is no location.", "List one at least.");
            case NoDefault(var at) ->
                fault(at, NOT_ENOUGH_VALUES, "No location is the default one.", "Set byDefault of one of them.");
            case DefaultTwice(var at, var first) ->
                fault(at, TOO_MANY_VALUES, "The default location stands at " + first + ".", "Choose one of them.");
            case UnknownLocation(var at) ->
                fault(at, INVALID_VALUE, "The organization has no such location.", "Name one of its locations.");
            case UnknownSolution(var at) ->
                fault(at, INVALID_VALUE, "The organization publishes no such solution.", "Name one that it publishes.");
            case UnknownRole(var at, var known) ->
                fault(
                        at,
                        INVALID_ENUM_VALUE,
                        "There is no such role.",
                        "Use one of: " + String.join(", ", known) + ".");
            case Missing(var at) -> fault(at, REQUIRED_FIELD_MISSING, "This field is required.", "Give it a value.");
            case Blank(var at) -> fault(at, INVALID_STRING_FORMAT, "This text is blank.", "Write something.");
            case TooLong(var at, var most) ->
                fault(at, VALUE_OUT_OF_RANGE, "This text is too long.", "Write at most " + most + " characters.");
            case TooMany(var at, var most) ->
                fault(at, TOO_MANY_VALUES, "There are too many of them.", "Give at most " + most + ".");
            case Malformed(var at, var form) ->
                fault(at, INVALID_STRING_FORMAT, "This is not " + name(form) + ".", "Write " + name(form) + ".");
            case TooLarge() ->
                fault(
                        "",
                        TOO_MANY_VALUES,
                        "The entry would become too large to be told to others in one record.",
                        "Shorten its texts or lists.");
            case BusyNow() ->
                fault(
                        "",
                        INVALID_RESOURCE_STATE,
                        "The organization could not be changed right now.",
                        "Send it again in a moment.");
        };
    }

    private static String name(Form form) {
        return switch (form) {
            case ORGANIZATION_ID -> "an organization id such as contoso (a-z, 0-9 and -, 2 to 39 characters)";
            case ID -> "an id (letters, digits and ._:-, at most 64 characters)";
            case EMAIL -> "an e-mail address such as a.b@contoso.example";
            case PHONE -> "an E.164 phone number such as +420222333444";
            case COUNTRY -> "an ISO 3166-1 country code such as CZ";
            case COUNTRY_OR_ALL -> "an ISO 3166-1 country code such as CZ, or OOO for all";
            case LOCALE -> "a language tag (BCP 47) such as cs-CZ";
            case ZONE -> "a time zone (IANA) such as Europe/Prague";
        };
    }

    private static Fault fault(String pointer, FaultCode code, String message, String fix) {
        return Fault.of(pointer, code, message, fix, "I-10");
    }
}
