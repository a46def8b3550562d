package cosell.embedded.identity;

import com.sun.net.httpserver.HttpServer;
import cosell.embedded.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect issuer for development: whoever reaches it gets a token for any demo user.
 *
 * <p>Its key is kept in the directory, so a token stays good over a restart. It listens on the loopback address only.
 */
public final class TokenIssuer implements AutoCloseable {

    /** How long a token is good when nobody says otherwise. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofHours(8);

    private final String issuer;
    private final TokenMint mint;
    private final Duration lifetime;
    private final HttpServer server;
    private final ExecutorService executor;

    private TokenIssuer(String issuer, TokenMint mint, Duration lifetime, HttpServer server, ExecutorService executor) {
        this.issuer = issuer;
        this.mint = mint;
        this.lifetime = lifetime;
        this.server = server;
        this.executor = executor;
    }

    /** Starts with tokens of {@link #DEFAULT_LIFETIME}. */
    public static TokenIssuer start(Path directory, int port) {
        return start(directory, port, DEFAULT_LIFETIME);
    }

    /**
     * Starts to answer.
     *
     * @param port of the loopback address; 0 takes any free one
     * @param lifetime of the tokens handed out for a demo user
     */
    public static TokenIssuer start(Path directory, int port, Duration lifetime) {
        try {
            var key = SigningKey.in(directory);
            var claimed = Ports.claim(port, "token issuer");
            var issuer = "http://localhost:" + claimed;
            var mint = new TokenMint(issuer, key);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), claimed), 0);
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(executor);
            new IssuerEndpoints(issuer, key, user -> DemoUsers.find(user).map(found -> mint.token(found, lifetime)))
                    .register(server);
            server.start();
            return new TokenIssuer(issuer, mint, lifetime, server, executor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer of the tokens, below which discovery is found. */
    public String issuerUri() {
        return issuer;
    }

    /** A token for a demo user; fails for anybody else. */
    public String token(String email) {
        return DemoUsers.find(email)
                .map(user -> token(user, lifetime))
                .orElseThrow(() -> new IllegalArgumentException("There is no demo user of that name."));
    }

    /** A token for anybody; a lifetime below zero gives one that is over already. */
    public String token(DemoUser user, Duration lifetime) {
        return mint.token(user, lifetime);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
