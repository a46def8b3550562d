package cosell.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import cosell.platform.domain.OrganizationId;
import cosell.platform.web.TestService;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Which tokens are taken, over real HTTP and with a real issuer. */
class SecurityIT {

    /** Answers who it thinks is calling. */
    @RestController
    static class WhoAmI {

        @GetMapping("/api/me")
        Mono<String> me(Caller caller) {
            return CallerContext.current().map(same -> same.equals(caller) ? caller.toString() : "two callers");
        }

        @PostMapping("/api/me")
        String write(Caller caller) {
            return caller.actor().toString();
        }

        @GetMapping("/api/dev/something")
        String development() {
            return "open";
        }

        @GetMapping("/unsubscribe/once")
        String unsubscribe() {
            return "open";
        }

        @GetMapping("/unsubscribe/caller")
        String needsACaller(Caller caller) {
            return caller.subject();
        }

        @GetMapping("/api/ops/anything")
        String forOperators() {
            return "operated";
        }
    }

    private static TestIssuer issuer;
    private static TestService service;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        service = TestService.start(issuer, Map.of("cosell.security.open-paths", "/unsubscribe/**"), WhoAmI.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static WebTestClient.ResponseSpec me(String token) {
        return service.as(token).get().uri("/api/me").exchange();
    }

    private static String detail(WebTestClient.ResponseSpec answer, int status, String reason) {
        JsonNode body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.path("reason").asString()).isEqualTo(reason);
        return body.path("detail").asString();
    }

    private static String unauthenticated(String token) {
        WebTestClient.ResponseSpec answer = me(token);
        answer.expectHeader()
                .value("WWW-Authenticate", challenge -> assertThat(challenge).contains("error=\"invalid_token\""));
        return detail(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void aGoodTokenBecomesACaller() {
        Caller expected = new Caller(
                "ann",
                "ann@contoso.example",
                new OrganizationId("contoso"),
                Set.of(Role.REFERRALS_ADMIN),
                new LocationScope.All(),
                Locale.forLanguageTag("cs-CZ"));

        me(issuer.token()).expectStatus().isOk().expectBody(String.class).isEqualTo(expected.toString());
    }

    @Test
    void onlyOperatorsReachWhatIsTheirs() {
        String operator = issuer.token(claims -> claims.claim("roles", List.of("PLATFORM_OPERATOR")));

        service.as(operator)
                .get()
                .uri("/api/ops/anything")
                .exchange()
                .expectStatus()
                .isOk();
        detail(service.as(issuer.token()).get().uri("/api/ops/anything").exchange(), 403, "ACTION_NOT_PERMITTED");
        detail(service.anonymous().get().uri("/api/ops/anything").exchange(), 401, "UNAUTHENTICATED");
    }

    @Test
    void writesNeedNoCrossSiteToken() {
        service.as(issuer.token())
                .post()
                .uri("/api/me")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void takesTheseAlgorithms(String algorithm) {
        String token = issuer.signed(issuer.claims().build(), TestIssuer.header(JWSAlgorithm.parse(algorithm)));

        me(token).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS512"})
    void takesNoOtherAlgorithm(String algorithm) {
        String token = issuer.signed(issuer.claims().build(), TestIssuer.header(JWSAlgorithm.parse(algorithm)));

        assertThat(unauthenticated(token)).contains("invalid");
    }

    @Test
    void takesNoUnsignedToken() {
        assertThat(unauthenticated(new PlainJWT(issuer.claims().build()).serialize()))
                .contains("invalid");
    }

    @Test
    void takesNoTokenSignedWithThePublicKeyAsASecret() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
                issuer.claims().build());
        forged.sign(new MACSigner(issuer.rsa().toRSAPublicKey().getEncoded()));

        assertThat(unauthenticated(forged.serialize())).contains("invalid");
    }

    @Test
    void takesNoTokenSignedWithAnotherKeyOfTheSameName() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                TestIssuer.header(JWSAlgorithm.RS256).build(), issuer.claims().build());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).keyID("rsa-1").generate()));

        assertThat(unauthenticated(forged.serialize())).contains("invalid");
    }

    @Test
    void takesNoTokenWhoseClaimsWereChanged() {
        String[] good = issuer.token().split("\\.", -1);
        String[] other = issuer.token(claims -> claims.claim("org", "fabrikam")).split("\\.", -1);

        assertThat(unauthenticated(good[0] + "." + other[1] + "." + good[2])).contains("invalid");
    }

    @Test
    void aMissingTokenIsCalledMissing() {
        WebTestClient.ResponseSpec answer =
                service.anonymous().get().uri("/api/me").exchange();

        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer realm=\"cosell\"");
        assertThat(detail(answer, 401, "UNAUTHENTICATED")).contains("missing");
    }

    @Test
    void anExpiredTokenIsCalledExpired() {
        String token = issuer.token(claims -> claims.expirationTime(inSeconds(-31)));

        assertThat(unauthenticated(token)).contains("expired");
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        me(issuer.token(claims -> claims.expirationTime(inSeconds(-20))))
                .expectStatus()
                .isOk();
        me(issuer.token(claims -> claims.notBeforeTime(inSeconds(20))))
                .expectStatus()
                .isOk();
        assertThat(unauthenticated(issuer.token(claims -> claims.notBeforeTime(inSeconds(60)))))
                .contains("not valid yet");
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void aTokenMustExpireSomeTime() {
        assertThat(unauthenticated(issuer.token(claims -> claims.expirationTime(null))))
                .contains("never expires");
    }

    @Test
    void aTokenForAnotherAudienceIsInvalid() {
        assertThat(unauthenticated(issuer.token(claims -> claims.audience("elsewhere"))))
                .contains("audience");
        assertThat(unauthenticated(issuer.token(claims -> claims.audience((String) null))))
                .contains("audience");
        me(issuer.token(claims -> claims.audience(List.of("elsewhere", "cosell"))))
                .expectStatus()
                .isOk();
    }

    @Test
    void aTokenOfAnotherIssuerIsInvalid() {
        assertThat(unauthenticated(issuer.token(claims -> claims.issuer("http://elsewhere"))))
                .contains("issuer");
    }

    @Test
    void anIdTokenOfAnotherTypeIsInvalid() {
        JWSHeader.Builder logout = TestIssuer.header(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt"));

        assertThat(unauthenticated(issuer.signed(issuer.claims().build(), logout)))
                .contains("type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "ey.ey.ey"})
    void nonsenseIsInvalid(String token) {
        assertThat(unauthenticated(token)).contains("invalid");
    }

    @Test
    void aTokenInTheQueryIsNoToken() {
        String uri = "/api/me?access_token=" + issuer.token();

        assertThat(detail(service.anonymous().get().uri(uri).exchange(), 401, "UNAUTHENTICATED"))
                .contains("missing");
    }

    @Test
    void aTokenWithoutOrganizationOrRoleIsForbiddenAndSaysWhatIsMissing() {
        assertThat(detail(me(issuer.token(claims -> claims.claim("org", null))), 403, "ACTION_NOT_PERMITTED"))
                .contains("claim org");
        assertThat(detail(me(issuer.token(claims -> claims.claim("org", "Not An Id"))), 403, "ACTION_NOT_PERMITTED"))
                .contains("claim org");
        assertThat(detail(
                        me(issuer.token(claims -> claims.claim("roles", List.of("offline_access")))),
                        403,
                        "ACTION_NOT_PERMITTED"))
                .contains("claim roles");
    }

    @Test
    void onlyAVerifiedAddressCounts() {
        me(issuer.token(claims -> claims.claim("email_verified", false)))
                .expectBody(String.class)
                .value(caller -> assertThat(caller).contains("email=null"));
        me(issuer.token(claims -> claims.claim("email_verified", null)))
                .expectBody(String.class)
                .value(caller -> assertThat(caller).contains("email=null"));
    }

    @Test
    void aForgottenLocationsClaimGivesNoLocation() {
        me(issuer.token(claims -> claims.claim("locations", null)))
                .expectBody(String.class)
                .value(caller -> assertThat(caller).contains("Only[ids=[]]"));
        me(issuer.token(claims -> claims.claim("locations", List.of("1000001"))))
                .expectBody(String.class)
                .value(caller -> assertThat(caller).contains("Only[ids=[1000001]]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/api/dev/something",
                "/unsubscribe/once"
            })
    void thesePathsAreOpen(String path) {
        service.anonymous().get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/actuator/info", "/actuator/env", "/", "/login", "/unsubscribe/caller"})
    void everythingElseNeedsAToken(String path) {
        detail(service.anonymous().get().uri(path).exchange(), 401, "UNAUTHENTICATED");
    }

    @Test
    void answersCarrySecurityHeadersAndNoCookie() {
        me(issuer.token())
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .exists("Content-Security-Policy")
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @Test
    void thereIsNoPasswordUser() {
        ApplicationContext context = service.context();

        assertThat(context.getBeanNamesForType(ReactiveUserDetailsService.class))
                .isEmpty();
    }

    @Test
    void developmentPathsAreClosedInProduction() {
        try (TestService production =
                TestService.start(issuer, Map.of("spring.profiles.active", "production"), WhoAmI.class)) {
            production
                    .anonymous()
                    .get()
                    .uri("/api/dev/something")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void anIssuerThatIsAwayIsA503UntilItIsBack() {
        try (TestIssuer late = new TestIssuer()) {
            late.goAway();
            try (TestService early = TestService.start(late, Map.of(), WhoAmI.class)) {
                WebTestClient client = early.as(late.token());

                WebTestClient.ResponseSpec answer = client.get().uri("/api/me").exchange();
                answer.expectHeader().exists("Retry-After");
                detail(answer, 503, "ISSUER_UNAVAILABLE");

                late.comeBack();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> client.get()
                                .uri("/api/me")
                                .exchange()
                                .expectStatus()
                                .isOk());
            }
        }
    }

    @Test
    void keysOutliveAShortAbsenceOfTheIssuerAndAreNotFetchedPerRequest() {
        try (TestIssuer other = new TestIssuer();
                TestService otherService = TestService.start(other, Map.of(), WhoAmI.class)) {
            WebTestClient client = otherService.as(other.token());
            client.get().uri("/api/me").exchange().expectStatus().isOk();
            client.get().uri("/api/me").exchange().expectStatus().isOk();

            assertThat(other.keyFetches()).isEqualTo(1);
            other.goAway();
            client.get().uri("/api/me").exchange().expectStatus().isOk();
        }
    }
}
