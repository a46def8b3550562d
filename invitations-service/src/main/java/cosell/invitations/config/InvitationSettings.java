package cosell.invitations.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long invitees have, and when they are reminded ({@code cosell.invitations.*}).
 *
 * @param responseWindow from sending to the deadline
 * @param reminderDays days before the deadline
 * @param copyPatience how long a command waits for the copy of a deal
 */
@ConfigurationProperties("cosell.invitations")
record InvitationSettings(Duration responseWindow, List<Integer> reminderDays, Duration copyPatience) {}
