package cosell.launcher.demo;

import cosell.launcher.suite.Pause;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Tells the story on the terminal. What comes from outside is printed as it is, never as markup. */
final class Narrator {

    private final PrintWriter out;
    private final Ansi ansi;
    private final Duration breath;
    private int scene;

    /** Pauses for {@code breath} where a reader may want to. */
    Narrator(PrintWriter out, Ansi ansi, Duration breath) {
        this.out = out;
        this.ansi = ansi;
        this.breath = breath;
    }

    void scene(String title) {
        scene++;
        out.println();
        print(styled(Style.bold, scene + ". " + title));
        breathe();
    }

    void remark(String text) {
        print(styled(Style.faint, "   " + text));
    }

    void command(String user, String method, String path, int status) {
        print("   " + styled(Style.bold, String.format(Locale.ROOT, "%-6s", method)) + " " + path
                + styled(Style.faint, "  as " + user + "  ") + styled(Style.fg_green, Integer.toString(status)));
    }

    void event(HeardEvent event) {
        print("   " + styled(Style.fg_cyan, "event  ") + event.text());
        breathe();
    }

    void mail(String to, String subject) {
        print("   " + styled(Style.fg_magenta, "mail   ") + to + "  \"" + subject + "\"");
        breathe();
    }

    void clock(String moved) {
        print("   " + styled(Style.fg_yellow, "clock  ") + moved);
        breathe();
    }

    private String styled(Style style, String text) {
        return ansi.enabled() ? Style.on(style) + text + Style.reset.on() : text;
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }

    private void breathe() {
        if (!breath.isZero()) {
            Pause.of(breath);
        }
    }
}
