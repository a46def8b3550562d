package cosell.embedded.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether the registry answers yet. */
final class RegistryProbe {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final URI uri;

    RegistryProbe(URI uri) {
        this.uri = uri;
    }

    boolean answers() {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }
}
