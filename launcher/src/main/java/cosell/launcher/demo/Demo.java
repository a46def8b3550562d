package cosell.launcher.demo;

import cosell.launcher.suite.RunningSuite;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Help.Ansi;

/** Tells the story against a suite that runs. */
public final class Demo {

    private static final Duration BREATH = Duration.ofMillis(900);

    private Demo() {}

    /** Fails with a sentence when something does not happen in time; {@code fast} leaves the pauses out. */
    public static void tell(RunningSuite suite, PrintWriter out, Ansi ansi, boolean fast) {
        var narrator = new Narrator(out, ansi, fast ? Duration.ZERO : BREATH);
        try (var api = new DemoApi(suite, narrator);
                var topics = new TopicEar(suite)) {
            var mails = new MailEye(api, "admin@contoso.example");
            new Story(api, new Witness(topics, mails, narrator), narrator).tell();
        }
    }
}
