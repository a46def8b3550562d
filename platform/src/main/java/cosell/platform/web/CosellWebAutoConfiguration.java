package cosell.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The common HTTP rules, for every service that is a reactive web application. */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        before = {ErrorWebFluxAutoConfiguration.class, NettyReactiveWebServerAutoConfiguration.class},
        beforeName = "org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class CosellWebAutoConfiguration {

    /** Picked up by the application's JSON mapper. */
    @Bean
    JacksonModule cosellJsonModule() {
        return new CosellJsonModule();
    }

    @Bean
    JsonBodies jsonBodies(JsonMapper mapper) {
        return new JsonBodies(mapper);
    }

    @Bean
    JsonRows jsonRows(JsonBodies bodies) {
        return new JsonRows(bodies);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper, ObjectProvider<ProblemFormat> formats) {
        return new ProblemWriter(mapper, formats.orderedStream().toList());
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer, ObjectProvider<ExceptionTranslator> translators) {
        List<ExceptionTranslator> all =
                new ArrayList<>(translators.orderedStream().toList());
        all.add(new OutboxExceptions());
        all.add(new StoreExceptions());
        all.add(new SpringExceptions());
        return new ProblemHandler(writer, all);
    }

    @Bean
    WebFluxConfigurer cosellArguments(JsonBodies bodies) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new ReadBodyResolver(bodies), new QueryParametersResolver());
            }
        };
    }

    /** Every instance of an installation must be given the same secret, so there is no default here. */
    @Bean
    @ConditionalOnProperty("cosell.cursor-secret")
    Cursors cursors(@Value("${cosell.cursor-secret}") String secret) {
        return new Cursors(secret);
    }

    /** Event loops of its own, because contexts that share a JVM must be able to stop one by one. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}
