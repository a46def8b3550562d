package cosell.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which tokens are taken ({@code cosell.security.*}).
 *
 * @param issuerUri the OIDC issuer, exactly as the {@code iss} claim names it
 * @param jwkSetUri where its keys are, when they are not to be looked up at the issuer (which may be known by another
 *     address inside of a cluster)
 * @param audience what the {@code aud} claim must contain; {@code cosell} unless set
 * @param openPaths path patterns of the service itself that need no token
 */
@ConfigurationProperties("cosell.security")
public record TokenSettings(
        @Nullable URI issuerUri,
        @Nullable URI jwkSetUri,
        @Nullable String audience,
        @Nullable List<String> openPaths) {

    URI requiredIssuer() {
        return Objects.requireNonNull(issuerUri, "cosell.security.issuer-uri must name the OIDC issuer");
    }

    String requiredAudience() {
        return Objects.requireNonNullElse(audience, "cosell");
    }

    List<String> allOpenPaths() {
        return Objects.requireNonNullElse(openPaths, List.of());
    }
}
