package cosell.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a well-signed token must say to be taken. Reads real time, which development can't move. */
final class TokenCheck implements OAuth2TokenValidator<Jwt> {

    /** The error code of a token that was good once. */
    static final String EXPIRED = "token_expired";

    private static final String INVALID = "invalid_token";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final String issuer;
    private final String audience;
    private final Clock realTime;

    TokenCheck(String issuer, String audience, Clock realTime) {
        this.issuer = issuer;
        this.audience = audience;
        this.realTime = realTime;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<OAuth2Error> errors = new ArrayList<>();
        checkOrigin(token, errors);
        checkTimes(token, realTime.instant(), errors);
        return errors.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(errors);
    }

    private void checkOrigin(Jwt token, List<OAuth2Error> errors) {
        if (!issuer.equals(token.getClaimAsString("iss"))) {
            errors.add(new OAuth2Error(INVALID, "it is from another issuer", null));
        }
        List<String> audiences = token.getAudience();
        if (audiences == null || !audiences.contains(audience)) {
            errors.add(new OAuth2Error(INVALID, "it is not meant for the audience " + audience, null));
        }
        if (!isAccessTokenType(token.getHeaders().get("typ"))) {
            errors.add(new OAuth2Error(INVALID, "its type is not JWT or at+jwt", null));
        }
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            errors.add(new OAuth2Error(INVALID, "it has no subject", null));
        }
    }

    private static boolean isAccessTokenType(@Nullable Object type) {
        return type == null || TYPES.contains(type.toString().toLowerCase(Locale.ROOT));
    }

    private static void checkTimes(Jwt token, Instant now, List<OAuth2Error> errors) {
        Instant expiresAt = token.getExpiresAt();
        if (expiresAt == null) {
            errors.add(new OAuth2Error(INVALID, "it never expires", null));
        } else if (!now.minus(CLOCK_SKEW).isBefore(expiresAt)) {
            errors.add(new OAuth2Error(EXPIRED, "it has expired", null));
        }
        Instant notBefore = token.getNotBefore();
        if (notBefore != null && now.plus(CLOCK_SKEW).isBefore(notBefore)) {
            errors.add(new OAuth2Error(INVALID, "it is not valid yet", null));
        }
    }
}
