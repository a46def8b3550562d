package cosell.invitations.directory.domain;

import cosell.platform.forms.EmailAddresses;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An organization as somebody enters it; anything may be missing. A list that is left out is empty; kind and readiness
 * that are left out stay as they are.
 */
public record EntryDraft(
        @Nullable String id,
        @Nullable String name,
        @Nullable OrganizationKind kind,
        @Nullable Boolean active,
        @Nullable Boolean coSellEnabled,
        @Nullable Boolean assessmentVetted,
        @Nullable List<LocationDraft> locations,
        @Nullable List<ContactDraft> contacts,
        @Nullable List<MemberDraft> members,
        @Nullable List<SolutionDraft> solutions,
        @Nullable String fallbackAddress,
        @Nullable String integrationContact) {

    public record LocationDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable String country,
            @Nullable Boolean byDefault) {

        boolean isDefault() {
            return Boolean.TRUE.equals(byDefault);
        }
    }

    public record ContactDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable List<String> locations,
            @Nullable List<String> solutions,
            @Nullable List<String> countries,
            @Nullable String locale,
            @Nullable String zone,
            @Nullable Boolean disableNotifications) {

        @Override
        public List<String> locations() {
            return orNone(locations);
        }

        @Override
        public List<String> solutions() {
            return orNone(solutions);
        }

        @Override
        public List<String> countries() {
            return orNone(countries);
        }
    }

    public record MemberDraft(
            @Nullable String name,
            @Nullable String email,
            @Nullable List<String> roles,
            @Nullable List<String> locations,
            @Nullable Boolean global,
            @Nullable String locale,
            @Nullable String zone,
            @Nullable Boolean disableNotifications) {

        @Override
        public List<String> roles() {
            return orNone(roles);
        }

        @Override
        public List<String> locations() {
            return orNone(locations);
        }

        boolean isGlobal() {
            return Boolean.TRUE.equals(global);
        }

        /** What tells members apart. */
        @Nullable
        String key() {
            return email == null ? null : EmailAddresses.normalized(email);
        }
    }

    public record SolutionDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> programmes) {

        @Override
        public List<String> programmes() {
            return orNone(programmes);
        }
    }

    @Override
    public List<LocationDraft> locations() {
        return orNone(locations);
    }

    @Override
    public List<ContactDraft> contacts() {
        return orNone(contacts);
    }

    @Override
    public List<MemberDraft> members() {
        return orNone(members);
    }

    @Override
    public List<SolutionDraft> solutions() {
        return orNone(solutions);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
