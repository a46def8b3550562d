package cosell.deals.deal.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field in which a stale edit and what happened meanwhile part (D-21).
 *
 * @param pointer JSON pointer of the field
 * @param base what stood there when the edit was made; null also when that revision is unknown
 * @param yours what the edit wants
 * @param theirs what stands there now
 */
public record ContentDifference(
        String pointer,
        @Nullable Object base,
        @Nullable Object yours,
        @Nullable Object theirs) {

    /** Every field that is not the same in all of them. */
    public static List<ContentDifference> between(
            @Nullable ContentDraft base, ContentDraft yours, ContentDraft theirs) {
        return ContentRule.ALL.stream()
                .map(rule -> new ContentDifference(
                        rule.pointer(),
                        base == null ? null : rule.field().apply(base),
                        rule.field().apply(yours),
                        rule.field().apply(theirs)))
                .filter(difference -> difference.parts(base != null))
                .toList();
    }

    /** Whether an edit of the base and what happened meanwhile want different things of one field. */
    public static boolean overlap(ContentDraft base, ContentDraft yours, ContentDraft theirs) {
        return ContentRule.ALL.stream()
                .anyMatch(
                        rule -> rule.differs(base, yours) && rule.differs(base, theirs) && rule.differs(yours, theirs));
    }

    private boolean parts(boolean baseKnown) {
        return !Objects.equals(yours, theirs) || (baseKnown && !Objects.equals(base, theirs));
    }
}
