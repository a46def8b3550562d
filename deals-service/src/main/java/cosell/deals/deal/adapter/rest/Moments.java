package cosell.deals.deal.adapter.rest;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.VALUE_OUT_OF_RANGE;

import cosell.deals.deal.application.MomentRefusal;
import cosell.deals.deal.application.MomentRefusal.BeforeCreation;
import cosell.deals.deal.application.MomentRefusal.BeforePermission;
import cosell.deals.deal.application.MomentRefusal.InTheFuture;
import cosell.deals.deal.application.Sight;
import cosell.platform.domain.Fault;
import cosell.platform.web.Pointers;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Moments of the past that a query names, and words for what is wrong with them. */
final class Moments {

    private Moments() {}

    /** Throws {@link ProblemException} with everything that is wrong with the moments of these parameters. */
    static void check(Sight sight, Instant now, Map<String, Instant> parameters) {
        List<Fault> faults = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> sight
                        .refusal(parameter.getValue(), now)
                        .map(refusal -> fault(Pointers.query(parameter.getKey()), refusal))
                        .stream())
                .toList();
        Problems.refuseIfAny(List.of(), faults);
    }

    private static Fault fault(String pointer, MomentRefusal refusal) {
        return switch (refusal) {
            case InTheFuture(var now) ->
                Fault.of(
                        pointer,
                        VALUE_OUT_OF_RANGE,
                        "This moment has not come yet.",
                        "Name a moment no later than " + now + ".",
                        null);
            case BeforeCreation(var createdAt) ->
                Fault.of(
                        pointer,
                        VALUE_OUT_OF_RANGE,
                        "The deal was not there yet: it was created at " + createdAt + ".",
                        "Name a moment from then on.",
                        null);
            case BeforePermission(var since) ->
                Fault.of(
                        pointer,
                        ACTION_NOT_PERMITTED,
                        "You may see this deal since " + since + " only.",
                        "Name a moment from then on.",
                        "V-03");
        };
    }
}
