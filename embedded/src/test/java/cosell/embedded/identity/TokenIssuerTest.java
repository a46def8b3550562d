package cosell.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import cosell.embedded.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TokenIssuerTest {

    @TempDir
    Path directory;

    @Test
    void handsOutATokenThatAServiceAcceptsByDiscovery() throws Exception {
        try (var issuer = TokenIssuer.start(directory, 0)) {
            var answer = get(issuer, "/token?user=praha%40contoso.example");

            var claims = verified(issuer, answer.body());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(claims.getClaims())
                    .containsEntry("sub", "praha@contoso.example")
                    .containsEntry("email", "praha@contoso.example")
                    .containsEntry("email_verified", true)
                    .containsEntry("org", "contoso")
                    .containsEntry("roles", List.of("REFERRALS_USER"))
                    .containsEntry("locations", List.of("1000002"))
                    .containsEntry("locale", "cs-CZ");
            assertThat(claims.getExpirationTime().toInstant())
                    .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(8)));
        }
    }

    @Test
    void mintsATokenThatIsOverAlready() throws Exception {
        try (var issuer = TokenIssuer.start(directory, 0)) {
            var somebody = new DemoUser("nobody@nowhere.example", "nowhere", List.of(), List.of("*"), "en");

            var token = issuer.token(somebody, Duration.ofMinutes(-5));

            assertThatThrownBy(() -> verified(issuer, token))
                    .isInstanceOf(BadJWTException.class)
                    .hasMessageContaining("Expired");
        }
    }

    @Test
    void keepsItsKeyToItselfAndOverARestart() throws Exception {
        var port = Ports.free();
        String token;
        try (var issuer = TokenIssuer.start(directory, port)) {
            token = issuer.token("ADMIN@contoso.example");
        }

        try (var issuer = TokenIssuer.start(directory, port)) {
            assertThat(verified(issuer, token).getSubject()).isEqualTo("admin@contoso.example");
            assertThat(Files.getPosixFilePermissions(directory.resolve("signing-key.json")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(get(issuer, "/.well-known/jwks.json").body()).doesNotContain("\"d\"");
        }
    }

    @Test
    void knowsNobodyElse() throws Exception {
        try (var issuer = TokenIssuer.start(directory, 0)) {
            assertThat(get(issuer, "/token?user=mallory@contoso.example").statusCode())
                    .isEqualTo(404);
            assertThat(get(issuer, "/token").statusCode()).isEqualTo(404);
            assertThat(get(issuer, "/somewhere").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> issuer.token("mallory@contoso.example"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void knowsEveryUserOfTheDemoInstallation() {
        assertThat(DemoUsers.all())
                .extracting(DemoUser::email)
                .containsExactlyInAnyOrder(
                        "admin@contoso.example",
                        "seattle@contoso.example",
                        "praha@contoso.example",
                        "seattle-admin@contoso.example",
                        "reader@contoso.example",
                        "admin@fabrikam.example",
                        "admin@northwind.example",
                        "admin@tailspin.example",
                        "seller@msft.example",
                        "reviewer@msft.example",
                        "operator@platform.example");
    }

    private static JWTClaimsSet verified(TokenIssuer issuer, String token) throws Exception {
        var discovery = JsonMapper.shared()
                .readValue(get(issuer, "/.well-known/openid-configuration").body(), Map.class);
        var keys = JWKSourceBuilder.create(
                        URI.create((String) discovery.get("jwks_uri")).toURL())
                .build();
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        var expected = new JWTClaimsSet.Builder()
                .issuer((String) discovery.get("issuer"))
                .build();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>("cosell", expected, Set.of("sub", "exp")));
        return processor.process(token, null);
    }

    private static HttpResponse<String> get(TokenIssuer issuer, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(issuer.issuerUri() + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
