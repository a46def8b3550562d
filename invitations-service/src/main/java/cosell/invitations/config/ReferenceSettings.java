package cosell.invitations.config;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The lists of reference data that invitations are checked against ({@code cosell.reference.*}). */
@ConfigurationProperties("cosell.reference")
record ReferenceSettings(Set<String> helpKinds, Set<String> declineReasons, Set<String> vendorDeclineReasons) {}
