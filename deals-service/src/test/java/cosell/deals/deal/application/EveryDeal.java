package cosell.deals.deal.application;

import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.contentForVendor;
import static cosell.deals.deal.domain.Samples.withSolutions;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.InvitationState;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.SolutionDraft;
import cosell.deals.deal.domain.Source;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every deal there can be, as far as rules about actions tell deals apart: each came to be by commands. */
final class EveryDeal {

    private static final List<String> STAGES = List.of("CREATED", "QUALIFIED", "DEVELOPED", "PROPOSED", "NEGOTIATING");
    private static final List<String> ASSESSMENT_STAGES = List.of("LETTER", "DATA_GATHERED");

    private EveryDeal() {}

    /** What sort of deal it is, in words of the rule book. */
    enum Kind {
        PRIVATE,
        PRIVATE_WITH_CONTACT,
        PARTNER_LED,
        CO_SELL_ASKED,
        CO_SELL_JOINED,
        CO_SELL_DECLINED,
        PARTNER_OUTBOUND,
        NOT_ENABLED,
        ASSESSMENT_BEGUN,
        ASSESSMENT_COMPLETE,
        VENDOR_OUTBOUND,
        CO_SELL_INBOUND,
        PARTNER_INBOUND,
        VENDOR_INBOUND;

        boolean inbound() {
            return switch (this) {
                case CO_SELL_INBOUND, PARTNER_INBOUND, VENDOR_INBOUND -> true;
                default -> false;
            };
        }

        boolean assessment() {
            return this == ASSESSMENT_BEGUN || this == ASSESSMENT_COMPLETE;
        }
    }

    /** One of them. */
    record Case(Kind kind, Deal deal) {
        DealStatus status() {
            return deal.status();
        }

        @Override
        public String toString() {
            return kind + " " + status() + " at " + deal.progress().stage();
        }
    }

    static Stream<Case> all() {
        return Stream.of(Kind.values()).flatMap(kind -> all(kind).map(deal -> new Case(kind, deal)));
    }

    private static Stream<Deal> all(Kind kind) {
        Stream<Deal> open = accepted(kind)
                .flatMap(deal ->
                        Stream.of(Stream.of(deal), won(deal), lost(deal)).flatMap(each -> each));
        return kind.inbound() ? Stream.concat(unanswered(kind), open) : open;
    }

    private static Stream<Deal> unanswered(Kind kind) {
        Deal received = received(kind);
        return Stream.concat(
                Stream.of(received),
                Stream.of(Ending.values())
                        .map(how -> after(received.decide(new EndUnjoined(how, "BUDGET", null), circumstances()))));
    }

    private static Stream<Deal> won(Deal deal) {
        boolean begun = deal.content().assessment().isPresent()
                && deal.progress().marks().size() <= 2;
        return begun ? Stream.empty() : Stream.of(decided(deal, new MarkWon(null, null, null)));
    }

    private static Stream<Deal> lost(Deal deal) {
        return Stream.of(decided(deal, new MarkLost("BUDGET", null, null, null)));
    }

    private static Stream<Deal> accepted(Kind kind) {
        Deal fresh =
                kind.inbound() ? decided(received(kind), new Join(Samples.acceptance(false), false)) : started(kind);
        return switch (kind) {
            case ASSESSMENT_BEGUN -> Stream.of(fresh, marked(fresh, ASSESSMENT_STAGES.getFirst()));
            case ASSESSMENT_COMPLETE ->
                Stream.of(marked(marked(fresh, ASSESSMENT_STAGES.getFirst()), ASSESSMENT_STAGES.getLast()));
            default -> STAGES.stream().map(stage -> marked(fresh, stage));
        };
    }

    private static Deal started(Kind kind) {
        return switch (kind) {
            case PRIVATE -> Samples.privateDeal();
            case PRIVATE_WITH_CONTACT -> Samples.created(Samples.form(contentForVendor()));
            case PARTNER_LED -> Samples.created(Samples.visible(content()));
            case CO_SELL_ASKED -> asked();
            case CO_SELL_JOINED -> heard(InvitationState.ACCEPTED);
            case CO_SELL_DECLINED -> heard(InvitationState.DECLINED);
            case PARTNER_OUTBOUND ->
                Samples.created(Samples.formInviting(content(), Samples.partner("fabrikam", "SOL-FAB")));
            case NOT_ENABLED -> ownedBy(Samples.TAILSPIN, "4000001", "SOL-TAI");
            case ASSESSMENT_BEGUN, ASSESSMENT_COMPLETE -> Samples.assessmentDeal();
            case VENDOR_OUTBOUND -> ownedBy(Samples.VENDOR, "9000001", "MS-AZURE");
            case CO_SELL_INBOUND, PARTNER_INBOUND, VENDOR_INBOUND ->
                throw new IllegalArgumentException(kind + " is not started here");
        };
    }

    private static Deal received(Kind kind) {
        OrganizationId invitee = kind == Kind.VENDOR_INBOUND ? Samples.VENDOR : Samples.FABRIKAM;
        OrganizationId inviter = kind == Kind.CO_SELL_INBOUND ? Samples.VENDOR : Samples.CONTOSO;
        return after(Deal.receive(Samples.invitation(invitee, inviter), circumstances()));
    }

    private static Deal asked() {
        return Samples.created(Samples.formWithHelp(contentForVendor()));
    }

    private static Deal heard(InvitationState state) {
        Deal asked = asked();
        UUID invitation = asked.sharing().requested().getFirst().invitationId();
        return decided(
                asked,
                new NoteInvitation(new DealInvitation(invitation, Samples.VENDOR, true, state, null, null, false)));
    }

    private static Deal ownedBy(OrganizationId owner, String location, String solution) {
        DealDraft form = new DealDraft(
                location, withSolutions(content(), SolutionDraft.of(solution)), null, null, List.of(), Source.HERE);
        return after(Deal.create(Samples.DEAL, owner, form, circumstances()));
    }

    private static Deal marked(Deal deal, String stage) {
        return stage.equals("CREATED") ? deal : decided(deal, new MarkStage(stage, null));
    }

    private static Deal decided(Deal deal, DealCommand command) {
        return after(deal.decide(command, circumstances()));
    }
}
