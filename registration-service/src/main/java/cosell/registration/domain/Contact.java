package cosell.registration.domain;

import org.jspecify.annotations.Nullable;

/** Whom to ask about a registration, as far as it was filled in; personal data, never logged. */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
