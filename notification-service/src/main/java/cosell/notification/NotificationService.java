package cosell.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The notification service: who is told what, by mail, and the ledger of everything sent. */
@SpringBootApplication
public class NotificationService {

    private static final String NAME = "notification-service";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, ready to be run in a JVM of its own or beside the others. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationService.class).properties("spring.config.name=" + NAME);
    }
}
