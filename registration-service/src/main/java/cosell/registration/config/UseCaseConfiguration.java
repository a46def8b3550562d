package cosell.registration.config;

import cosell.registration.application.ChangeRegistration;
import cosell.registration.application.CheckEligibility;
import cosell.registration.application.DealLookup;
import cosell.registration.application.Deals;
import cosell.registration.application.Directory;
import cosell.registration.application.DraftRegistration;
import cosell.registration.application.Engagements;
import cosell.registration.application.ReadRegistrations;
import cosell.registration.application.RegistrationAccess;
import cosell.registration.application.Registrations;
import cosell.registration.application.ReviewRegistration;
import cosell.registration.domain.PartnerCommands;
import cosell.registration.domain.Programmes;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases and what they decide with. */
@Configuration
@EnableConfigurationProperties(RegistrationSettings.class)
class UseCaseConfiguration {

    @Bean
    Programmes programmes(RegistrationSettings settings) {
        return settings.toProgrammes();
    }

    /** Where ids come from that follow from nothing else. */
    @Bean
    Supplier<UUID> newIds() {
        return UUID::randomUUID;
    }

    @Bean
    RegistrationAccess registrationAccess(RegistrationSettings settings) {
        return new RegistrationAccess(settings.vendorId());
    }

    @Bean
    PartnerCommands partnerCommands(Programmes programmes) {
        return new PartnerCommands(programmes);
    }

    @Bean
    DealLookup dealLookup(Deals deals, Engagements engagements, RegistrationAccess access) {
        return new DealLookup(deals, engagements, access);
    }

    @Bean
    CheckEligibility checkEligibility(
            DealLookup lookup, Deals deals, Engagements engagements, Directory directory, Programmes programmes) {
        return new CheckEligibility(lookup, deals, engagements, directory, programmes);
    }

    @Bean
    ReadRegistrations readRegistrations(
            Registrations registrations, DealLookup lookup, Deals deals, RegistrationAccess access) {
        return new ReadRegistrations(registrations, lookup, deals, access);
    }

    @Bean
    DraftRegistration draftRegistration(
            Registrations registrations,
            DealLookup deals,
            CheckEligibility eligibility,
            RegistrationAccess access,
            PartnerCommands commands) {
        return new DraftRegistration(registrations, deals, eligibility, access, commands);
    }

    @Bean
    ChangeRegistration changeRegistration(
            Registrations registrations,
            ReadRegistrations reads,
            DealLookup deals,
            CheckEligibility eligibility,
            RegistrationAccess access,
            PartnerCommands commands) {
        return new ChangeRegistration(registrations, reads, deals, eligibility, access, commands);
    }

    @Bean
    ReviewRegistration reviewRegistration(
            Registrations registrations, ReadRegistrations reads, RegistrationAccess access) {
        return new ReviewRegistration(registrations, reads, access);
    }
}
