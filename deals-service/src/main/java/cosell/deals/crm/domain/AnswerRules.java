package cosell.deals.crm.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;

import cosell.deals.crm.domain.Opportunity.Answers;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealInvitation;
import cosell.deals.deal.domain.Help;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.Sharing;
import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two answers, told about a deal that exists: given once, they stay (D-16); the vendor is invited elsewhere. */
final class AnswerRules {

    private AnswerRules() {}

    static List<Fault> faults(Deal deal, Answers answers, Circumstances circumstances) {
        return Stream.concat(
                        help(
                                deal.sharing(),
                                answers.help(),
                                circumstances.rulebook().vendor()),
                        visibility(deal.sharing(), answers.visibleToVendor()))
                .toList();
    }

    private static Stream<Fault> help(Sharing sharing, @Nullable HelpDraft help, OrganizationId vendor) {
        return help == null || isAsked(sharing, help, vendor)
                ? Stream.empty()
                : Stream.of(Fault.of(
                        "/help",
                        ACTION_NOT_PERMITTED,
                        "The engagement decides about invitations of a deal that exists; none is changed here.",
                        "Invite the vendor with POST /api/invitations.",
                        "I-01"));
    }

    private static boolean isAsked(Sharing sharing, HelpDraft help, OrganizationId vendor) {
        Help known = sharing.help();
        if (known == null) {
            return sharing.invitations().stream().anyMatch(DealInvitation::vendor)
                    || sharing.requested().stream()
                            .anyMatch(asked -> asked.invitee().equals(vendor));
        }
        return known.kind().equals(help.kind()) && Objects.equals(known.notes(), stripped(help.notes()));
    }

    private static Stream<Fault> visibility(Sharing sharing, @Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer) && sharing.visibleToVendor()
                ? Stream.of(Fault.of(
                        "/visibleToVendor",
                        ACTION_NOT_PERMITTED,
                        "Visibility can't be withdrawn once it was given.",
                        "Leave it out, or say true.",
                        "D-16"))
                : Stream.empty();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
