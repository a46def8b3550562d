package cosell.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A token issuer over real HTTP, which makes good tokens and bad ones. */
public final class TestIssuer implements AutoCloseable {

    private final RSAKey rsa;
    private final ECKey ec;
    private final int port;
    private final AtomicInteger keyFetches = new AtomicInteger();
    private HttpServer server;

    public TestIssuer() {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            port = server.getAddress().getPort();
            start(server);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(HttpServer http) {
        String metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(uri(), uri());
        answer(http, "/.well-known/openid-configuration", metadata);
        answer(http, "/keys", new JWKSet(List.<JWK>of(rsa, ec)).toString());
        http.start();
    }

    private void answer(HttpServer http, String path, String json) {
        http.createContext(path, exchange -> {
            if (path.equals("/keys")) {
                keyFetches.incrementAndGet();
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** Its address stays the same while it is away. */
    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            start(server);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    public int keyFetches() {
        return keyFetches.get();
    }

    /** The claims of an admin of Contoso that is good for five minutes. */
    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("ann")
                .audience("cosell")
                .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("email", "Ann@Contoso.example")
                .claim("email_verified", true)
                .claim("org", "contoso")
                .claim("roles", List.of("REFERRALS_ADMIN", "offline_access"))
                .claim("locations", List.of("*"))
                .claim("locale", "cs-CZ");
    }

    /** A good token. */
    public String token() {
        return token(_ -> {});
    }

    /** A well-signed token with other claims. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return signed(claims.build(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa-1"));
    }

    public String signed(JWTClaimsSet claims, JWSHeader.Builder header) {
        try {
            JWSHeader made = header.build();
            JWSSigner signer =
                    made.getAlgorithm().equals(JWSAlgorithm.ES256) ? new ECDSASigner(ec) : new RSASSASigner(rsa);
            SignedJWT jwt = new SignedJWT(made, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A header of this algorithm with the right key id and type. */
    public static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        String key = algorithm.equals(JWSAlgorithm.ES256) ? "ec-1" : "rsa-1";
        return new JWSHeader.Builder(algorithm).keyID(key).type(JOSEObjectType.JWT);
    }

    public RSAKey rsa() {
        return rsa;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
