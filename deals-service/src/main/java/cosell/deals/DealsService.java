package cosell.deals;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The deals service: every organization's own record of its engagements. */
@SpringBootApplication
public class DealsService {

    private static final String NAME = "deals-service";

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, ready to be run in a JVM of its own or beside the others. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DealsService.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=" + NAME);
    }
}
