package cosell.invitations.engagement.adapter.rest;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ADMIN;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ECOSYSTEM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.SAM;
import static cosell.invitations.engagement.domain.Samples.TAILSPIN;
import static cosell.invitations.engagement.domain.Samples.draftFor;
import static cosell.invitations.engagement.domain.Samples.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationSent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.invitations.engagement.domain.InvitingDeal;
import cosell.invitations.engagement.domain.Requester;
import cosell.invitations.engagement.domain.Samples;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import cosell.platform.web.Problems;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type, direction and state of a deal, with every role and both kinds of invitee, against {@link InvitingTable},
 * which was written by hand.
 */
class InvitingTableTest {

    private static final UUID NEW = Ids.derived("test", "new");
    private static final String VENDORS_OWN = "VENDORS_OWN";

    /** Among them states that no inviting deal comes to (D-08): they would not let it invite either. */
    private static final List<DealStatus> STATUSES = List.of(
            DealStatus.ACCEPTED,
            DealStatus.WON,
            DealStatus.LOST,
            DealStatus.DECLINED,
            DealStatus.EXPIRED,
            DealStatus.WITHDRAWN);

    static Stream<Arguments> rows() {
        return InvitingTable.DEALS.rows().stream()
                .flatMap(row -> STATUSES.stream().map(at -> Arguments.of(row, at)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName(
            "I-02 V-01 V-02 outbound: the deal's own people invite exactly whom the table lets them, by their role")
    void outbound(String row, DealStatus status) {
        InvitingDeal deal = deal(row, status);
        String phase = status == DealStatus.ACCEPTED ? "open" : "ended";
        for (EveryInviter inviter : EveryInviter.of(deal.organization(), deal.locationId(), SAM.email())) {
            for (OrganizationId invitee : List.of(MSFT, NORTHWIND)) {
                String column = phase + (invitee.equals(MSFT) ? ":vendor" : ":partner");
                String expected = switch (InvitingTable.PEOPLE.at(inviter.who(), "own")) {
                    case "acts" -> InvitingTable.DEALS.at(row, column);
                    case "reads" -> "403 V-01";
                    default -> "404";
                };

                assertThat(invite(engagement(deal), invitee, inviter.person()))
                        .as("%s invites %s from %s %s", inviter, invitee, status, row)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName(
            "I-02 V-01 V-02 inbound: nobody invites from a deal that an invitation brought; who sees it is told why")
    void inbound(String row, DealStatus status) {
        InvitingDeal deal = deal(row, status);
        for (OrganizationId invited : List.of(FABRIKAM, MSFT, CONTOSO)) {
            if (!invited.equals(deal.organization())) {
                EarlierInvitations.EACH.forEach(state -> inboundOf(deal, invited, state));
            }
        }
    }

    private static void inboundOf(InvitingDeal deal, OrganizationId invited, String state) {
        Invitation invitation = EarlierInvitations.of(state, invited, 1);
        for (EveryInviter inviter : EveryInviter.of(invited, "2000001", "referrals@" + invited + ".example")) {
            boolean knows = invitation.wasSent()
                    && !InvitingTable.PEOPLE.at(inviter.who(), "invited").equals("none");
            for (OrganizationId invitee : List.of(MSFT, NORTHWIND)) {
                assertThat(invite(engagement(deal, invitation), invitee, inviter.person()))
                        .as("%s, invited and %s, invites %s", inviter, state, invitee)
                        .isEqualTo(knows ? "409 I-02" : "404");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName(
            "I-02 V-01 people of an organization that takes no part find nothing, whatever team their address is in")
    void outsiders(String row, DealStatus status) {
        InvitingDeal deal = deal(row, status);
        for (OrganizationId outside : List.of(NORTHWIND, TAILSPIN, MSFT)) {
            if (!outside.equals(deal.organization())) {
                for (EveryInviter inviter : EveryInviter.of(outside, deal.locationId(), SAM.email())) {
                    assertThat(invite(engagement(deal), FABRIKAM, inviter.person()))
                            .as("%s from %s %s", inviter, status, row)
                            .isEqualTo("404");
                }
            }
        }
    }

    static Stream<Arguments> earlier() {
        return InvitingTable.EARLIER.rows().stream()
                .flatMap(row -> Stream.of(MSFT, FABRIKAM).map(invitee -> Arguments.of(row, invitee)));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    @DisplayName(
            "I-02 I-04 again after a withdrawal, once more after a no, and nobody who takes part or has not answered")
    void again(String row, OrganizationId invitee) {
        Engagement engagement = engagement(
                deal("CO_SELL", DealStatus.ACCEPTED),
                EarlierInvitations.all(row, invitee).toArray(Invitation[]::new));

        assertThat(invite(engagement, invitee, CONTOSO_ADMIN)).isEqualTo(InvitingTable.EARLIER.at(row, "again"));
        assertThat(invite(engagement, NORTHWIND, CONTOSO_ADMIN)).isEqualTo("sent");
    }

    private static String invite(Engagement engagement, OrganizationId invitee, Requester by) {
        Invite command = new Invite(NEW, by, ALEX, draftFor(invitee), ECOSYSTEM);
        return switch (DECIDER.decide(engagement, command, EarlierInvitations.ASKED_AT)) {
            case Decision.Changed<Engagement, EngagementEvent, EngagementRefusal>(var after, var events) -> {
                assertThat(events).endsWith(new InvitationSent(NEW));
                assertThat(after.invitation(NEW).map(Invitation::state)).contains(InvitationState.PENDING);
                yield "sent";
            }
            case Decision.Unchanged<Engagement, EngagementEvent, EngagementRefusal> _ -> "nothing";
            case Decision.Refused<Engagement, EngagementEvent, EngagementRefusal>(var reasons) -> answer(reasons);
        };
    }

    private static String answer(List<EngagementRefusal> reasons) {
        if (reasons.equals(List.of(new NotVisible()))) {
            return "404";
        }
        List<Fault> faults = reasons.stream().map(EngagementFaults::of).toList();
        String rules = faults.stream().map(Fault::rule).sorted().collect(Collectors.joining("+"));
        return Problems.ofFaults(faults).reason().status().value() + " " + rules;
    }

    private static InvitingDeal deal(String row, DealStatus status) {
        if (!row.equals(VENDORS_OWN)) {
            return Samples.deal(DealType.valueOf(row), status);
        }
        InvitingDeal like = Samples.deal(DealType.CO_SELL, status);
        return new InvitingDeal(
                like.dealId(),
                like.position(),
                MSFT,
                true,
                "9000001",
                like.opportunity(),
                like.standing(),
                like.team(),
                like.namedInvitations(),
                like.createdAt());
    }
}
