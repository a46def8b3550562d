package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.ContactForms;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.ReferenceLists.AssessmentType;
import cosell.deals.deal.domain.ReferenceLists.Code;
import cosell.deals.deal.domain.ReferenceLists.Limits;
import cosell.deals.deal.domain.ReferenceLists.Reason;
import cosell.deals.deal.domain.Rulebook;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.directory.domain.Directory;
import cosell.deals.directory.domain.Location;
import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contoso, whose CRM speaks, and all that its deals' rules need to know. */
public final class Contoso {

    public static final OrganizationId ID = new OrganizationId("contoso");
    public static final OrganizationId VENDOR = new OrganizationId("msft");
    public static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    public static final UUID DEAL = CrmLink.firstDealId(ID, OpportunityBuilder.KEY);

    private static final List<Stage> STAGES = List.of(
            new Stage("CREATED", "Created", 10),
            new Stage("ACCEPTED", "Accepted", 10),
            new Stage("QUALIFIED", "Qualified", 20),
            new Stage("DEVELOPED", "Developed", 40),
            new Stage("PROPOSED", "Proposed", 60),
            new Stage("NEGOTIATING", "Negotiating", 80),
            new Stage("WON", "Won", 100));
    private static final List<Band> BANDS = List.of(
            new Band(1, 15, "CREATED"),
            new Band(16, 30, "QUALIFIED"),
            new Band(31, 50, "DEVELOPED"),
            new Band(51, 70, "PROPOSED"),
            new Band(71, 99, "NEGOTIATING"));
    private static final List<Stage> ASSESSMENT_STAGES = List.of(
            new Stage("CREATED", "Created", 10),
            new Stage("ACCEPTED", "Accepted", 10),
            new Stage("LETTER", "Letter", 20),
            new Stage("WON", "Won", 100));

    private Contoso() {}

    public static ReferenceLists reference() {
        return new ReferenceLists(
                List.of(new Code("QUOTES_LICENSING", "Quotes and licensing")),
                List.of(
                        new Reason("BUDGET", "Budget", false, false),
                        new Reason("DUPLICATE", "Duplicate", false, false),
                        new Reason("OTHER", "Other", true, false)),
                List.of(),
                new StageScale(STAGES, BANDS, List.of(new Alias("Discovery", "QUALIFIED"))),
                List.of(new AssessmentType(
                        "COST_OPTIMIZATION", "Cost optimization", new StageScale(ASSESSMENT_STAGES, BANDS, List.of()))),
                new Limits(50, 50, 50, 255, 4000));
    }

    public static Directory directory() {
        return new Known(organizations());
    }

    public static List<Organization> organizations() {
        return List.of(
                new Organization(
                        ID,
                        "Contoso",
                        false,
                        true,
                        true,
                        true,
                        List.of(new Location("1000001", "US", false), new Location("1000002", "CZ", true)),
                        List.of(),
                        List.of(
                                new PublishedSolution("SOL-1001-CON", "Cloud"),
                                new PublishedSolution("SOL-1002-CON", "Care"))),
                new Organization(VENDOR, "Microsoft", true, true, true, false, List.of(), List.of(), List.of()));
    }

    public static Circumstances circumstances() {
        return new Circumstances(Actor.connector(ID, "dynamics"), NOW, rulebook());
    }

    public static Rulebook rulebook() {
        return new Rulebook(VENDOR, directory(), reference(), forms());
    }

    public static ContactForms forms() {
        return new PlainForms();
    }

    /** The deal that an opportunity makes. */
    public static Deal dealOf(OpportunityBuilder opportunity) {
        Verdict verdict = create(opportunity);
        if (verdict instanceof Verdict.Apply(var deal, var _)) {
            return deal;
        }
        throw new AssertionError("No deal was made: " + verdict);
    }

    public static Verdict create(OpportunityBuilder opportunity) {
        return Upsert.create(DEAL, ID, opportunity.build(), circumstances());
    }

    public static Verdict change(Deal deal, OpportunityBuilder opportunity) {
        return Upsert.change(deal, opportunity.build(), circumstances());
    }

    private record Known(List<Organization> organizations) implements Directory {

        @Override
        public Optional<Organization> organization(OrganizationId id) {
            return organizations.stream()
                    .filter(known -> known.organization().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<Published> solution(String id) {
            return organizations.stream()
                    .flatMap(known -> known.solutions().stream()
                            .filter(solution -> solution.solutionId().equals(id))
                            .map(solution -> new Published(known, solution)))
                    .findFirst();
        }
    }

    private static final class PlainForms implements ContactForms {

        @Override
        public Optional<String> phone(String text) {
            String digits = text.replaceAll("[ ()-]", "");
            return digits.matches("\\+[0-9]{8,15}") ? Optional.of(digits) : Optional.empty();
        }

        @Override
        public boolean isEmail(String text) {
            return text.matches("[^@ ]+@[^@ ]+\\.[^@ ]+");
        }
    }
}
