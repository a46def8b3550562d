package cosell.launcher.suite;

import cosell.console.Backend;
import cosell.deals.DealsService;
import cosell.invitations.InvitationsService;
import cosell.notification.NotificationService;
import cosell.registration.RegistrationService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One of the four services, as we start it. */
enum ServiceProgram {
    DEALS(Part.DEALS, Backend.DEALS),
    INVITATIONS(Part.INVITATIONS, Backend.INVITATIONS),
    REGISTRATION(Part.REGISTRATION, Backend.REGISTRATION),
    NOTIFICATION(Part.NOTIFICATION, Backend.NOTIFICATION);

    private final Part part;
    private final Backend backend;

    ServiceProgram(Part part, Backend backend) {
        this.part = part;
        this.backend = backend;
    }

    Part part() {
        return part;
    }

    Backend backend() {
        return backend;
    }

    SpringApplicationBuilder application() {
        return switch (this) {
            case DEALS -> DealsService.application();
            case INVITATIONS -> InvitationsService.application();
            case REGISTRATION -> RegistrationService.application();
            case NOTIFICATION -> NotificationService.application();
        };
    }
}
