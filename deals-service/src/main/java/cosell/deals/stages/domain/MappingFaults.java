package cosell.deals.stages.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.DUPLICATE_KEY_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_STRING_FORMAT;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.TOO_MANY_VALUES;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.deals.stages.domain.MappingRefusal.Blank;
import cosell.deals.stages.domain.MappingRefusal.EndsBeforeItBegins;
import cosell.deals.stages.domain.MappingRefusal.Missing;
import cosell.deals.stages.domain.MappingRefusal.NameOfAnotherStage;
import cosell.deals.stages.domain.MappingRefusal.NameTwice;
import cosell.deals.stages.domain.MappingRefusal.NoPercentage;
import cosell.deals.stages.domain.MappingRefusal.OnlyGlobalAdmins;
import cosell.deals.stages.domain.MappingRefusal.OutcomeDecides;
import cosell.deals.stages.domain.MappingRefusal.Overlaps;
import cosell.deals.stages.domain.MappingRefusal.TooLong;
import cosell.deals.stages.domain.MappingRefusal.TooMany;
import cosell.deals.stages.domain.MappingRefusal.UnknownStage;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;

/** Words for what is wrong with a stage mapping. */
final class MappingFaults {

    private MappingFaults() {}

    static Fault of(MappingRefusal refusal) {
        return switch (refusal) {
            case OnlyGlobalAdmins() ->
                Fault.of(
                        "",
                        ACTION_NOT_PERMITTED,
                        "Only an administrator of the whole organization changes its stage mapping.",
                        "Ask one of them.",
                        "V-01");
            case Missing(var at) -> fault(at, REQUIRED_FIELD_MISSING, "This field is required.", "Give it a value.");
            case Blank(var at) -> fault(at, INVALID_STRING_FORMAT, "This name is blank.", "Write the stage's name.");
            case TooLong(var at, var most) ->
                fault(at, VALUE_OUT_OF_RANGE, "This name is too long.", "Write at most " + most + " characters.");
            case TooMany(var at, var most) ->
                fault(at, TOO_MANY_VALUES, "There are too many of them.", "Give at most " + most + ".");
            case NoPercentage(var at) ->
                fault(at, VALUE_OUT_OF_RANGE, "This number is out of range.", "Give a number: 1 to 99.");
            case UnknownStage(var at, var known) ->
                fault(
                        at,
                        INVALID_ENUM_VALUE,
                        "The platform has no such stage.",
                        "Use one of: " + String.join(", ", known) + ".");
            case OutcomeDecides(var at) ->
                fault(
                        at,
                        INVALID_VALUE,
                        "Won and lost follow only from the outcome.",
                        "Leave it out; say the outcome when a deal ends.");
            case NameTwice(var at, var first) ->
                fault(
                        at,
                        DUPLICATE_KEY_VALUE,
                        "This is the same name as at " + first + "; case, spaces and dashes don't tell names apart.",
                        "Leave one of them out.");
            case NameOfAnotherStage(var at, var stage) ->
                fault(
                        at,
                        INVALID_VALUE,
                        "This is what everybody calls the stage " + stage + ", so it can't mean another.",
                        "Leave it out, or choose another name.");
            case EndsBeforeItBegins(var at) ->
                fault(at, VALUE_OUT_OF_RANGE, "The band ends before it begins.", "Give to a number not below from.");
            case Overlaps(var at, var other) ->
                fault(
                        at,
                        INVALID_VALUE,
                        "This band has percentages in common with that at " + other + ".",
                        "Let each percentage be in one band only.");
        };
    }

    private static Fault fault(String pointer, FaultCode code, String message, String fix) {
        return Fault.of(pointer, code, message, fix, "D-15");
    }
}
