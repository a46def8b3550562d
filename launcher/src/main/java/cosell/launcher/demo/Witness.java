package cosell.launcher.demo;

import cosell.launcher.suite.ToldException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sees what a command causes: prints every event and mail, and insists on those that must come. */
final class Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Once everything expected is there, how many looks without news end the scene. */
    private static final int QUIET_LOOKS = 5;

    private final TopicEar topics;
    private final MailEye mails;
    private final Narrator narrator;

    Witness(TopicEar topics, MailEye mails, Narrator narrator) {
        this.topics = topics;
        this.mails = mails;
        this.narrator = narrator;
    }

    /** Fails when one of them does not come in time. */
    void expect(Expected... expected) {
        var open = new ArrayList<>(List.of(expected));
        if (!mails.canSee()) {
            open.removeIf(Expected.MailTo.class::isInstance);
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var quiet = 0;
        while (!open.isEmpty() || quiet < QUIET_LOOKS) {
            quiet = look(open) ? 0 : quiet + 1;
            if (!open.isEmpty() && System.nanoTime() - deadline > 0) {
                throw new ToldException("This did not happen within " + PATIENCE.toSeconds() + " s: " + open);
            }
        }
    }

    /** Whether there was any news. */
    private boolean look(List<Expected> open) {
        var events = topics.listen(LOOK);
        for (var event : events) {
            narrator.event(event);
            strike(open, new Expected.Event(event.topic(), event.change()));
        }
        var arrived = mails.arrived();
        for (var mail : arrived) {
            narrator.mail(String.join(", ", mail.to()), mail.subject());
            mail.to().forEach(to -> strike(open, new Expected.MailTo(to)));
        }
        return !events.isEmpty() || !arrived.isEmpty();
    }

    private static void strike(List<Expected> open, Expected seen) {
        open.stream().filter(one -> one.isMetBy(seen)).findFirst().ifPresent(open::remove);
    }
}
