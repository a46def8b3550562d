package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a draft differs from the organization as it is, told apart by who keeps it. */
record EntryChanges(Organization before, EntryDraft draft) {

    /** Every place whose change this editor is refused. */
    Stream<DirectoryRefusal> refusals(Editor editor) {
        return Arrays.stream(DirectoryAction.values())
                .flatMap(action -> places(action).flatMap(place -> action.refusal(editor, place).stream()));
    }

    private Stream<String> places(DirectoryAction action) {
        return switch (action) {
            case SET_KIND -> changed("/kind", draft.kind(), before.profile().kind());
            case SET_READINESS -> readiness(before.readiness());
            case GRANT_RIGHTS -> rights();
            case PUBLISH_SOLUTIONS -> solutions();
            // Whoever keeps the entry at all keeps the rest of it.
            case EDIT_PROFILE, INVITE -> Stream.empty();
        };
    }

    private Stream<String> readiness(Readiness was) {
        return Stream.of(
                        changed("/active", draft.active(), was.active()),
                        changed("/coSellEnabled", draft.coSellEnabled(), was.coSellEnabled()),
                        changed("/assessmentVetted", draft.assessmentVetted(), was.assessmentVetted()))
                .flatMap(places -> places);
    }

    private Stream<String> rights() {
        Map<String, Member> known = byKey(before.profile().members(), Member::key);
        List<MemberDraft> drafts = draft.members();
        Stream<String> entered = IntStream.range(0, drafts.size())
                .boxed()
                .flatMap(at -> rights(
                        "/members/" + at,
                        drafts.get(at),
                        known.get(drafts.get(at).key())));
        return Stream.concat(removed("/members", known.keySet(), drafts.stream().map(MemberDraft::key)), entered);
    }

    private static Stream<String> rights(String place, MemberDraft draft, @Nullable Member was) {
        return was == null
                ? Stream.of(place)
                : Stream.of(
                                changed(place + "/roles", Set.copyOf(draft.roles()), Set.copyOf(was.roles())),
                                changed(
                                        place + "/locations",
                                        Set.copyOf(draft.locations()),
                                        Set.copyOf(was.locations())),
                                changed(place + "/global", draft.isGlobal(), was.global()))
                        .flatMap(places -> places);
    }

    private Stream<String> solutions() {
        Map<String, PublishedSolution> known = byKey(before.profile().solutions(), PublishedSolution::id);
        List<SolutionDraft> drafts = draft.solutions();
        Stream<String> entered = IntStream.range(0, drafts.size())
                .boxed()
                .flatMap(at -> solution(
                        "/solutions/" + at,
                        drafts.get(at),
                        known.get(drafts.get(at).id())));
        return Stream.concat(
                removed("/solutions", known.keySet(), drafts.stream().map(SolutionDraft::id)), entered);
    }

    private static Stream<String> solution(String place, SolutionDraft draft, @Nullable PublishedSolution was) {
        return was == null
                ? Stream.of(place)
                : changed(place + "/programmes", Set.copyOf(draft.programmes()), Set.copyOf(was.programmes()));
    }

    /** What is left out is not changed. */
    private static Stream<String> changed(String place, @Nullable Object entered, Object was) {
        return entered == null || entered.equals(was) ? Stream.empty() : Stream.of(place);
    }

    private static Stream<String> removed(String place, Set<String> known, Stream<String> entered) {
        Set<String> left = entered.collect(Collectors.toSet());
        return left.containsAll(known) ? Stream.empty() : Stream.of(place);
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first));
    }
}
