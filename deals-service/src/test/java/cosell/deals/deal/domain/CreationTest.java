package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.CUSTOMER_CONTACT;
import static cosell.deals.deal.domain.Samples.DEAL;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.HELP;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.SAM;
import static cosell.deals.deal.domain.Samples.TAILSPIN;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static cosell.deals.deal.domain.Samples.VENDOR_CONSENT;
import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.assessment;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.contentForVendor;
import static cosell.deals.deal.domain.Samples.created;
import static cosell.deals.deal.domain.Samples.creating;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.faults;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.formInviting;
import static cosell.deals.deal.domain.Samples.formWithHelp;
import static cosell.deals.deal.domain.Samples.partner;
import static cosell.deals.deal.domain.Samples.privateDeal;
import static cosell.deals.deal.domain.Samples.refusals;
import static cosell.deals.deal.domain.Samples.visible;
import static cosell.deals.deal.domain.Samples.with;
import static cosell.deals.deal.domain.Samples.withCustomer;
import static cosell.deals.deal.domain.Samples.withSolutions;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.SolutionRefusal.UnknownSolution;
import cosell.platform.domain.Ids;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreationTest {

    @Test
    @DisplayName("D-08 an outbound deal starts accepted, at stage Created")
    void startsAcceptedAtStageCreated() {
        Deal deal = privateDeal();

        assertThat(deal.progress())
                .isEqualTo(new Progress(
                        DealStatus.ACCEPTED,
                        "CREATED",
                        10,
                        List.of(new StageMark("CREATED", 10, NOW, "admin@contoso.example")),
                        NOW,
                        null));
        assertThat(deal.identity().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(events(creating(form(content())))).containsExactly(new DealEvent.Created(DEAL));
    }

    @Test
    void theSameFormDecidesTheSameDeal() {
        assertThat(privateDeal()).isEqualTo(privateDeal());
    }

    @Test
    @DisplayName("D-03 an empty form is told everything that is missing")
    void tellsEverythingThatIsMissing() {
        ContentDraft nothing =
                new ContentDraft(null, null, null, List.of(), null, null, List.of(), List.of(), null, null, null);
        DealDraft empty = new DealDraft(null, nothing, null, null, List.of(), Source.HERE);

        assertThat(faults(creating(empty)))
                .containsExactlyInAnyOrder(
                        "D-03 /name",
                        "D-03 /customer",
                        "D-03 /value",
                        "D-03 /estimatedCloseDate",
                        "D-03 /team",
                        "D-03 /solutions",
                        "D-03 /locationId");
    }

    @ParameterizedTest
    @DisplayName("D-03 a name has at most 255 characters")
    @CsvSource({"255,0", "256,1"})
    void aNameHasAtMostTwoHundredFiftyFiveCharacters(int length, int faults) {
        var decision = creating(form(Samples.withName(content(), "x".repeat(length))));

        assertThat(decision instanceof cosell.platform.domain.Decision.Refused ? refusals(decision) : List.of())
                .hasSize(faults);
    }

    @Test
    @DisplayName("D-03 values, currencies, countries and D-U-N-S numbers are checked")
    void checksCodesAndNumbers() {
        ContentDraft draft = withCustomer(content(), new CustomerDraft("W", "XX", null, "12345678"));
        DealDraft form = form(new ContentDraft(
                draft.name(),
                draft.customer(),
                null,
                List.of(),
                new MoneyDraft(new BigDecimal("-1"), "EURO"),
                draft.estimatedCloseDate(),
                draft.team(),
                draft.solutions(),
                new CrmDraft(null, " "),
                null,
                "n".repeat(4001)));

        assertThat(faults(creating(form)))
                .containsExactlyInAnyOrder(
                        "D-03 /customer/country",
                        "D-03 /customer/dunsNumber",
                        "D-03 /value/amount",
                        "D-03 /value/currency",
                        "D-03 /crm/system",
                        "D-03 /crm/id",
                        "D-03 /notes");
    }

    @Test
    @DisplayName("D-03 at least one member has name and phone and e-mail, all three")
    void oneMemberIsComplete() {
        PersonDraft noMail = new PersonDraft("A", "+14255550100", null);
        PersonDraft noPhone = new PersonDraft("B", null, "b@contoso.example");

        assertThat(faults(creating(form(withTeam(content(), List.of(noMail, noPhone))))))
                .containsExactly("D-03 /team");
        assertThat(created(form(withTeam(content(), List.of(noMail, SAM))))
                        .content()
                        .team())
                .hasSize(2);
    }

    @Test
    @DisplayName("D-03 every member's phone number and address are checked, at most 50 members")
    void membersAreChecked() {
        PersonDraft wrong = new PersonDraft(null, "0800 123", "nobody");

        assertThat(faults(creating(form(withTeam(content(), List.of(SAM, wrong))))))
                .containsExactly("D-03 /team/1/name", "D-03 /team/1/phone", "D-03 /team/1/email");
        assertThat(created(form(withTeam(content(), Collections.nCopies(50, SAM))))
                        .content()
                        .team())
                .hasSize(50);
        assertThat(faults(creating(form(withTeam(content(), Collections.nCopies(51, SAM))))))
                .containsExactly("D-03 /team");
    }

    @Test
    @DisplayName("D-05 the location is one of the organization's own")
    void theLocationIsOwn() {
        DealDraft foreign = new DealDraft("2000001", content(), null, null, List.of(), Source.HERE);

        assertThat(faults(creating(foreign))).containsExactly("D-05 /locationId");
    }

    @Nested
    class Solutions {

        @Test
        @DisplayName("D-06 the kind of a solution follows from who published it")
        void theKindFollowsFromThePublisher() {
            Deal deal = created(form(withSolutions(
                    content(),
                    SolutionDraft.of("SOL-CON"),
                    SolutionDraft.of("MS-AZURE"),
                    SolutionDraft.of("SOL-FAB"))));

            assertThat(deal.content().solutions())
                    .extracting(Solution::kind)
                    .containsExactly(SolutionKind.OWN, SolutionKind.VENDOR, SolutionKind.THIRD_PARTY);
        }

        @Test
        @DisplayName("D-06 an unknown solution is an error that names it")
        void anUnknownSolutionIsNamed() {
            assertThat(refusals(creating(form(withSolutions(content(), SolutionDraft.of("NONE"))))))
                    .containsExactly(new UnknownSolution("/solutions/0/id", "NONE"));
        }

        @Test
        @DisplayName("D-06 an assessment is the only solution")
        void anAssessmentIsAlone() {
            ContentDraft mixed = with(
                    withSolutions(content(), assessment("2000001"), SolutionDraft.of("SOL-FAB")),
                    CUSTOMER_CONTACT,
                    List.of());
            DealDraft form = new DealDraft("2000001", mixed, null, null, List.of(), Source.HERE);

            assertThat(faults(Deal.create(DEAL, FABRIKAM, form, circumstances())))
                    .containsExactly("D-06 /solutions");
        }

        @Test
        @DisplayName("D-06 only vetted organizations perform assessments, for one of their locations")
        void onlyVettedOrganizationsAssess() {
            ContentDraft content = with(withSolutions(content(), assessment(null)), CUSTOMER_CONTACT, List.of());

            assertThat(faults(creating(form(content))))
                    .containsExactly("D-06 /solutions/0", "D-06 /solutions/0/locationId");
        }

        @Test
        @DisplayName("D-13 I-02 an assessment needs the customer's contact and invites nobody")
        void anAssessmentNeedsAContactAndInvitesNobody() {
            DealDraft form = new DealDraft(
                    "2000001",
                    withSolutions(content(), assessment("2000001")),
                    null,
                    null,
                    List.of(partner("contoso", "SOL-CON")),
                    Source.HERE);

            assertThat(faults(Deal.create(DEAL, FABRIKAM, form, circumstances())))
                    .containsExactly("D-13 /customerContact", "I-02 /invitations/0");
        }
    }

    @Nested
    class Types {

        @Test
        @DisplayName("D-01 without help, visibility and invitations a deal is private")
        void isPrivate() {
            assertThat(privateDeal().classification()).isEqualTo(new Classification(DealType.PRIVATE, false));
        }

        @Test
        @DisplayName("D-01 a yes to the visibility question makes it partner-led, also with partners")
        void isPartnerLed() {
            DealDraft both = new DealDraft(
                    "1000001", content(), null, true, List.of(partner("fabrikam", "SOL-FAB")), Source.HERE);

            assertThat(created(visible(content())).classification())
                    .isEqualTo(new Classification(DealType.PARTNER_LED, false));
            assertThat(created(both).classification()).isEqualTo(new Classification(DealType.PARTNER_LED, true));
            assertThat(created(both).sharing().visibleSince()).isEqualTo(NOW);
        }

        @Test
        @DisplayName("D-01 asking the vendor's help makes it co-sell, whatever else is said")
        void isCoSell() {
            DealDraft all = new DealDraft(
                    "1000001", contentForVendor(), HELP, true, List.of(partner("fabrikam", "SOL-FAB")), Source.HERE);

            assertThat(created(formWithHelp(contentForVendor())).classification())
                    .isEqualTo(new Classification(DealType.CO_SELL, false));
            assertThat(created(all).classification()).isEqualTo(new Classification(DealType.CO_SELL, true));
        }

        @Test
        @DisplayName("D-01 inviting partners only makes it partner-to-partner")
        void isPartnerToPartner() {
            assertThat(created(formInviting(content(), partner("fabrikam", "SOL-FAB")))
                            .classification())
                    .isEqualTo(new Classification(DealType.PARTNER_TO_PARTNER, false));
        }

        @Test
        @DisplayName("D-01 an assessment goes before everything else, and the vendor sees it (I-02)")
        void isAnAssessment() {
            Deal deal = Samples.assessmentDeal();

            assertThat(deal.classification()).isEqualTo(new Classification(DealType.SOLUTION_ASSESSMENT, false));
            assertThat(deal.sharing().visibleToVendor()).isTrue();
        }

        @Test
        @DisplayName("D-01 the vendor's own deals are co-sell")
        void theVendorsOwnDealIsCoSell() {
            DealDraft form = new DealDraft("9000001", content(), null, null, List.of(), Source.HERE);

            Deal deal = after(Deal.create(DEAL, VENDOR, form, circumstances()));

            assertThat(deal.classification()).isEqualTo(new Classification(DealType.CO_SELL, false));
            assertThat(deal.identity().vendorOwned()).isTrue();
        }
    }

    @Nested
    class Invitations {

        @Test
        @DisplayName("D-04 the vendor is invited only with the contact and its consent")
        void theVendorNeedsContactAndConsent() {
            assertThat(faults(creating(formWithHelp(content()))))
                    .containsExactly("D-04 /customerContact", "D-04 /consents");
            assertThat(faults(creating(
                            formWithHelp(with(content(), new PersonDraft("C", null, null), List.of(VENDOR_CONSENT))))))
                    .containsExactly("D-04 /customerContact/phone", "D-04 /customerContact/email");
        }

        @Test
        @DisplayName("I-01 help asked of the vendor becomes an invitation with a derived id")
        void helpBecomesAnInvitation() {
            Deal deal = created(formWithHelp(contentForVendor()));

            assertThat(deal.sharing().requested())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.invitee()).isEqualTo(VENDOR))
                    .satisfies(asked -> assertThat(asked.invitationId())
                            .isEqualTo(Ids.derived("invitation", DEAL.toString(), "0")));
        }

        @Test
        @DisplayName("I-03 an invitation is prefilled with the deal's close date and team")
        void anInvitationIsPrefilled() {
            Deal deal = created(formInviting(content(), partner("fabrikam", "SOL-FAB")));

            RequestedInvitation asked = deal.sharing().requested().getFirst();
            assertThat(asked.estimatedCloseDate()).isEqualTo(Samples.CLOSE_DATE);
            assertThat(asked.team()).isEqualTo(deal.content().team());
            assertThat(asked.value()).isNull();
        }

        @ParameterizedTest
        @DisplayName("I-04 who is not active and enabled for co-sell can't be invited")
        @ValueSource(strings = {"tailspin", "nobody", "NOT AN ID"})
        void onlyTheEcosystemIsInvited(String invitee) {
            assertThat(faults(creating(formInviting(content(), partner(invitee, "SOL-FAB")))))
                    .containsExactly("I-04 /invitations/0/invitee");
        }

        @Test
        @DisplayName("I-04 nobody invites itself, nor anybody twice")
        void nobodyInvitesItselfOrTwice() {
            DealDraft form = formInviting(
                    content(),
                    partner("contoso", "SOL-FAB"),
                    partner("fabrikam", "SOL-FAB"),
                    partner("fabrikam", "SOL-FAB"));

            assertThat(faults(creating(form)))
                    .containsExactly("I-04 /invitations/0/invitee", "I-04 /invitations/2/invitee");
        }

        @Test
        @DisplayName("I-04 the vendor is not invited by help and by name")
        void theVendorIsInvitedOnce() {
            InvitationDraft vendor =
                    new InvitationDraft("msft", null, List.of(), null, null, null, List.of(), List.of(), HELP);
            DealDraft form = new DealDraft("1000001", contentForVendor(), HELP, null, List.of(vendor), Source.HERE);

            assertThat(faults(creating(form))).containsExactly("I-04 /invitations/0/invitee");
        }

        @Test
        @DisplayName("I-03 I-03a a partner brings at least one known solution; contacts and location are its own")
        void anInvitationIsChecked() {
            InvitationDraft wrong = new InvitationDraft(
                    "fabrikam",
                    "1000001",
                    List.of("Desk@fabrikam.example", "ceo@fabrikam.example"),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new HelpDraft("MAGIC", null));

            assertThat(faults(creating(formInviting(content(), wrong, partner("tailspin", "NONE")))))
                    .containsExactlyInAnyOrder(
                            "I-01 /invitations/0/help/kind",
                            "I-03a /invitations/0/locationId",
                            "I-03a /invitations/0/contacts/1",
                            "I-03 /invitations/0/solutions",
                            "I-04 /invitations/1/invitee",
                            "D-06 /invitations/1/solutions/0/id");
        }

        @Test
        @DisplayName("I-04 an organization not enabled for co-sell can't ask the vendor, grant visibility or invite")
        void notEnabledSharesNothing() {
            DealDraft form = new DealDraft(
                    "4000001", contentForVendor(), HELP, true, List.of(partner("fabrikam", "SOL-FAB")), Source.HERE);

            assertThat(faults(Deal.create(DEAL, TAILSPIN, form, circumstances())))
                    .containsExactly("I-04 /help", "I-04 /invitations/0", "I-04 /visibleToVendor");
        }
    }

    @Test
    @DisplayName("D-02 what makes a deal private is that nothing of it names the vendor")
    void aPrivateDealNamesNobody() {
        Deal deal = privateDeal();

        assertThat(deal.vendorTakesPart(VENDOR)).isFalse();
        assertThat(deal.sharing()).isEqualTo(new Sharing(null, false, null, List.of(), List.of(), null, null));
        assertThat(deal.organization()).isEqualTo(CONTOSO);
    }
}
