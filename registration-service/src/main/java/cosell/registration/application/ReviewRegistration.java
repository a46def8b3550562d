package cosell.registration.application;

import cosell.platform.domain.Fault;
import cosell.registration.domain.RegistrationRefusal.NotTheReviewer;
import cosell.registration.domain.ReviewCommands;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a reviewer of the vendor decides on a submitted registration. */
public final class ReviewRegistration {

    private final Registrations registrations;
    private final ReadRegistrations reads;
    private final RegistrationAccess access;

    public ReviewRegistration(Registrations registrations, ReadRegistrations reads, RegistrationAccess access) {
        this.registrations = registrations;
        this.reads = reads;
        this.access = access;
    }

    public RegistrationCommand requestAction(CallerCommand command, UUID id, List<Fault> faults) {
        Instant now = command.context().now();
        return reviewing(
                command,
                id,
                registration -> ReviewCommands.requestAction(registration, faults, reviewer(command), now));
    }

    public RegistrationCommand approve(CallerCommand command, UUID id) {
        Instant now = command.context().now();
        return reviewing(command, id, registration -> ReviewCommands.approve(registration, reviewer(command), now));
    }

    public RegistrationCommand reject(CallerCommand command, UUID id, @Nullable String reason) {
        Instant now = command.context().now();
        return reviewing(
                command, id, registration -> ReviewCommands.reject(registration, reason, reviewer(command), now));
    }

    /** Somebody of the registration's own organization sees it, so they are told why they can't decide. */
    private RegistrationCommand reviewing(CallerCommand command, UUID id, Deciding decide) {
        Deciding allowed = access.isReviewer(command.caller()) ? decide : Deciding.refused(new NotTheReviewer());
        Mono<Deciding> deciding = registrations
                .find(command.scope(), id)
                .filterWhen(stored -> reads.sees(command.caller(), stored.state()))
                .map(visible -> allowed);
        return new RegistrationCommand(registrations, command, id, deciding);
    }

    private static String reviewer(CallerCommand command) {
        return command.caller().subject();
    }
}
