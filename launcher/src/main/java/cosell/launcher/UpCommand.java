package cosell.launcher;

import cosell.launcher.suite.Layout;
import cosell.launcher.suite.Progress;
import cosell.launcher.suite.Suite;
import cosell.launcher.suite.SuitePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start the whole suite and keep it running until Ctrl-C.",
        footer = {
            "",
            "MONGODB_URI, KAFKA_BOOTSTRAP_SERVERS, SCHEMA_REGISTRY_URL, OIDC_ISSUER_URI and SMTP_URL each replace",
            "an embedded part by one that runs already."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(names = "--port-offset", paramLabel = "N", defaultValue = "0", description = "Add N to every port.")
    private int portOffset;

    @Option(names = "--background", description = "Return once it is ready; stop it with ./cosell down.")
    private boolean background;

    @Option(names = "-P", paramLabel = "NAME=VALUE", description = "A property for every service.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--separate", description = "Each service, and the store, in a JVM of its own.")
    private boolean separate;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run N of each service, behind the one gateway (needs --separate).")
    private int instances;

    @Option(
            names = "--restart",
            description = "Start a part again that ends without being asked to (needs --separate).")
    private boolean restart;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        var progress = terminal.progress();
        var plan = new SuitePlan(directory.directory(), portOffset, System.getenv(), properties, layout());
        return background ? new BackgroundStart(plan, progress).run(arguments(plan)) : foreground(plan, progress);
    }

    private Layout layout() {
        return new Layout(separate, instances, restart);
    }

    private static int foreground(SuitePlan plan, Progress progress) {
        Logging.into(plan.directory().logs());
        var suite = Suite.reserve(plan);
        var stop = new StopHook(suite, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
        progress.line("@|bold Cosell|@ " + Version.current() + ", data in "
                + plan.directory().path());
        var running = suite.start(progress);
        progress.line(Welcome.text(running, plan, progress.elapsed()));
        return ChildWatch.untilOneEnds(running, plan.layout().restart(), stop, progress);
    }

    private static List<String> arguments(SuitePlan plan) {
        var arguments = new ArrayList<>(List.of(
                "up",
                "--dir",
                plan.directory().path().toString(),
                "--port-offset",
                Integer.toString(plan.portOffset())));
        if (plan.layout().separate()) {
            arguments.addAll(List.of(
                    "--separate", "--instances", Integer.toString(plan.layout().instances())));
        }
        if (plan.layout().restart()) {
            arguments.add("--restart");
        }
        plan.properties().forEach((name, value) -> arguments.addAll(List.of("-P", name + "=" + value)));
        return arguments;
    }
}
