package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.NoFullTeamMember;
import cosell.deals.deal.domain.FieldRefusal.TooMany;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about a deal's team (D-03, D-11): everybody has a name, at least one can be reached both ways. */
final class TeamRules {

    private TeamRules() {}

    static Stream<DealRefusal> refusals(List<PersonDraft> team, Setting setting) {
        Stream<DealRefusal> full =
                team.stream().anyMatch(TeamRules::isFull) ? Stream.empty() : Stream.of(new NoFullTeamMember());
        return Stream.concat(members("/team", team, setting), full);
    }

    static Stream<DealRefusal> members(String pointer, List<PersonDraft> team, Setting setting) {
        int most = setting.limits().team();
        if (team.size() > most) {
            return Stream.of(new TooMany(pointer, most, "D-03"));
        }
        return IntStream.range(0, team.size())
                .boxed()
                .flatMap(at -> Checks.person(pointer + "/" + at, team.get(at), setting, "D-03"));
    }

    private static boolean isFull(PersonDraft member) {
        return Stream.of(member.name(), member.phone(), member.email())
                .allMatch(text -> text != null && !text.isBlank());
    }
}
