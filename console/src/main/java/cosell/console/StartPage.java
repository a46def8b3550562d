package cosell.console;

import java.util.stream.Collectors;

/** The page that says what runs where and how to sign in. */
final class StartPage {

    private StartPage() {}

    static String render(Installation installation, String origin) {
        var content = "<h1>This installation</h1>\n" + parts(installation) + signIns(installation) + example(origin);
        return Html.page("Start", content);
    }

    private static String example(String origin) {
        return """
            <h2>Try it</h2>
            <pre><code>TOKEN=$(./cosell token admin@contoso.example)
            curl -H "Authorization: Bearer $TOKEN" %s/api/deals?view=outbound</code></pre>
            <p><code>./cosell demo</code> tells the life of one deal, live. Every mail that is sent arrives in the
            <a href="/inbox">inbox</a>.</p>
            """.formatted(Html.escape(origin));
    }

    private static String parts(Installation installation) {
        return installation.parts().stream()
                .map(part -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                        .formatted(Html.escape(part.name()), address(part.address())))
                .collect(Collectors.joining(
                        "",
                        "<table><caption>What runs where</caption>\n"
                                + "<tr><th scope=\"col\">Part</th><th scope=\"col\">Address</th></tr>\n",
                        "</table>\n"));
    }

    private static String address(String address) {
        var escaped = Html.escape(address);
        return address.startsWith("http://") || address.startsWith("https://")
                ? "<a href=\"%s\">%s</a>".formatted(escaped, escaped)
                : "<code>%s</code>".formatted(escaped);
    }

    private static String signIns(Installation installation) {
        if (installation.signIns().isEmpty()) {
            return "";
        }
        return installation.signIns().stream()
                .map(user -> "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                                Html.escape(user.user()), Html.escape(user.organization()), Html.escape(user.rights())))
                .collect(Collectors.joining(
                        "",
                        "<table><caption>Demo sign-ins: <code>./cosell token &lt;user&gt;</code> prints a bearer token"
                                + "</caption>\n<tr><th scope=\"col\">User</th><th scope=\"col\">Organization</th>"
                                + "<th scope=\"col\">Rights</th></tr>\n",
                        "</table>\n"));
    }
}
