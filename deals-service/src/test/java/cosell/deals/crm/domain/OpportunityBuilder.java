package cosell.deals.crm.domain;

import cosell.deals.crm.domain.Opportunity.Answers;
import cosell.deals.crm.domain.Opportunity.Details;
import cosell.deals.crm.domain.Opportunity.SolutionLine;
import cosell.deals.crm.domain.Opportunity.Standing;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opportunities for tests, a part at a time. */
public final class OpportunityBuilder {

    public static final CrmKey KEY = new CrmKey("dynamics", "OPP-1");

    private SourceStamp stamp = SourceStamp.NONE;
    private @Nullable String name;
    private @Nullable CustomerDraft customer;
    private @Nullable PersonDraft contact;
    private @Nullable String vendorConsent;
    private @Nullable String partnersConsent;
    private @Nullable String locationId;
    private @Nullable MoneyDraft value;
    private @Nullable LocalDate closeDate;
    private @Nullable List<PersonDraft> team;
    private @Nullable List<SolutionLine> solutions;
    private @Nullable String campaignId;
    private @Nullable String notes;
    private @Nullable String stage;
    private @Nullable Integer percent;
    private @Nullable OpportunityOutcome outcome;
    private @Nullable String lostReason;
    private @Nullable String lostNotes;
    private @Nullable LocalDate contractDate;
    private @Nullable Instant closedAt;
    private @Nullable HelpDraft help;
    private @Nullable Boolean visible;
    private @Nullable Instant openedAt;
    private boolean historic;
    private List<ClearableField> clear = List.of();

    /** One that says nothing but its id. */
    public static OpportunityBuilder bare() {
        return new OpportunityBuilder();
    }

    /** One with all that a new deal needs. */
    public static OpportunityBuilder complete() {
        return bare().name("Cloud move")
                .customer(new CustomerDraft("Woodgrove", "US", null, null))
                .location("1000001")
                .value("125000", "USD")
                .closeDate(LocalDate.parse("2026-12-31"))
                .team(new PersonDraft("Sam Seattle", "+14255550100", "sam@contoso.example"))
                .solutions("SOL-1001-CON");
    }

    public OpportunityBuilder version(@Nullable Long version, @Nullable Instant time) {
        this.stamp = new SourceStamp(version, time);
        return this;
    }

    public OpportunityBuilder name(@Nullable String told) {
        this.name = told;
        return this;
    }

    public OpportunityBuilder customer(@Nullable CustomerDraft told) {
        this.customer = told;
        return this;
    }

    public OpportunityBuilder contact(@Nullable PersonDraft told) {
        this.contact = told;
        return this;
    }

    public OpportunityBuilder vendorConsent(@Nullable String told) {
        this.vendorConsent = told;
        return this;
    }

    public OpportunityBuilder partnersConsent(@Nullable String told) {
        this.partnersConsent = told;
        return this;
    }

    public OpportunityBuilder location(@Nullable String told) {
        this.locationId = told;
        return this;
    }

    public OpportunityBuilder value(@Nullable String amount, @Nullable String currency) {
        this.value = new MoneyDraft(amount == null ? null : new BigDecimal(amount), currency);
        return this;
    }

    public OpportunityBuilder closeDate(@Nullable LocalDate told) {
        this.closeDate = told;
        return this;
    }

    public OpportunityBuilder team(PersonDraft... people) {
        this.team = List.of(people);
        return this;
    }

    public OpportunityBuilder solutions(String... ids) {
        this.solutions = java.util.Arrays.stream(ids)
                .map(id -> new SolutionLine(id, null))
                .toList();
        return this;
    }

    public OpportunityBuilder campaign(@Nullable String told) {
        this.campaignId = told;
        return this;
    }

    public OpportunityBuilder notes(@Nullable String told) {
        this.notes = told;
        return this;
    }

    public OpportunityBuilder stage(@Nullable String told, @Nullable Integer percentage) {
        this.stage = told;
        this.percent = percentage;
        return this;
    }

    public OpportunityBuilder won(@Nullable Instant at) {
        this.outcome = OpportunityOutcome.WON;
        this.closedAt = at;
        return this;
    }

    public OpportunityBuilder lost(@Nullable String reason, @Nullable String why, @Nullable Instant at) {
        this.outcome = OpportunityOutcome.LOST;
        this.lostReason = reason;
        this.lostNotes = why;
        this.closedAt = at;
        return this;
    }

    public OpportunityBuilder outcome(@Nullable OpportunityOutcome told) {
        this.outcome = told;
        return this;
    }

    public OpportunityBuilder contractDate(@Nullable LocalDate told) {
        this.contractDate = told;
        return this;
    }

    public OpportunityBuilder help(@Nullable HelpDraft told) {
        this.help = told;
        return this;
    }

    public OpportunityBuilder visible(@Nullable Boolean answer) {
        this.visible = answer;
        return this;
    }

    public OpportunityBuilder opened(@Nullable Instant at) {
        this.openedAt = at;
        return this;
    }

    public OpportunityBuilder historic() {
        this.historic = true;
        return this;
    }

    public OpportunityBuilder clear(ClearableField... fields) {
        this.clear = List.of(fields);
        return this;
    }

    public Opportunity build() {
        return build(KEY);
    }

    public Opportunity build(CrmKey key) {
        return new Opportunity(
                key,
                stamp,
                new Details(
                        name,
                        customer,
                        contact,
                        vendorConsent,
                        partnersConsent,
                        locationId,
                        value,
                        closeDate,
                        team,
                        solutions,
                        campaignId,
                        notes),
                new Standing(stage, percent, outcome, lostReason, lostNotes, contractDate, closedAt),
                new Answers(help, visible),
                openedAt,
                historic,
                clear);
    }
}
