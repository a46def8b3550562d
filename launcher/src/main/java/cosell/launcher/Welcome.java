package cosell.launcher;

import cosell.launcher.suite.Part;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.SuitePlan;
import java.time.Duration;
import java.util.Locale;

/** What one can do with a suite that has just come up. */
final class Welcome {

    private static final double MILLIS = 1e3;

    private Welcome() {}

    static String text(RunningSuite suite, SuitePlan plan, Duration took) {
        return String.format(Locale.ROOT, "@|bold,green Ready|@ after %.1f s.%n%n", took.toMillis() / MILLIS)
                + line("Start page", suite.gateway())
                + (suite.runs(Part.INBOX) ? line("Every mail", suite.gateway() + "/inbox") : "")
                + line("Kafka", suite.broker())
                + line("Registry", suite.registry())
                + line("Store", suite.address(Part.STORE))
                + line("Logs", plan.directory().logs().toString())
                + "\n"
                + signIns(suite)
                + line("Stop", "Ctrl-C, or ./cosell down");
    }

    private static String signIns(RunningSuite suite) {
        return suite.runs(Part.ISSUER)
                ? line("Bearer token", "./cosell token admin@contoso.example")
                        + line("", "also seattle@ praha@ reader@contoso.example, admin@fabrikam.example,")
                        + line("", "admin@northwind.example, seller@msft.example, reviewer@msft.example,")
                        + line("", "operator@platform.example (all: start page)")
                        + line("See it work", "./cosell demo")
                : line("Sign in", "with tokens of " + suite.issuer());
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "  %-13s %s%n", name, value);
    }
}
