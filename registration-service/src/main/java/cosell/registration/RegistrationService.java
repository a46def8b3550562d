package cosell.registration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service of eligibility and deal registrations. */
@SpringBootApplication
public class RegistrationService {

    /** The application, not started yet; four of them can share one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RegistrationService.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=registration-service");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
