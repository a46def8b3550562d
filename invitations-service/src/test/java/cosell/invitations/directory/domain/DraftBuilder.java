package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.EntryDraft.ContactDraft;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import cosell.invitations.directory.domain.EntryDraft.MemberDraft;
import cosell.invitations.directory.domain.EntryDraft.SolutionDraft;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts of Contoso's entry, with which nothing is wrong unless a test says otherwise. */
public final class DraftBuilder {

    static final LocationDraft SEATTLE = new LocationDraft("1000001", "Seattle", "US", true);
    static final LocationDraft PRAHA = new LocationDraft("1000002", "Praha", "CZ", null);
    static final SolutionDraft DATA = new SolutionDraft("SOL-1001-CON", "Data Foundation", List.of("AZURE_IP_CO_SELL"));

    private @Nullable String id = "contoso";
    private @Nullable String name = "Contoso";
    private @Nullable OrganizationKind kind = OrganizationKind.PARTNER;
    private @Nullable Boolean active = true;
    private @Nullable Boolean coSellEnabled = true;
    private @Nullable Boolean assessmentVetted = false;
    private @Nullable List<LocationDraft> locations = List.of(SEATTLE, PRAHA);
    private @Nullable List<ContactDraft> contacts = List.of(contact("contoso-praha"));
    private @Nullable List<MemberDraft> members =
            List.of(admin("admin@contoso.example"), user("praha@contoso.example"));
    private @Nullable List<SolutionDraft> solutions = List.of(DATA);
    private @Nullable String fallbackAddress = "fallback@contoso.example";
    private @Nullable String integrationContact = "integration@contoso.example";

    static ContactDraft contact(@Nullable String id) {
        return new ContactDraft(
                id,
                "Obchod Praha",
                "+420224811111",
                "praha@contoso.example",
                List.of("1000002"),
                List.of("SOL-1001-CON"),
                List.of("CZ", "OOO"),
                "cs-CZ",
                "Europe/Prague",
                false);
    }

    static MemberDraft admin(@Nullable String email) {
        return new MemberDraft("Alex Admin", email, List.of("REFERRALS_ADMIN"), null, true, null, null, null);
    }

    static MemberDraft user(@Nullable String email) {
        return new MemberDraft(
                "Petra Praha",
                email,
                List.of("REFERRALS_USER"),
                List.of("1000002"),
                null,
                "cs-CZ",
                "Europe/Prague",
                true);
    }

    public DraftBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    public DraftBuilder name(@Nullable String value) {
        name = value;
        return this;
    }

    DraftBuilder kind(@Nullable OrganizationKind value) {
        kind = value;
        return this;
    }

    DraftBuilder readiness(@Nullable Boolean isActive, @Nullable Boolean isEnabled, @Nullable Boolean isVetted) {
        active = isActive;
        coSellEnabled = isEnabled;
        assessmentVetted = isVetted;
        return this;
    }

    DraftBuilder locations(LocationDraft... all) {
        locations = Arrays.asList(all);
        return this;
    }

    DraftBuilder manyLocations(List<LocationDraft> all) {
        locations = all;
        return this;
    }

    DraftBuilder contacts(ContactDraft... all) {
        contacts = Arrays.asList(all);
        return this;
    }

    DraftBuilder members(MemberDraft... all) {
        members = Arrays.asList(all);
        return this;
    }

    DraftBuilder solutions(SolutionDraft... all) {
        solutions = Arrays.asList(all);
        return this;
    }

    DraftBuilder addresses(@Nullable String fallback, @Nullable String integration) {
        fallbackAddress = fallback;
        integrationContact = integration;
        return this;
    }

    public EntryDraft draft() {
        return new EntryDraft(
                id,
                name,
                kind,
                active,
                coSellEnabled,
                assessmentVetted,
                locations,
                contacts,
                members,
                solutions,
                fallbackAddress,
                integrationContact);
    }
}
