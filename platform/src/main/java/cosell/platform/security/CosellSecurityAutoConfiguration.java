package cosell.platform.security;

import cosell.platform.time.CosellTimeAutoConfiguration;
import cosell.platform.web.CosellWebAutoConfiguration;
import cosell.platform.web.ExceptionTranslator;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.ProblemWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * Every path needs a token of the configured issuer, but for health, metrics, the API description, what development
 * offers, and what the service names in {@code cosell.security.open-paths}; what lies below {@code /api/ops} needs an
 * operator's.
 */
@AutoConfiguration(
        after = {CosellWebAutoConfiguration.class, CosellTimeAutoConfiguration.class},
        before = {ReactiveUserDetailsServiceAutoConfiguration.class, ReactiveWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(TokenSettings.class)
@EnableWebFluxSecurity
public class CosellSecurityAutoConfiguration {

    private static final List<String> OPEN =
            List.of("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs.yaml");
    private static final String OPERATORS = "/api/ops/**";
    private static final String OPEN_IN_DEVELOPMENT = "/api/dev/**";

    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder reactiveJwtDecoder(TokenSettings settings, Clock realTime) {
        return new TokenDecoder(settings, realTime);
    }

    @Bean
    ExceptionTranslator authenticationExceptions() {
        return new AuthenticationExceptions();
    }

    /** Spring Security would answer with nothing but the status. */
    @Bean
    ServerExchangeRejectedHandler rejectedRequests(ProblemWriter problems) {
        Problem refused = Problem.of(
                ProblemReason.REQUEST_FAILED,
                "The path or a header holds characters that are not allowed there, or can be understood in two ways.");
        return (exchange, _) -> problems.write(exchange, refused);
    }

    @Bean
    SecurityWebFilterChain cosellSecurity(
            ServerHttpSecurity http,
            ReactiveJwtDecoder tokens,
            ProblemWriter problems,
            TokenSettings settings,
            Environment environment) {
        Unauthenticated unauthenticated = new Unauthenticated(problems);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(CosellSecurityAutoConfiguration::headers)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(
                                (exchange, _) -> problems.write(exchange, AuthenticationExceptions.forbidden())))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated)
                        .jwt(jwt -> jwt.jwtDecoder(tokens).jwtAuthenticationConverter(new CallerTokens())))
                .authorizeExchange(paths -> paths.pathMatchers(openPaths(settings, environment))
                        .permitAll()
                        .pathMatchers(OPERATORS)
                        .hasRole(Role.PLATFORM_OPERATOR.name())
                        .anyExchange()
                        .authenticated())
                .build();
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgumentResolver());
            }
        };
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
    }

    private static String[] openPaths(TokenSettings settings, Environment environment) {
        List<String> open = new ArrayList<>(OPEN);
        open.addAll(settings.allOpenPaths());
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            open.add(OPEN_IN_DEVELOPMENT);
        }
        return open.toArray(String[]::new);
    }
}
