package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ADMIN;
import static cosell.invitations.engagement.domain.Samples.CUSTOMER_CONTACT;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ECOSYSTEM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.RULES;
import static cosell.invitations.engagement.domain.Samples.SAM;
import static cosell.invitations.engagement.domain.Samples.SELLER;
import static cosell.invitations.engagement.domain.Samples.TAILSPIN;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.deal;
import static cosell.invitations.engagement.domain.Samples.draftFor;
import static cosell.invitations.engagement.domain.Samples.engagement;
import static cosell.invitations.engagement.domain.Samples.money;
import static cosell.invitations.engagement.domain.Samples.offer;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.reader;
import static cosell.invitations.engagement.domain.Samples.refused;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationDeclined;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyInvited;
import cosell.invitations.engagement.domain.EngagementRefusal.CustomerContactMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.FieldMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.InviterNotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.InvitesItself;
import cosell.invitations.engagement.domain.EngagementRefusal.Malformed;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.NoFullMember;
import cosell.invitations.engagement.domain.EngagementRefusal.NotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.TextTooLong;
import cosell.invitations.engagement.domain.EngagementRefusal.TooManyInvitations;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownCode;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownContact;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownPlace;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownSolution;
import cosell.invitations.engagement.domain.EngagementRefusal.VendorConsentMissing;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvitingTest {

    private static final UUID NEW = Ids.derived("test", "new");

    private static Decision<Engagement, EngagementEvent, EngagementRefusal> invite(
            Engagement engagement, OrganizationId invitee) {
        return invite(engagement, draftFor(invitee), CONTOSO_ADMIN);
    }

    private static Decision<Engagement, EngagementEvent, EngagementRefusal> invite(
            Engagement engagement, InvitationDraft draft, Requester by) {
        return DECIDER.decide(engagement, new Invite(NEW, by, ALEX, draft, ECOSYSTEM), NOW);
    }

    @Nested
    class TheEcosystem {

        @Test
        @DisplayName("I-04 an organization that is not enabled, or not in the directory, can't be invited")
        void refusesOutsiders() {
            OrganizationId unknown = new OrganizationId("adventure-works");

            assertThat(refused(invite(open(), TAILSPIN))).contains(new NotInEcosystem(TAILSPIN));
            assertThat(refused(invite(open(), unknown))).contains(new NotInEcosystem(unknown));
        }

        @Test
        @DisplayName("I-04 an organization can't invite itself")
        void refusesItself() {
            assertThat(refused(invite(open(), CONTOSO))).contains(new InvitesItself());
        }

        @Test
        @DisplayName("I-04 an organization that is not enabled for co-sell itself invites nobody")
        void refusesAnInviterWhoIsNotEnabled() {
            Ecosystem withoutContoso = new Ecosystem(List.of(Samples.FABRIKAM_ENTRY));
            Invite command = new Invite(NEW, CONTOSO_ADMIN, ALEX, draftFor(FABRIKAM), withoutContoso);

            assertThat(refused(DECIDER.decide(open(), command, NOW))).containsExactly(new InviterNotInEcosystem());
        }

        @Test
        @DisplayName("I-04 nobody who takes part or has a pending invitation is invited again")
        void refusesWhoTakesPart() {
            Accepted accepted = new Accepted(toFabrikam().offer(), List.of(), NOW, null);

            assertThat(refused(invite(open(accepted), FABRIKAM)))
                    .containsExactly(new AlreadyInvited(FABRIKAM, InvitationState.ACCEPTED));
            assertThat(refused(invite(open(toFabrikam()), FABRIKAM)))
                    .containsExactly(new AlreadyInvited(FABRIKAM, InvitationState.PENDING));
        }

        @Test
        @DisplayName("I-04 at its deadline an unanswered invitation stands in nobody's way any more")
        void invitesAgainAtTheDeadline() {
            Invite command = new Invite(NEW, CONTOSO_ADMIN, ALEX, draftFor(FABRIKAM), ECOSYSTEM);

            assertThat(DECIDER.decide(open(toFabrikam()), command, DEADLINE.minusMillis(1)))
                    .isInstanceOf(Decision.Refused.class);
            assertThat(DECIDER.decide(open(toFabrikam()), command, DEADLINE)).isInstanceOf(Decision.Changed.class);
        }

        @Test
        void refusesTheFiftyFirstInvitation() {
            Invitation[] fifty = IntStream.range(0, 50)
                    .mapToObj(number -> new Withdrawn(
                            offer(Ids.derived("n" + number), NORTHWIND, "3000001"),
                            List.of(),
                            NOW,
                            WithdrawalReason.BY_INVITER,
                            true))
                    .toArray(Invitation[]::new);
            Engagement fortyNine = open(List.of(fifty).subList(0, 49).toArray(Invitation[]::new));

            assertThat(refused(invite(open(fifty), FABRIKAM))).containsExactly(new TooManyInvitations(50));
            assertThat(changed(invite(fortyNine, FABRIKAM)).newState().invitations())
                    .hasSize(50);
        }
    }

    @Nested
    class TheVendor {

        @Test
        @DisplayName("D-04 inviting the vendor needs the customer contact and its consent, and both are told at once")
        void needsContactAndConsent() {
            Engagement bare = engagement(deal(DealType.PRIVATE, DealStatus.ACCEPTED, null, List.of(Audience.PARTNERS)));

            assertThat(refused(invite(bare, MSFT)))
                    .containsExactly(new CustomerContactMissing(), new VendorConsentMissing());
        }

        @Test
        @DisplayName("D-04 inviting a partner needs neither contact nor consent")
        void partnersNeedNeither() {
            Engagement bare = engagement(deal(DealType.PRIVATE, DealStatus.ACCEPTED, null, List.of()));

            assertThat(changed(invite(bare, FABRIKAM)).events()).contains(new InvitationSent(NEW));
        }

        @Test
        @DisplayName("I-01 the vendor is invited by stating the kind of help")
        void needsHelp() {
            InvitationDraft withoutHelp =
                    new InvitationDraft("msft", null, List.of(), null, null, null, List.of(), List.of(), null);
            InvitationDraft unknownHelp = new InvitationDraft(
                    "msft", null, List.of(), null, null, null, List.of(), List.of(), new HelpDraft("NO_HELP", null));

            assertThat(refused(invite(open(), withoutHelp, CONTOSO_ADMIN)))
                    .containsExactly(new FieldMissing("/help", "I-01"));
            assertThat(refused(invite(open(), unknownHelp, CONTOSO_ADMIN)))
                    .containsExactly(
                            new UnknownCode("/help/kind", List.of("GENERAL_OTHER", "QUOTES_LICENSING"), "I-01"));
        }

        @Test
        @DisplayName("I-03a the vendor gets the reduced copy of the whole deal, with the contact it may see")
        void getsTheWholeDealReduced() {
            Offer sent = sent(invite(open(), MSFT));

            assertThat(sent.vendor()).isTrue();
            assertThat(sent.copy())
                    .isEqualTo(new ReducedCopy(
                            "Adatum goes cloud",
                            new Customer("Adatum", "US", null, null),
                            CUSTOMER_CONTACT,
                            LocalDate.parse("2027-03-31"),
                            money("125000"),
                            null,
                            List.of(SAM),
                            List.of(new Solution(SolutionKind.OWN, "SOL-1001-CON", "Contoso Data Foundation", null, 2)),
                            new Help("QUOTES_LICENSING", null)));
        }
    }

    @Nested
    class WhatIsSent {

        @Test
        @DisplayName("I-03 date and team are prefilled from the deal, the value of the part is not")
        void prefills() {
            ReducedCopy copy = sent(invite(open(), FABRIKAM)).copy();

            assertThat(copy.estimatedCloseDate()).isEqualTo(LocalDate.parse("2027-03-31"));
            assertThat(copy.team()).containsExactly(SAM);
            assertThat(copy.value()).isNull();
            assertThat(copy.solutions())
                    .containsExactly(new Solution(
                            SolutionKind.THIRD_PARTY, "SOL-2001-FAB", "Fabrikam Field Service", null, null));
        }

        @Test
        @DisplayName("I-03 what the form says goes before what the deal says")
        void takesTheForm() {
            InvitationDraft draft = new InvitationDraft(
                    "fabrikam",
                    "2000001",
                    List.of("REFERRALS.berlin@fabrikam.example"),
                    LocalDate.parse("2027-01-31"),
                    new MoneyDraft(new BigDecimal("10.5"), "EUR"),
                    " Please join. ",
                    List.of(new PersonDraft("Stacy", "+12065550111", "stacy@contoso.example")),
                    List.of("SOL-2001-FAB"),
                    new HelpDraft("GENERAL_OTHER", "all of it"));

            Offer sent = sent(invite(open(), draft, CONTOSO_ADMIN));

            assertThat(sent.locationId()).isEqualTo("2000001");
            assertThat(sent.contacts()).containsExactly("referrals.berlin@fabrikam.example");
            assertThat(sent.copy().estimatedCloseDate()).isEqualTo(LocalDate.parse("2027-01-31"));
            assertThat(sent.copy().notes()).isEqualTo("Please join.");
            assertThat(sent.copy().team())
                    .containsExactly(new Person("Stacy", "+12065550111", "stacy@contoso.example"));
            assertThat(sent.copy().help()).isEqualTo(new Help("GENERAL_OTHER", "all of it"));
        }

        @Test
        @DisplayName("I-03a the location is the one in the customer's country, else the default one")
        void choosesTheLocation() {
            assertThat(sent(invite(open(), FABRIKAM)).locationId()).isEqualTo("2000002");
            assertThat(sent(invite(open(), NORTHWIND)).locationId()).isEqualTo("3000001");
        }

        @Test
        @DisplayName("I-03a without consent for partners the contact is shared with no partner")
        void keepsTheContactFromPartners() {
            Engagement vendorOnly =
                    engagement(deal(DealType.PRIVATE, DealStatus.ACCEPTED, CUSTOMER_CONTACT, List.of(Audience.VENDOR)));

            assertThat(sent(invite(vendorOnly, FABRIKAM)).copy().customerContact())
                    .isNull();
            assertThat(sent(invite(vendorOnly, MSFT)).copy().customerContact()).isEqualTo(CUSTOMER_CONTACT);
        }

        @Test
        @DisplayName("I-06 the deadline is exactly the response window after sending, with reminders before it")
        void setsTheDeadline() {
            Engagement after = changed(invite(open(), FABRIKAM)).newState();

            assertThat(after.pending()).singleElement().satisfies(pending -> {
                assertThat(pending.offer().sentAt()).isEqualTo(NOW);
                assertThat(pending.offer().expiresAt()).isEqualTo(DEADLINE);
                assertThat(pending.remindersLeft()).containsExactly(7, 2);
            });
        }

        @Test
        @DisplayName("I-09 the vendor has the same days as everybody, and may decline")
        void theVendorHasTheSameDays() {
            Engagement asked = changed(invite(open(), MSFT)).newState();

            assertThat(asked.pending())
                    .singleElement()
                    .satisfies(
                            pending -> assertThat(pending.offer().expiresAt()).isEqualTo(DEADLINE));
            assertThat(changed(DECIDER.decide(asked, new Decline(NEW, SELLER, "BUDGET", null), NOW))
                            .events())
                    .singleElement()
                    .isInstanceOf(InvitationDeclined.class);
        }

        @Test
        @DisplayName("I-06 a window shorter than a reminder's lead has no such reminder")
        void leavesOutRemindersBeforeSending() {
            EngagementRules short3 = new EngagementRules(
                    MSFT,
                    java.time.Duration.ofDays(7),
                    List.of(7, 2),
                    RULES.helpKinds(),
                    RULES.declineReasons(),
                    RULES.vendorDeclineReasons());
            Invite command = new Invite(NEW, CONTOSO_ADMIN, ALEX, draftFor(FABRIKAM), ECOSYSTEM);

            Engagement after = changed(new EngagementDecider(short3).decide(open(), command, NOW))
                    .newState();

            assertThat(after.pending())
                    .singleElement()
                    .satisfies(pending -> assertThat(pending.remindersLeft()).containsExactly(2));
        }

        @Test
        @DisplayName("I-03 every fault of the form is told at once")
        void tellsEveryFault() {
            InvitationDraft draft = new InvitationDraft(
                    "fabrikam",
                    "1000001",
                    List.of("boss@fabrikam.example"),
                    null,
                    new MoneyDraft(new BigDecimal("-1"), "XXZ"),
                    "n".repeat(4001),
                    List.of(new PersonDraft("Stacy", "555", null)),
                    List.of("SOL-9"),
                    null);

            assertThat(refused(invite(open(), draft, CONTOSO_ADMIN)))
                    .containsExactlyInAnyOrder(
                            new UnknownPlace("/locationId", FABRIKAM),
                            new UnknownContact("/contacts/0", FABRIKAM),
                            new Malformed(
                                    "/value/amount",
                                    "an amount of zero or more with at most 4 decimals and 16 digits before them"),
                            new Malformed("/value/currency", "an ISO 4217 currency code such as USD"),
                            new TextTooLong("/notes", 4000),
                            new Malformed("/team/0/phone", "an E.164 phone number such as +420222333444"),
                            new NoFullMember("/team"),
                            new UnknownSolution("/solutions/0/id", "SOL-9"));
        }

        @Test
        @DisplayName("I-03 a partner is to bring at least one solution")
        void needsASolution() {
            InvitationDraft draft =
                    new InvitationDraft("fabrikam", null, List.of(), null, null, null, List.of(), List.of(), null);

            assertThat(refused(invite(open(), draft, CONTOSO_ADMIN)))
                    .containsExactly(new FieldMissing("/solutions", "I-03"));
        }

        @Test
        void findsTheInvitationOfARepeatedCreation() {
            Engagement once = changed(invite(open(), FABRIKAM)).newState();

            assertThat(invite(once, FABRIKAM)).isEqualTo(Decision.unchanged(once));
        }
    }

    @Nested
    class WhoInvites {

        @Test
        @DisplayName("V-01 an administrator of another location and a user outside the team see nothing")
        void hidesFromOthers() {
            Requester otherPlace = new Requester(
                    CONTOSO, null, java.util.Set.of(Capacity.ADMINISTERS), false, java.util.Set.of("1000002"));

            assertThat(refused(invite(open(), draftFor(FABRIKAM), otherPlace))).containsExactly(new NotVisible());
            assertThat(refused(invite(open(), draftFor(FABRIKAM), user(CONTOSO, "x@contoso.example", "1000001"))))
                    .containsExactly(new NotVisible());
            assertThat(refused(invite(open(), draftFor(FABRIKAM), Samples.admin(NORTHWIND))))
                    .containsExactly(new NotVisible());
        }

        @Test
        @DisplayName("V-01 a user in the deal's team invites, whatever the case of the address")
        void letsTheTeamInvite() {
            Requester sam = user(CONTOSO, "SEATTLE@contoso.example", "1000001");

            assertThat(changed(invite(open(), draftFor(FABRIKAM), sam)).events())
                    .contains(new InvitationSent(NEW));
        }

        @Test
        @DisplayName("V-01 a reader sees and changes nothing")
        void refusesReaders() {
            assertThat(refused(invite(open(), draftFor(FABRIKAM), reader(CONTOSO))))
                    .containsExactly(new MayOnlyRead());
        }
    }

    private static Offer sent(Decision<Engagement, EngagementEvent, EngagementRefusal> decision) {
        return changed(decision).newState().invitation(NEW).orElseThrow().offer();
    }
}
