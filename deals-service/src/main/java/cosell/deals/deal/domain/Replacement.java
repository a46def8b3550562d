package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.forms.EmailAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replaces a colleague in a deal's team: an edit like any other, told by its own name (D-24). */
final class Replacement {

    private Replacement() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(
            Deal deal, ReplaceMember command, Circumstances circumstances) {
        ContentDraft before = ContentDraft.of(deal.content());
        if (before.team().stream().noneMatch(member -> isAt(command.leaving(), member.email()))) {
            return Decision.unchanged(deal);
        }
        Edit edit = new Edit(before.withTeam(team(before.team(), command)), List.of());
        Decision<Deal, DealEvent, DealRefusal> edited = Editing.decide(deal, edit, circumstances);
        return edited instanceof Changed<Deal, DealEvent, DealRefusal> changed
                ? Decisions.changed(
                        changed.newState(), new DealEvent.TeamMemberReplaced(List.of(ContentRule.TEAM.pointer())))
                : edited;
    }

    /** The successor takes the place of who leaves; one who is in the team already is in it once. */
    private static List<PersonDraft> team(List<PersonDraft> members, ReplaceMember command) {
        List<PersonDraft> team = new ArrayList<>();
        boolean placed = false;
        for (PersonDraft member : members) {
            boolean isEither = Stream.of(command.leaving(), command.successor().email())
                    .anyMatch(address -> isAt(address, member.email()));
            if (!isEither) {
                team.add(member);
            } else if (!placed) {
                team.add(command.successor());
                placed = true;
            }
        }
        return team;
    }

    private static boolean isAt(@Nullable String address, @Nullable String email) {
        return address != null
                && email != null
                && EmailAddresses.normalized(address).equals(EmailAddresses.normalized(email));
    }
}
