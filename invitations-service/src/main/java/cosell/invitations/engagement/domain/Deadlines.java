package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationExpired;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationReminded;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.platform.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What time alone does to invitations: reminders and the deadline (I-06). */
public final class Deadlines {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private Deadlines() {}

    /** When time does something next; empty when nothing is pending. */
    public static Optional<Instant> nextDue(Engagement engagement) {
        return engagement.pending().flatMap(Deadlines::moments).min(Comparator.naturalOrder());
    }

    /** Whether time has something to do that was not done yet. */
    public static boolean isDue(Engagement engagement, Instant now) {
        return nextDue(engagement).filter(due -> !now.isBefore(due)).isPresent();
    }

    /** The earliest deadline that has come and was not acted on. */
    public static Optional<Instant> overdue(Engagement engagement, Instant now) {
        return engagement
                .pending()
                .filter(pending -> !pending.answerableAt(now))
                .map(pending -> pending.offer().expiresAt())
                .min(Comparator.naturalOrder());
    }

    static Decision<Engagement, EngagementEvent, EngagementRefusal> expire(
            Engagement engagement, Expire command, Instant now) {
        Engagement result = engagement;
        List<EngagementEvent> events = new ArrayList<>();
        for (Pending pending : engagement.pending().toList()) {
            if (pending.offer().expiresAt().equals(command.deadline()) && !pending.answerableAt(now)) {
                result = result.with(new Expired(pending.offer(), pending.reminded()));
                events.add(new InvitationExpired(pending.id()));
            }
        }
        return events.isEmpty() ? Decision.unchanged(engagement) : Decision.changed(result, events);
    }

    /**
     * Of several reminders that came due together only the latest goes out: it says all the others would. One that is
     * made up for after a pause says how much is really left, and none goes out when that is less than half a day.
     */
    static Decision<Engagement, EngagementEvent, EngagementRefusal> remind(Engagement engagement, Instant now) {
        Engagement result = engagement;
        List<EngagementEvent> events = new ArrayList<>();
        for (Pending pending :
                engagement.pending().filter(p -> p.answerableAt(now)).toList()) {
            List<Integer> due = due(pending, now);
            int left = daysLeft(pending, now);
            if (!due.isEmpty() && left > 0) {
                events.add(new InvitationReminded(pending.id(), left));
            }
            result = due.isEmpty() ? result : result.with(without(due, pending, left > 0));
        }
        return result.equals(engagement) ? Decision.unchanged(engagement) : Decision.changed(result, events);
    }

    private static Pending without(List<Integer> due, Pending pending, boolean wentOut) {
        List<Integer> reminded = new ArrayList<>(pending.reminded());
        due.stream().min(Comparator.naturalOrder()).filter(_ -> wentOut).ifPresent(reminded::add);
        List<Integer> left = new ArrayList<>(pending.remindersLeft());
        left.removeAll(due);
        return new Pending(pending.offer(), reminded, left);
    }

    /** To the nearest whole day, because due work comes a moment after what is due. */
    private static int daysLeft(Pending pending, Instant now) {
        Duration left = Duration.between(now, pending.offer().expiresAt());
        return Math.toIntExact(left.plus(HALF_A_DAY).toDays());
    }

    private static List<Integer> due(Pending pending, Instant now) {
        return pending.remindersLeft().stream()
                .filter(days -> !now.isBefore(reminderAt(pending, days)))
                .toList();
    }

    private static Stream<Instant> moments(Pending pending) {
        return Stream.concat(
                Stream.of(pending.offer().expiresAt()),
                pending.remindersLeft().stream().map(days -> reminderAt(pending, days)));
    }

    private static Instant reminderAt(Pending pending, int days) {
        return pending.offer().expiresAt().minus(Duration.ofDays(days));
    }
}
