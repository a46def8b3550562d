package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Acceptance;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.ReferenceLists.AssessmentType;
import cosell.deals.deal.domain.ReferenceLists.Code;
import cosell.deals.deal.domain.ReferenceLists.Limits;
import cosell.deals.deal.domain.ReferenceLists.Reason;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.directory.domain.Directory;
import cosell.deals.directory.domain.Location;
import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deals, forms and circumstances that tests start from. */
public final class Samples {

    public static final OrganizationId VENDOR = new OrganizationId("msft");
    public static final OrganizationId CONTOSO = new OrganizationId("contoso");
    public static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    public static final OrganizationId TAILSPIN = new OrganizationId("tailspin");
    public static final UUID DEAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID INBOUND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final UUID INVITATION = UUID.fromString("00000000-0000-4000-8000-000000000003");
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    public static final Instant DEADLINE = Instant.parse("2026-03-16T09:30:00Z");
    public static final LocalDate CLOSE_DATE = LocalDate.parse("2026-12-31");
    public static final PersonDraft SAM = new PersonDraft("Sam", "+14255550100", "sam@contoso.example");
    public static final PersonDraft CUSTOMER_CONTACT =
            new PersonDraft("Chris", "+15035550177", "chris@customer.example");
    public static final ConsentDraft VENDOR_CONSENT = new ConsentDraft(Audience.VENDOR, "You may tell the vendor.");
    public static final HelpDraft HELP = new HelpDraft("QUOTES_LICENSING", null);
    public static final String ASSESSMENT = "CLOUD_FOUNDATIONS";

    private Samples() {}

    public static Circumstances circumstances() {
        return circumstances(NOW);
    }

    public static Circumstances circumstances(Instant now) {
        Actor actor = new Actor(Actor.Kind.USER, CONTOSO, "sub-1", "admin@contoso.example");
        return new Circumstances(actor, now, rulebook());
    }

    public static Rulebook rulebook() {
        return new Rulebook(VENDOR, new Organizations(), reference(), new SimpleForms());
    }

    public static ReferenceLists reference() {
        StageScale assessment = new StageScale(
                List.of(
                        new Stage("CREATED", "Created", 10),
                        new Stage("ACCEPTED", "Accepted", 10),
                        new Stage("LETTER", "Customer letter of engagement", 20),
                        new Stage("DATA_GATHERED", "Data gathered", 40),
                        new Stage("WON", "Won", 100)),
                List.of(new Band(1, 15, "CREATED"), new Band(16, 30, "LETTER"), new Band(31, 99, "DATA_GATHERED")),
                List.of());
        return new ReferenceLists(
                List.of(new Code("QUOTES_LICENSING", "Quotes"), new Code("POST_SALES", "Post-sales")),
                List.of(
                        new Reason("BUDGET", "Budget", false, false),
                        new Reason("DUPLICATE", "Duplicate", false, false),
                        new Reason("OTHER", "Other", true, false)),
                List.of(),
                stages(),
                List.of(new AssessmentType(ASSESSMENT, "Cloud foundations", assessment)),
                new Limits(50, 50, 50, 255, 4000));
    }

    private static StageScale stages() {
        return new StageScale(
                List.of(
                        new Stage("CREATED", "Created", 10),
                        new Stage("ACCEPTED", "Accepted", 10),
                        new Stage("QUALIFIED", "Qualified", 20),
                        new Stage("DEVELOPED", "Developed", 40),
                        new Stage("PROPOSED", "Proposed", 60),
                        new Stage("NEGOTIATING", "Negotiating", 80),
                        new Stage("WON", "Won", 100)),
                List.of(
                        new Band(1, 15, "CREATED"),
                        new Band(16, 30, "QUALIFIED"),
                        new Band(31, 50, "DEVELOPED"),
                        new Band(51, 70, "PROPOSED"),
                        new Band(71, 99, "NEGOTIATING")),
                List.of(new Alias("Discovery", "QUALIFIED")));
    }

    public static ContentDraft content() {
        return new ContentDraft(
                "Cloud move",
                new CustomerDraft("Woodgrove", "US", null, null),
                null,
                List.of(),
                new MoneyDraft(new BigDecimal("125000.00"), "USD"),
                CLOSE_DATE,
                List.of(SAM),
                List.of(SolutionDraft.of("SOL-CON")),
                null,
                null,
                null);
    }

    /** Contents with everything that the vendor must be given. */
    public static ContentDraft contentForVendor() {
        return with(content(), CUSTOMER_CONTACT, List.of(VENDOR_CONSENT));
    }

    public static ContentDraft with(ContentDraft draft, PersonDraft contact, List<ConsentDraft> consents) {
        return new ContentDraft(
                draft.name(),
                draft.customer(),
                contact,
                consents,
                draft.value(),
                draft.estimatedCloseDate(),
                draft.team(),
                draft.solutions(),
                draft.crm(),
                draft.campaignId(),
                draft.notes());
    }

    public static ContentDraft withName(ContentDraft draft, String name) {
        return new ContentDraft(
                name,
                draft.customer(),
                draft.customerContact(),
                draft.consents(),
                draft.value(),
                draft.estimatedCloseDate(),
                draft.team(),
                draft.solutions(),
                draft.crm(),
                draft.campaignId(),
                draft.notes());
    }

    public static ContentDraft withCustomer(ContentDraft draft, CustomerDraft customer) {
        return new ContentDraft(
                draft.name(),
                customer,
                draft.customerContact(),
                draft.consents(),
                draft.value(),
                draft.estimatedCloseDate(),
                draft.team(),
                draft.solutions(),
                draft.crm(),
                draft.campaignId(),
                draft.notes());
    }

    public static ContentDraft withTeam(ContentDraft draft, List<PersonDraft> team) {
        return new ContentDraft(
                draft.name(),
                draft.customer(),
                draft.customerContact(),
                draft.consents(),
                draft.value(),
                draft.estimatedCloseDate(),
                team,
                draft.solutions(),
                draft.crm(),
                draft.campaignId(),
                draft.notes());
    }

    public static ContentDraft withSolutions(ContentDraft draft, SolutionDraft... solutions) {
        return new ContentDraft(
                draft.name(),
                draft.customer(),
                draft.customerContact(),
                draft.consents(),
                draft.value(),
                draft.estimatedCloseDate(),
                draft.team(),
                List.of(solutions),
                draft.crm(),
                draft.campaignId(),
                draft.notes());
    }

    public static ContentDraft withNotes(ContentDraft draft, String campaignId, String notes) {
        return new ContentDraft(
                draft.name(),
                draft.customer(),
                draft.customerContact(),
                draft.consents(),
                draft.value(),
                draft.estimatedCloseDate(),
                draft.team(),
                draft.solutions(),
                draft.crm(),
                campaignId,
                notes);
    }

    public static DealDraft form(ContentDraft content) {
        return new DealDraft("1000001", content, null, null, List.of(), Source.HERE);
    }

    public static DealDraft formWithHelp(ContentDraft content) {
        return new DealDraft("1000001", content, HELP, null, List.of(), Source.HERE);
    }

    public static DealDraft formInviting(ContentDraft content, InvitationDraft... invitations) {
        return new DealDraft("1000001", content, null, null, List.of(invitations), Source.HERE);
    }

    public static DealDraft visible(ContentDraft content) {
        return new DealDraft("1000001", content, null, true, List.of(), Source.HERE);
    }

    public static InvitationDraft partner(String invitee, String... solutions) {
        return new InvitationDraft(
                invitee,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(solutions).stream().map(SolutionDraft::of).toList(),
                null);
    }

    public static SolutionDraft assessment(String location) {
        return new SolutionDraft(ASSESSMENT, SolutionKind.ASSESSMENT, null, null, location);
    }

    public static Decision<Deal, DealEvent, DealRefusal> creating(DealDraft form) {
        return Deal.create(DEAL, CONTOSO, form, circumstances());
    }

    public static Deal created(DealDraft form) {
        return after(creating(form));
    }

    public static Deal privateDeal() {
        return created(form(content()));
    }

    public static Deal assessmentDeal() {
        ContentDraft content = with(withSolutions(content(), assessment("2000001")), CUSTOMER_CONTACT, List.of());
        DealDraft form = new DealDraft("2000001", content, null, null, List.of(), Source.HERE);
        return after(Deal.create(DEAL, FABRIKAM, form, circumstances()));
    }

    public static ReceivedInvitation invitation(OrganizationId invitee, OrganizationId inviter) {
        return new ReceivedInvitation(
                INBOUND,
                invitee,
                UUID.fromString("00000000-0000-4000-8000-000000000004"),
                "2000001",
                new Inviter(
                        inviter,
                        DEAL,
                        INVITATION,
                        List.of(new Person("Sam", "+14255550100", "sam@contoso.example")),
                        List.of("desk@fabrikam.example")),
                inviter.equals(VENDOR),
                "Cloud move",
                new Customer("Woodgrove", "US", null, null),
                null,
                CLOSE_DATE,
                new Money(new BigDecimal("20000"), "USD"),
                "Come along",
                List.of(new Solution("SOL-FAB", SolutionKind.THIRD_PARTY, "Fab", null, null, null)),
                new Help("POST_SALES", null),
                DEADLINE,
                false);
    }

    public static Deal received() {
        return after(Deal.receive(invitation(FABRIKAM, CONTOSO), circumstances()));
    }

    public static Acceptance acceptance(boolean won) {
        return new Acceptance(
                "Our part",
                new Money(new BigDecimal("30000"), "EUR"),
                LocalDate.parse("2026-11-30"),
                "Ours",
                new CrmKey("dynamics", "F-1"),
                "SPRING",
                List.of(new Person("Fay", "+491701234567", "fay@fabrikam.example")),
                won,
                won ? new Money(new BigDecimal("31000"), "EUR") : null,
                won ? LocalDate.parse("2026-03-01") : null);
    }

    public static DealInvitation news(OrganizationId invitee, InvitationState state) {
        return new DealInvitation(INVITATION, invitee, invitee.equals(VENDOR), state, null, null, false);
    }

    /** A deal in each status there is. */
    public static Deal in(DealStatus status) {
        return switch (status) {
            case RECEIVED -> received();
            case ACCEPTED -> privateDeal();
            case WON -> after(privateDeal().decide(new MarkWon(null, null, null), circumstances()));
            case LOST -> after(privateDeal().decide(new MarkLost("BUDGET", null, null, null), circumstances()));
            case DECLINED -> ended(DealCommand.Ending.DECLINED);
            case EXPIRED -> ended(DealCommand.Ending.EXPIRED);
            case WITHDRAWN -> ended(DealCommand.Ending.WITHDRAWN);
        };
    }

    public static Deal joined(Join command) {
        return after(received().decide(command, circumstances()));
    }

    private static Deal ended(DealCommand.Ending how) {
        return after(received().decide(new DealCommand.EndUnjoined(how, "BUDGET", null), circumstances()));
    }

    public static Deal after(Decision<Deal, DealEvent, DealRefusal> decision) {
        return changed(decision).newState();
    }

    public static List<DealEvent> events(Decision<Deal, DealEvent, DealRefusal> decision) {
        return changed(decision).events();
    }

    public static List<DealRefusal> refusals(Decision<Deal, DealEvent, DealRefusal> decision) {
        if (decision instanceof Refused<Deal, DealEvent, DealRefusal>(var reasons)) {
            return reasons;
        }
        throw new AssertionError("Not refused: " + decision);
    }

    /** Pointer and rule of everything that is wrong. */
    public static List<String> faults(Decision<Deal, DealEvent, DealRefusal> decision) {
        return refusals(decision).stream()
                .map(DealRefusal::fault)
                .map(Samples::line)
                .toList();
    }

    private static String line(Fault fault) {
        return fault.rule() + " " + fault.pointer();
    }

    private static Changed<Deal, DealEvent, DealRefusal> changed(Decision<Deal, DealEvent, DealRefusal> decision) {
        if (decision instanceof Changed<Deal, DealEvent, DealRefusal> changed) {
            return changed;
        }
        throw new AssertionError("Changes nothing: " + decision);
    }

    /** The directory of the tests. */
    private record Organizations() implements Directory {

        private static final List<Organization> ALL = List.of(
                organization("msft", true, true, false, "9000001", "MS-AZURE"),
                organization("contoso", false, true, false, "1000001", "SOL-CON"),
                organization("fabrikam", false, true, true, "2000001", "SOL-FAB"),
                organization("tailspin", false, false, false, "4000001", "SOL-TAI"));

        @Override
        public Optional<Organization> organization(OrganizationId id) {
            return ALL.stream().filter(known -> known.organization().equals(id)).findFirst();
        }

        @Override
        public Optional<Published> solution(String id) {
            return ALL.stream()
                    .flatMap(publisher -> publisher.solutions().stream()
                            .filter(solution -> solution.solutionId().equals(id))
                            .map(solution -> new Published(publisher, solution)))
                    .findFirst();
        }

        private static Organization organization(
                String id, boolean vendor, boolean enabled, boolean vetted, String location, String solution) {
            return new Organization(
                    new OrganizationId(id),
                    id,
                    vendor,
                    true,
                    enabled,
                    vetted,
                    List.of(new Location(location, "US", true)),
                    List.of("desk@" + id + ".example"),
                    List.of(new PublishedSolution(solution, "Solution of " + id)));
        }
    }

    /** Simple forms; the real ones have a test of their own. */
    private record SimpleForms() implements ContactForms {
        @Override
        public Optional<String> phone(String text) {
            return text.matches("\\+[0-9 ]{8,15}") ? Optional.of(text.replace(" ", "")) : Optional.empty();
        }

        @Override
        public boolean isEmail(String text) {
            return text.matches("\\S+@\\S+\\.\\S+");
        }
    }
}
