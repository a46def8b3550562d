package cosell.platform.security;

import java.util.Arrays;
import java.util.Optional;

/** What a token's {@code roles} claim may name. Published: never renamed. */
public enum Role {
    REFERRALS_ADMIN,
    REFERRALS_USER,
    REFERRALS_READER,
    VENDOR_SELLER,
    REGISTRATION_REVIEWER,
    PLATFORM_OPERATOR;

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
