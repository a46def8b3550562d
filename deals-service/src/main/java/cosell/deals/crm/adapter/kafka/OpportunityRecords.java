package cosell.deals.crm.adapter.kafka;

import cosell.deals.crm.domain.ClearableField;
import cosell.deals.crm.domain.Opportunity;
import cosell.deals.crm.domain.Opportunity.Answers;
import cosell.deals.crm.domain.Opportunity.Details;
import cosell.deals.crm.domain.Opportunity.SolutionLine;
import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.crm.domain.OpportunityOutcome;
import cosell.deals.crm.domain.SourceStamp;
import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.schemas.CrmCustomer;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmOutcome;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmSolution;
import cosell.schemas.Help;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads opportunities out of their records. */
final class OpportunityRecords {

    private OpportunityRecords() {}

    static Opportunity opportunity(CrmOpportunity record) {
        return new Opportunity(
                new CrmKey(record.getSystem(), record.getCrmId()),
                new SourceStamp(record.getSourceVersion(), record.getSourceTime()),
                details(record),
                standing(record),
                new Answers(help(record.getHelp()), record.getVisibleToVendor()),
                record.getOpenedAt(),
                record.getHistoric(),
                record.getClear().stream().map(OpportunityRecords::field).toList());
    }

    private static Details details(CrmOpportunity record) {
        List<CrmPerson> team = record.getTeam();
        List<CrmSolution> solutions = record.getSolutions();
        return new Details(
                record.getName(),
                customer(record.getCustomer()),
                record.getCustomerContact() == null ? null : person(record.getCustomerContact()),
                record.getVendorConsent(),
                record.getPartnersConsent(),
                record.getLocationId(),
                value(record.getValue(), record.getCurrency()),
                record.getCloseDate(),
                team == null
                        ? null
                        : team.stream().map(OpportunityRecords::person).toList(),
                solutions == null
                        ? null
                        : solutions.stream().map(OpportunityRecords::solution).toList(),
                record.getCampaignId(),
                record.getNotes());
    }

    private static Standing standing(CrmOpportunity record) {
        return new Standing(
                record.getStage(),
                record.getStagePercent(),
                record.getOutcome() == null ? null : outcome(record.getOutcome()),
                record.getLostReason(),
                record.getLostNotes(),
                record.getContractDate(),
                record.getClosedAt());
    }

    private static @Nullable CustomerDraft customer(@Nullable CrmCustomer customer) {
        return customer == null
                ? null
                : new CustomerDraft(
                        customer.getName(),
                        customer.getCountry(),
                        address(customer.getAddress()),
                        customer.getDunsNumber());
    }

    /** An address of which nothing is known is none. */
    private static @Nullable Address address(cosell.schemas.@Nullable Address address) {
        if (address == null) {
            return null;
        }
        boolean known = Stream.of(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode())
                .anyMatch(Objects::nonNull);
        return known
                ? new Address(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode())
                : null;
    }

    private static @Nullable MoneyDraft value(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null && currency == null ? null : new MoneyDraft(amount, currency);
    }

    private static PersonDraft person(CrmPerson person) {
        return new PersonDraft(person.getName(), person.getPhone(), person.getEmail());
    }

    private static SolutionLine solution(CrmSolution solution) {
        return new SolutionLine(solution.getId(), solution.getQuantity());
    }

    private static @Nullable HelpDraft help(@Nullable Help help) {
        return help == null ? null : new HelpDraft(help.getKind(), help.getNotes());
    }

    private static OpportunityOutcome outcome(CrmOutcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> OpportunityOutcome.UNKNOWN;
            case OPEN -> OpportunityOutcome.OPEN;
            case WON -> OpportunityOutcome.WON;
            case LOST -> OpportunityOutcome.LOST;
        };
    }

    private static ClearableField field(cosell.schemas.ClearableField field) {
        return switch (field) {
            case UNKNOWN -> ClearableField.UNKNOWN;
            case CAMPAIGN_ID -> ClearableField.CAMPAIGN_ID;
            case NOTES -> ClearableField.NOTES;
            case CUSTOMER_CONTACT -> ClearableField.CUSTOMER_CONTACT;
        };
    }
}
