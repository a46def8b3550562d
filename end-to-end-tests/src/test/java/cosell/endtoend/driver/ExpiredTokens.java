package cosell.endtoend.driver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** Tokens as the development issuer signs them, but for one claim; its key lies in the data directory. */
public final class ExpiredTokens {

    private static final Duration AGO = Duration.ofHours(1);

    private ExpiredTokens() {}

    /** The user's token, which was good until an hour ago. */
    public static String of(Suite suite, String user) {
        var expiry = Instant.now().minus(AGO);
        return changed(
                suite,
                user,
                claims -> claims.issueTime(Date.from(expiry.minus(AGO))).expirationTime(Date.from(expiry)));
    }

    /** The user's token, meant for somebody else. */
    public static String forAnotherAudience(Suite suite, String user) {
        return changed(suite, user, claims -> claims.audience("somebody-else"));
    }

    private static String changed(Suite suite, String user, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var key = RSAKey.parse(Files.readString(suite.directory().resolve("issuer/signing-key.json")));
            var genuine = SignedJWT.parse(suite.api().token(user));
            var claims = change.apply(new JWTClaimsSet.Builder(genuine.getJWTClaimsSet()));
            var token = new SignedJWT(genuine.getHeader(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
