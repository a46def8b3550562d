package cosell.launcher.suite;

import cosell.console.Backend;
import cosell.console.Gateway;
import cosell.console.GatewaySettings;
import cosell.console.Inbox;
import cosell.console.Installation;
import cosell.embedded.identity.DemoUser;
import cosell.embedded.identity.DemoUsers;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gateway in front of the suite. */
final class GatewayStart {

    private GatewayStart() {}

    static Gateway start(SuitePlan plan, Infrastructure infrastructure, List<PartReport> parts) {
        Optional<Inbox> inbox = infrastructure.mails().map(SmtpInboxView::new);
        return Gateway.start(new GatewaySettings(
                "127.0.0.1", plan.port(Part.GATEWAY), backends(plan), page(plan, parts), inbox, Optional.empty()));
    }

    private static Map<Backend, List<URI>> backends(SuitePlan plan) {
        return Arrays.stream(ServiceProgram.values())
                .collect(Collectors.toMap(
                        ServiceProgram::backend,
                        program -> plan.instances(program.part()).stream()
                                .map(instance -> URI.create("http://127.0.0.1:" + plan.port(instance)))
                                .toList()));
    }

    private static Installation page(SuitePlan plan, List<PartReport> parts) {
        var shown = parts.stream()
                .map(part -> new Installation.Part(part.part().label(), part.address()))
                .toList();
        var users = plan.isEmbedded(Part.ISSUER)
                ? DemoUsers.all().stream().map(GatewayStart::signIn).toList()
                : List.<Installation.SignIn>of();
        return new Installation(shown, users);
    }

    private static Installation.SignIn signIn(DemoUser user) {
        var everywhere = user.locations().contains("*");
        var rights = String.join(", ", user.roles())
                + (everywhere ? "" : ", location " + String.join(", ", user.locations()));
        return new Installation.SignIn(user.email(), user.organization(), rights);
    }
}
