package cosell.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature was found good a moment ago, so that it need not be computed for each request of one caller.
 * Only the signature is remembered: what a token says is checked each time. A key that the issuer takes back is trusted
 * for {@link #REMEMBERED_FOR} longer. Tokens themselves are not kept as keys, only their hashes. Thread-safe.
 */
final class VerifiedTokens {

    static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final Cache<ByteBuffer, Jwt> verified;

    VerifiedTokens(Clock realTime) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(realTime.millis());
        this.verified = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(REMEMBERED_FOR)
                .ticker(ticker)
                .build();
    }

    Optional<Jwt> find(String token) {
        return Optional.ofNullable(verified.getIfPresent(hash(token)));
    }

    void remember(String token, Jwt read) {
        verified.put(hash(token), read);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
