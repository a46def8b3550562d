package cosell.launcher.suite;

import cosell.embedded.identity.DemoUser;
import cosell.embedded.identity.DemoUsers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Bearer tokens of a running suite's development issuer. */
public final class Tokens {

    private static final int OK = 200;

    private Tokens() {}

    /** Fails with a sentence when there is no such user, or no development issuer. */
    public static String of(RunningSuite suite, String user) {
        if (!suite.runs(Part.ISSUER)) {
            throw new ToldException("This suite takes the tokens of " + suite.issuer() + ": get one there.");
        }
        var demoUser = DemoUsers.find(user).orElseThrow(() -> unknown(user)).email();
        return fetch(URI.create(suite.issuer() + "/token?user=" + URLEncoder.encode(demoUser, StandardCharsets.UTF_8)));
    }

    private static ToldException unknown(String user) {
        return new ToldException("There is no demo user " + user + ". There are: "
                + DemoUsers.all().stream().map(DemoUser::email).collect(Collectors.joining(", ")) + ".");
    }

    private static String fetch(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new ToldException("The token issuer answered " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException e) {
            throw new ToldException("The token issuer cannot be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToldException("Interrupted.", e);
        }
    }
}
