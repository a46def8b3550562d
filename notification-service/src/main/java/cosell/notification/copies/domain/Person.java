package cosell.notification.copies.domain;

import org.jspecify.annotations.Nullable;

/** Somebody as a deal, an invitation or a registration names them; personal data, never logged. */
public record Person(
        String name, @Nullable String phone, @Nullable String email) {}
