package cosell.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecoderTest {

    final TestIssuer issuer = new TestIssuer();
    final Hand clock = new Hand();
    final TokenDecoder decoder = new TokenDecoder(new TokenSettings(URI.create(issuer.uri()), null, null, null), clock);

    @AfterEach
    void close() throws IOException {
        decoder.close();
        issuer.close();
    }

    @Test
    void remembersThatASignatureIsGood() {
        String token = issuer.token();

        assertThat(decode(token)).isSameAs(decode(token));
    }

    @Test
    void checksTheSignatureAgainAfterAWhile() {
        String token = issuer.token();
        Jwt first = decode(token);

        clock.now = clock.now.plus(VerifiedTokens.REMEMBERED_FOR);

        assertThat(decode(token)).isNotSameAs(first);
    }

    @Test
    void refusesARememberedTokenAtTheInstantItsTimeIsOver() {
        String token = issuer.token(claims -> claims.expirationTime(Date.from(clock.now.plusSeconds(10))));
        decode(token);

        clock.now = clock.now.plusSeconds(40).minusMillis(1);
        assertThat(decode(token).getSubject()).isEqualTo("ann");

        clock.now = clock.now.plusMillis(1);
        assertThatThrownBy(() -> decode(token)).isInstanceOf(JwtException.class).hasMessageContaining("expired");
    }

    @Test
    void refusesATokenThatDiffersFromARememberedOneInItsSignature() {
        String token = issuer.token();
        decode(token);
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

        assertThatThrownBy(() -> decode(forged)).isInstanceOf(JwtException.class);
    }

    private Jwt decode(String token) {
        return decoder.decode(token).block(Duration.ofSeconds(5));
    }

    /** A clock that the test moves. */
    static final class Hand extends Clock {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
