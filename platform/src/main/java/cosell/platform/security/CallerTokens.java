package cosell.platform.security;

import cosell.platform.domain.OrganizationId;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/**
 * Reads the caller from a token's claims: {@code org}, {@code roles}, {@code locations} ({@code ["*"]} for all),
 * {@code email} with {@code email_verified}, {@code locale}. Roles of other systems are passed over. A token without
 * an organization or a known role ends in a 403 that names what is missing.
 */
final class CallerTokens implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    private static final String EVERYWHERE = "*";

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromCallable(() -> new CallerAuthentication(token, caller(token)));
    }

    static Caller caller(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "TokenCheck refuses tokens without one"),
                email(token),
                organization(token),
                roles(token),
                locations(token),
                locale(token));
    }

    private static OrganizationId organization(Jwt token) {
        if (token.getClaims().get("org") instanceof String org && OrganizationId.isValid(org)) {
            return new OrganizationId(org);
        }
        throw refused("Your token names no organization (claim org). Ask your administrator to add it.");
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = texts(token.getClaims().get("roles")).stream()
                .flatMap(name -> Role.named(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.isEmpty()) {
            throw refused("Your token names no role known here (claim roles). Ask your administrator to add one.");
        }
        return roles;
    }

    /** Nothing said means no location, so that a forgotten claim gives nobody too much. */
    private static LocationScope locations(Jwt token) {
        List<String> ids = texts(token.getClaims().get("locations"));
        return ids.contains(EVERYWHERE) ? new LocationScope.All() : new LocationScope.Only(Set.copyOf(ids));
    }

    private static @Nullable String email(Jwt token) {
        return Boolean.TRUE.equals(token.getClaims().get("email_verified"))
                        && token.getClaims().get("email") instanceof String email
                ? email.toLowerCase(Locale.ROOT)
                : null;
    }

    private static Locale locale(Jwt token) {
        Locale locale = token.getClaims().get("locale") instanceof String tag
                ? Locale.forLanguageTag(tag.replace('_', '-'))
                : Locale.ROOT;
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(ProblemReason.ACTION_NOT_PERMITTED, detail));
    }
}
