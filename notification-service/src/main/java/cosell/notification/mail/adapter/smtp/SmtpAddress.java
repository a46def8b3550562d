package cosell.notification.mail.adapter.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where and how mails are handed over, from an address such as {@code smtp://localhost:1025} or
 * {@code smtps://user:password@mail.example:465}. With {@code smtp} the connection is encrypted when the server offers
 * it, and must be when a password is sent; {@code ?starttls=required|optional|off} says otherwise.
 */
public record SmtpAddress(
        String host,
        int port,
        boolean tls,
        StartTls startTls,
        @Nullable String user,
        @Nullable String password) {

    private static final int SMTP_PORT = 25;
    private static final int SMTPS_PORT = 465;

    /** What is done about STARTTLS. */
    public enum StartTls {
        REQUIRED,
        OPTIONAL,
        OFF
    }

    /** Throws {@link IllegalArgumentException} for anything else; quotes no password. */
    public static SmtpAddress parse(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (host == null || !("smtp".equals(scheme) || "smtps".equals(scheme))) {
            throw new IllegalArgumentException("cosell.smtp.url must read smtp://host:port or smtps://host:port");
        }
        boolean tls = scheme.equals("smtps");
        int port = address.getPort() > 0 ? address.getPort() : tls ? SMTPS_PORT : SMTP_PORT;
        String userInfo = address.getRawUserInfo();
        String[] parts = userInfo == null ? new String[0] : userInfo.split(":", 2);
        String user = parts.length > 0 ? decoded(parts[0]) : null;
        String password = parts.length > 1 ? decoded(parts[1]) : null;
        return new SmtpAddress(host, port, tls, startTls(address.getQuery(), user), user, password);
    }

    /** Jakarta Mail's settings; every wait is limited. */
    Properties properties(int timeoutMillis, String ownDomain) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String timeout = Integer.toString(timeoutMillis);
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", Integer.toString(port));
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "localhost", ownDomain);
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls != StartTls.OFF));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls == StartTls.REQUIRED));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }

    private static StartTls startTls(@Nullable String query, @Nullable String user) {
        if (query != null && query.startsWith("starttls=")) {
            return StartTls.valueOf(query.substring("starttls=".length()).toUpperCase(Locale.ROOT));
        }
        return user == null ? StartTls.OPTIONAL : StartTls.REQUIRED;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
