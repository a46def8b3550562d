package cosell.platform.web.openapi;

import cosell.platform.security.Caller;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Describes every service's API by OpenAPI 3.1, from its controllers, at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class CosellOpenApiAutoConfiguration {

    static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, QueryParameters.class, ReadBody.class);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ValueSchemas valueSchemas() {
        return new ValueSchemas();
    }

    @Bean
    RequestBodies requestBodies() {
        return new RequestBodies();
    }

    @Bean
    CommonAnswers commonAnswers() {
        return new CommonAnswers();
    }

    @Bean
    OpenAPI description(@Value("${spring.application.name:service}") String service) {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("The gateway, or the service itself")))
                .info(new Info()
                        .title("Cosell " + service)
                        .version("v1")
                        .description("Every refusal is a problem document (RFC 9457) that names every fault at once."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
