package cosell.deals.config;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this service ({@code cosell.*}).
 *
 * @param vendor the one vendor of the installation
 */
@ConfigurationProperties("cosell")
record DealSettings(
        @DefaultValue Vendor vendor, @DefaultValue Deals deals) {

    record Vendor(@DefaultValue("msft") String id) {}

    /** @param directoryRefresh how often the directory in memory is read again from its copies */
    record Deals(@DefaultValue("PT15S") Duration directoryRefresh) {}

    OrganizationId vendorId() {
        return new OrganizationId(vendor.id());
    }
}
