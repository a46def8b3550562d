package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.Checks.Identity;
import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.invitations.directory.domain.DirectoryRefusal.KindOfAnother;
import cosell.invitations.directory.domain.DirectoryRefusal.Missing;
import cosell.invitations.directory.domain.DirectoryRefusal.ReservedId;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import cosell.platform.domain.OrganizationId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every entry (I-10), whoever enters it; everything that is wrong is found at once.
 *
 * @param vendor the installation has this one only
 */
public record EntryRules(OrganizationId vendor) {

    static final int MOST_SOLUTIONS = 500;

    private static final int MOST_PROGRAMMES = 50;

    /** Everybody is a reader of entries, the platform is its operators', and an import has an address of its own. */
    private static final Set<String> RESERVED = Set.of("everybody", "platform", "import");

    /** @param before the organization as it is; null for a new one */
    Stream<DirectoryRefusal> refusals(EntryDraft draft, @Nullable Organization before) {
        return Stream.of(
                        Checks.required("/id", draft.id(), Form.ORGANIZATION_ID),
                        reserved(draft.id()),
                        Checks.text("/name", draft.name()),
                        kind(draft, before),
                        LocationRules.refusals(draft.locations()),
                        new PeopleRules(draft).refusals(),
                        Checks.list("/solutions", draft.solutions(), MOST_SOLUTIONS, BY_ID, EntryRules::solution),
                        Checks.optional("/fallbackAddress", draft.fallbackAddress(), Form.EMAIL),
                        Checks.optional("/integrationContact", draft.integrationContact(), Form.EMAIL))
                .flatMap(refusals -> refusals);
    }

    private static final Identity<SolutionDraft> BY_ID = new Identity<>("/id", SolutionDraft::id);

    private static Stream<DirectoryRefusal> reserved(@Nullable String id) {
        return id != null && RESERVED.contains(id) ? Stream.of(new ReservedId("/id")) : Stream.empty();
    }

    private Stream<DirectoryRefusal> kind(EntryDraft draft, @Nullable Organization before) {
        OrganizationKind kind = draft.kind();
        if (kind == null) {
            return before == null ? Stream.of(new Missing("/kind")) : Stream.empty();
        }
        boolean isVendor = vendor.value().equals(draft.id());
        return isVendor == (kind == OrganizationKind.VENDOR)
                ? Stream.empty()
                : Stream.of(new KindOfAnother("/kind", vendor));
    }

    private static Stream<DirectoryRefusal> solution(String pointer, SolutionDraft draft) {
        return Stream.of(
                        Checks.required(pointer + "/id", draft.id(), Form.ID),
                        Checks.text(pointer + "/name", draft.name()),
                        Checks.list(
                                pointer + "/programmes",
                                draft.programmes(),
                                MOST_PROGRAMMES,
                                Identity.ITSELF,
                                (place, programme) -> Checks.optional(place, programme, Form.ID)))
                .flatMap(refusals -> refusals);
    }
}
