package cosell.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks access tokens: signature by one of the issuer's keys (RS256, PS256 or ES256, never {@code none}), issuer,
 * audience and times. When the keys can't be had, that is a 503 and not the token's fault. Thread-safe.
 */
final class TokenDecoder implements ReactiveJwtDecoder, AutoCloseable {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int HTTP_TIMEOUT_MILLIS = 2_000;
    private static final int MAX_KEY_SET_BYTES = 256 * 1024;
    private static final Duration KEYS_LIVE = Duration.ofMinutes(10);
    private static final Duration KEYS_OUTLIVE_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final NimbusReactiveJwtDecoder decoder = new NimbusReactiveJwtDecoder(this::claims);
    private final JWKSource<SecurityContext> keys;
    private final TokenCheck check;
    private final VerifiedTokens verified;

    TokenDecoder(TokenSettings settings, Clock realTime) {
        keys = keys(settings);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier((type, context) -> {}); // left to TokenCheck, which says what is wrong
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        check = new TokenCheck(settings.requiredIssuer().toString(), settings.requiredAudience(), realTime);
        verified = new VerifiedTokens(realTime);
        decoder.setJwtValidator(check);
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> verified.find(token)
                .filter(known -> !check.validate(known).hasErrors())
                .map(Mono::just)
                .orElseGet(() -> decoder.decode(token).doOnNext(read -> verified.remember(token, read))));
    }

    /** Ends the thread that refreshes the keys. */
    @Override
    public void close() throws IOException {
        if (keys instanceof Closeable refreshing) {
            refreshing.close();
        }
    }

    private static JWKSource<SecurityContext> keys(TokenSettings settings) {
        DefaultResourceRetriever http =
                new DefaultResourceRetriever(HTTP_TIMEOUT_MILLIS, HTTP_TIMEOUT_MILLIS, MAX_KEY_SET_BYTES);
        IssuerKeys fetched = new IssuerKeys(settings.requiredIssuer(), settings.jwkSetUri(), http);
        return JWKSourceBuilder.<SecurityContext>create(fetched)
                .cache(KEYS_LIVE.toMillis(), 2L * HTTP_TIMEOUT_MILLIS + 1_000)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(KEYS_OUTLIVE_ISSUER.toMillis())
                .build();
    }

    private Mono<JWTClaimsSet> claims(JWT token) {
        return Mono.fromCallable(() -> check(token)).subscribeOn(Schedulers.boundedElastic());
    }

    private JWTClaimsSet check(JWT token) {
        try {
            return processor.process(token, null);
        } catch (BadJOSEException notTrusted) {
            throw new BadJwtException("The token is not trusted", notTrusted);
        } catch (JOSEException noKeys) {
            throw new ProblemException(Problems.unavailable(
                    ProblemReason.ISSUER_UNAVAILABLE,
                    "The keys of the token issuer can not be fetched right now. Try again in a moment.",
                    RETRY_AFTER_SECONDS));
        }
    }
}
