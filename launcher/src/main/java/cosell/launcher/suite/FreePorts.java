package cosell.launcher.suite;

import cosell.embedded.process.PortTakenException;
import cosell.embedded.process.Ports;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything starts whether every port is free, so that one message names all that are not. */
final class FreePorts {

    private FreePorts() {}

    static void require(SuitePlan plan) {
        var taken = taken(plan);
        if (!taken.isEmpty()) {
            throw new ToldException(sentence(taken));
        }
    }

    /** The ports that somebody else listens on, with the part that needs them. */
    static List<String> taken(SuitePlan plan) {
        var taken = new ArrayList<String>();
        plan.embedded().stream().flatMap(part -> plan.instances(part).stream()).forEach(instance -> {
            try {
                Ports.requireFree(plan.port(instance), instance.label());
            } catch (PortTakenException _) {
                taken.add(plan.port(instance) + " (" + instance.label() + ")");
            }
        });
        return taken;
    }

    private static String sentence(List<String> taken) {
        return taken.size() == 1
                ? "Port " + taken.getFirst() + " is taken by another program: stop that, or choose other ports with"
                        + " --port-offset 1000."
                : "Ports " + String.join(", ", taken) + " are taken by other programs: stop them, or choose other ports"
                        + " with --port-offset 1000.";
    }
}
