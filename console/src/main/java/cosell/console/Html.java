package cosell.console;

/** Text on its way into a page. */
final class Html {

    private Html() {}

    /** The text, harmless between tags and in quoted attributes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** A whole page around this content, which is HTML already. */
    static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Cosell</title>
                <link rel="stylesheet" href="/assets/cosell.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <header><a href="/">Cosell</a> <nav aria-label="Pages"><a href="/inbox">Inbox</a></nav></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), content);
    }
}
