package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.EntryDraft.ContactDraft;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import cosell.platform.domain.OrganizationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a draft with which nothing is wrong. */
final class CheckedEntry {

    private static final String LOCALE = "en";
    private static final String ZONE = "UTC";

    private CheckedEntry() {}

    /** @param before the organization as it is; null for a new one */
    static Entry of(EntryDraft draft, @Nullable Organization before) {
        Profile profile = new Profile(
                new OrganizationId(required(draft.id())),
                text(draft.name()),
                kind(draft, before),
                draft.locations().stream().map(CheckedEntry::location).toList(),
                draft.contacts().stream().map(CheckedEntry::contact).toList(),
                draft.members().stream().map(CheckedEntry::member).toList(),
                draft.solutions().stream().map(CheckedEntry::solution).toList(),
                draft.fallbackAddress(),
                draft.integrationContact());
        return new Entry(profile, readiness(draft, before == null ? Readiness.OF_A_NEWCOMER : before.readiness()));
    }

    private static OrganizationKind kind(EntryDraft draft, @Nullable Organization before) {
        OrganizationKind kind = draft.kind();
        return kind == null ? required(before).profile().kind() : kind;
    }

    private static Readiness readiness(EntryDraft draft, Readiness before) {
        return new Readiness(
                Objects.requireNonNullElse(draft.active(), before.active()),
                Objects.requireNonNullElse(draft.coSellEnabled(), before.coSellEnabled()),
                Objects.requireNonNullElse(draft.assessmentVetted(), before.assessmentVetted()));
    }

    private static Location location(LocationDraft draft) {
        return new Location(required(draft.id()), text(draft.name()), required(draft.country()), draft.isDefault());
    }

    private static DirectoryContact contact(ContactDraft draft) {
        return new DirectoryContact(
                required(draft.id()),
                text(draft.name()),
                draft.phone(),
                required(draft.email()),
                draft.locations(),
                draft.solutions(),
                draft.countries(),
                Objects.requireNonNullElse(draft.locale(), LOCALE),
                Objects.requireNonNullElse(draft.zone(), ZONE),
                Boolean.TRUE.equals(draft.disableNotifications()));
    }

    private static Member member(MemberDraft draft) {
        return new Member(
                text(draft.name()),
                required(draft.email()),
                draft.roles(),
                draft.locations(),
                draft.isGlobal(),
                Objects.requireNonNullElse(draft.locale(), LOCALE),
                Objects.requireNonNullElse(draft.zone(), ZONE),
                Boolean.TRUE.equals(draft.disableNotifications()));
    }

    private static PublishedSolution solution(SolutionDraft draft) {
        return new PublishedSolution(required(draft.id()), text(draft.name()), draft.programmes());
    }

    private static String text(@Nullable String text) {
        return required(text).strip();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "A checked draft has it");
    }
}
