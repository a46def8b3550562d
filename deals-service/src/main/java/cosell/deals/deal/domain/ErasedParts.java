package cosell.deals.deal.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names the parts of a deal out of which somebody was taken, as the native API names them. */
final class ErasedParts {

    private static final Map<String, Function<Deal, Object>> OTHERS = Map.of(
            "/stageMarks", deal -> deal.progress().marks(),
            "/requestedInvitations", deal -> deal.sharing().requested(),
            "/inviter", deal -> String.valueOf(deal.sharing().inviter()),
            "/help", deal -> String.valueOf(deal.sharing().help()),
            "/closing", deal -> String.valueOf(deal.progress().closing()),
            "/registrations", deal -> deal.reports().registrations());

    private ErasedParts() {}

    static List<String> between(Deal before, Deal after) {
        ContentDraft old = ContentDraft.of(before.content());
        ContentDraft now = ContentDraft.of(after.content());
        Stream<String> contents =
                ContentRule.ALL.stream().filter(rule -> rule.differs(old, now)).map(ContentRule::pointer);
        Stream<String> others = OTHERS.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(before), part.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .sorted();
        return Stream.concat(contents, others).toList();
    }

    /** A deal is told flat outside: {@code /content/notes} is {@code /notes} there. */
    static List<String> pointers(List<String> places) {
        return places.stream()
                .map(place -> place.substring(place.indexOf('/', 1)))
                .map(place -> place.replaceFirst("^/requested/", "/requestedInvitations/"))
                .toList();
    }
}
