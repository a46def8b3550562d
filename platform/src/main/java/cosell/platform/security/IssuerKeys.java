package cosell.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, fetched anew by each call (caching is put around it). The issuer is asked where they are only when
 * they are first needed, so that a service starts while its issuer is still starting. Blocking; thread-safe.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private final URI issuer;
    private final @Nullable URI jwkSetUri;
    private final ResourceRetriever http;
    private volatile @Nullable URL discovered;

    IssuerKeys(URI issuer, @Nullable URI jwkSetUri, ResourceRetriever http) {
        this.issuer = issuer;
        this.jwkSetUri = jwkSetUri;
        this.http = http;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try (URLBasedJWKSetSource<SecurityContext> source = new URLBasedJWKSetSource<>(address(), http)) {
            return source.getJWKSet(refresh, now, context);
        } catch (IOException | ParseException | IllegalArgumentException away) {
            throw new JWKSetUnavailableException("The issuer can not be reached", away);
        }
    }

    private URL address() throws IOException, ParseException {
        URL known = discovered;
        if (known == null) {
            known = (jwkSetUri == null ? discover() : jwkSetUri).toURL();
            discovered = known;
        }
        return known;
    }

    private URI discover() throws IOException, ParseException {
        String base = issuer.toString().replaceFirst("/+$", "");
        URL metadata = URI.create(base + "/.well-known/openid-configuration").toURL();
        String document = http.retrieveResource(metadata).getContent();
        return JSONObjectUtils.getURI(JSONObjectUtils.parse(document), "jwks_uri");
    }

    @Override
    public void close() {
        // Holds no connection.
    }
}
