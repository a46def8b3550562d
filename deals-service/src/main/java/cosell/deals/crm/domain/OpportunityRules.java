package cosell.deals.crm.domain;

import static cosell.platform.domain.FaultCode.INVALID_ENUM_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;

import cosell.deals.crm.domain.Opportunity.Details;
import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an opportunity must not say, whatever deal it is about. */
final class OpportunityRules {

    private static final String RULE = "X-01";

    private OpportunityRules() {}

    /** @param deal null when there is none */
    static List<Fault> faults(Opportunity opportunity, @Nullable Deal deal) {
        return Stream.of(cleared(opportunity), outcome(opportunity), closing(opportunity, deal))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> cleared(Opportunity opportunity) {
        List<ClearableField> clear = opportunity.clear();
        return IntStream.range(0, clear.size())
                .boxed()
                .flatMap(at -> cleared("/clear/" + at, clear.get(at), opportunity));
    }

    private static Stream<Fault> cleared(String pointer, ClearableField field, Opportunity opportunity) {
        if (field == ClearableField.UNKNOWN) {
            return Stream.of(Fault.of(
                    pointer,
                    INVALID_ENUM_VALUE,
                    "This field can't be cleared.",
                    "Use one of: " + known(ClearableField.values(), ClearableField.UNKNOWN) + ".",
                    RULE));
        }
        return isSet(field, opportunity.details())
                ? Stream.of(Fault.of(
                        pointer,
                        INVALID_VALUE,
                        field + " is both set and cleared.",
                        "Either give it a value or clear it.",
                        RULE))
                : Stream.empty();
    }

    private static boolean isSet(ClearableField field, Details details) {
        return switch (field) {
            case UNKNOWN -> false;
            case CAMPAIGN_ID -> details.campaignId() != null;
            case NOTES -> details.notes() != null;
            case CUSTOMER_CONTACT -> details.customerContact() != null;
        };
    }

    private static Stream<Fault> outcome(Opportunity opportunity) {
        return opportunity.standing().says(OpportunityOutcome.UNKNOWN)
                ? Stream.of(Fault.of(
                        "/outcome",
                        INVALID_ENUM_VALUE,
                        "This outcome is not known.",
                        "Use one of: " + known(OpportunityOutcome.values(), OpportunityOutcome.UNKNOWN) + ".",
                        RULE))
                : Stream.empty();
    }

    /** Details of an end that the opportunity has not come to. */
    private static Stream<Fault> closing(Opportunity opportunity, @Nullable Deal deal) {
        Standing standing = opportunity.standing();
        OpportunityOutcome outcome = Ends.outcome(standing, deal);
        List<Fault> faults = new ArrayList<>();
        if (outcome != OpportunityOutcome.LOST) {
            only(standing.lostReason(), "/lostReason", "LOST").forEach(faults::add);
            only(standing.lostNotes(), "/lostNotes", "LOST").forEach(faults::add);
        }
        if (outcome != OpportunityOutcome.WON) {
            only(standing.contractDate(), "/contractDate", "WON").forEach(faults::add);
        }
        if (outcome == null || !outcome.closes()) {
            only(standing.closedAt(), "/closedAt", "WON or LOST").forEach(faults::add);
        }
        return faults.stream();
    }

    private static Stream<Fault> only(@Nullable Object value, String pointer, String outcome) {
        return value == null
                ? Stream.empty()
                : Stream.of(Fault.of(
                        pointer,
                        INVALID_VALUE,
                        "This goes with the outcome " + outcome + " only.",
                        "Leave it out, or say the outcome.",
                        RULE));
    }

    private static String known(Enum<?>[] values, Enum<?> unknown) {
        return Arrays.stream(values)
                .filter(value -> !Objects.equals(value, unknown))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
