package cosell.embedded.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes signed tokens with the claims our services read. */
final class TokenMint {

    static final String AUDIENCE = "cosell";

    private final String issuer;
    private final JWSHeader header;
    private final JWSSigner signer;

    TokenMint(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        this.signer = signer(key);
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lifetime below zero gives a token that is over already. */
    String token(DemoUser user, Duration lifetime) {
        var jwt = new SignedJWT(header, claims(user, lifetime));
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private JWTClaimsSet claims(DemoUser user, Duration lifetime) {
        var now = Instant.now();
        var expiry = now.plus(lifetime);
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user.email())
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(expiry.isBefore(now) ? expiry.minusSeconds(1) : now))
                .expirationTime(Date.from(expiry))
                .claim("email", user.email())
                .claim("email_verified", true)
                .claim("org", user.organization())
                .claim("roles", user.roles())
                .claim("locations", user.locations())
                .claim("locale", user.locale())
                .build();
    }
}
