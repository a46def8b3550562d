package cosell.invitations;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Engagements with their invitations, and the partner directory. */
@SpringBootApplication
public class InvitationsService {

    private static final String NAME = "invitations-service";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Its settings are in a file of its own, because several services may share a class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(InvitationsService.class)
                .properties("spring.config.name=" + NAME, "spring.application.name=" + NAME);
    }
}
