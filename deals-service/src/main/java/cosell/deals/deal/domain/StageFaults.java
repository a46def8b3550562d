package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.deals.deal.domain.StageRefusal.AllStagesMarked;
import cosell.deals.deal.domain.StageRefusal.NoStageGiven;
import cosell.deals.deal.domain.StageRefusal.OutOfOrder;
import cosell.deals.deal.domain.StageRefusal.OutcomeDecides;
import cosell.deals.deal.domain.StageRefusal.StagesMissing;
import cosell.deals.deal.domain.StageRefusal.UnknownStage;
import cosell.deals.deal.domain.StageRefusal.UnmappedPercent;
import cosell.platform.domain.Fault;
import java.util.List;

/** Words for what is wrong with a stage. */
final class StageFaults {

    private StageFaults() {}

    static Fault of(StageRefusal refusal) {
        return switch (refusal) {
            case NoStageGiven() ->
                Fault.of(
                        "/stage",
                        REQUIRED_FIELD_MISSING,
                        "Neither a stage nor a percentage is given.",
                        "Give stage or percent.",
                        "D-12");
            case UnknownStage(var known) ->
                Fault.of("/stage", INVALID_ENUM_VALUE, "This stage is not known.", oneOf(known), "D-15");
            case UnmappedPercent(var known) ->
                Fault.of("/percent", VALUE_OUT_OF_RANGE, "No stage has this percentage.", oneOf(known), "D-15");
            case OutcomeDecides(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "Won and lost follow only from the outcome.",
                        "Mark the deal won or lost instead.",
                        "D-15");
            case AllStagesMarked() ->
                Fault.of(
                        "",
                        INVALID_RESOURCE_STATE,
                        "Every stage of the assessment is marked.",
                        "Mark the deal won or lost.",
                        "D-13");
            case OutOfOrder(var expected) ->
                Fault.of(
                        "/stage",
                        INVALID_VALUE,
                        "The stages of an assessment are marked one after another.",
                        "The next one is " + expected + ".",
                        "D-13");
            case StagesMissing(var missing) ->
                Fault.of(
                        "",
                        INVALID_VALUE,
                        "These stages of the assessment are missing: " + String.join(", ", missing) + ".",
                        "Mark them first, in this order.",
                        "D-13");
        };
    }

    private static String oneOf(List<String> known) {
        return "Use one of: " + String.join(", ", known) + ".";
    }
}
