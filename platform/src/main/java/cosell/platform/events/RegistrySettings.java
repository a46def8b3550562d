package cosell.platform.events;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is.
 *
 * @param url base of its Confluent-compatible API; user info becomes basic authentication
 * @param autoRegister whether a service registers what is missing; for development only
 * @param timeout limit of one attempt
 */
@ConfigurationProperties("cosell.registry")
public record RegistrySettings(
        @DefaultValue("http://localhost:8085/apis/ccompat/v7")
        URI url,

        @DefaultValue("false") boolean autoRegister,
        @DefaultValue("2s") Duration timeout) {

    /** Without the address, because it may hold a password. */
    @Override
    public String toString() {
        return "RegistrySettings[autoRegister=" + autoRegister + ", timeout=" + timeout + "]";
    }
}
