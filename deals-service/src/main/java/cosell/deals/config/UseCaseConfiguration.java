package cosell.deals.config;

import cosell.deals.deal.adapter.forms.LibraryContactForms;
import cosell.deals.deal.application.AskActions;
import cosell.deals.deal.application.ChangeDeal;
import cosell.deals.deal.application.CloseAsLost;
import cosell.deals.deal.application.CreateDeal;
import cosell.deals.deal.application.DealLists;
import cosell.deals.deal.application.EditDeal;
import cosell.deals.deal.application.Favorites;
import cosell.deals.deal.application.ListDeals;
import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.application.ReadPast;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.application.SuiteCommands;
import cosell.deals.deal.domain.ContactForms;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.directory.domain.Organization;
import cosell.deals.stages.application.StageMappings;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Copies;
import cosell.platform.time.DomainClock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases and what they decide with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DealSettings.class, ReferenceSettings.class})
class UseCaseConfiguration {

    /** Where ids come from that follow from nothing else. */
    @Bean
    Supplier<UUID> newIds() {
        return UUID::randomUUID;
    }

    @Bean
    ReferenceLists referenceData(ReferenceSettings settings) {
        return settings.data();
    }

    @Bean
    ContactForms contactForms() {
        return new LibraryContactForms();
    }

    @Bean
    PartnerDirectory partnerDirectory(Copies<Organization, Void> partners) {
        return new PartnerDirectory(partners.store());
    }

    @Bean
    DirectoryRefresh directoryRefresh(PartnerDirectory directory, DealSettings settings) {
        return new DirectoryRefresh(directory, settings.deals().directoryRefresh());
    }

    @Bean
    Rulebooks rulebooks(
            DealSettings settings,
            ReferenceLists reference,
            ContactForms forms,
            PartnerDirectory directory,
            StageMappings mappings) {
        return new Rulebooks(settings.vendorId(), reference, forms, directory, mappings);
    }

    @Bean
    CreateDeal createDeal(Commands<Deal, DealEvent, DealRefusal> commands, Rulebooks rulebooks, DomainClock clock) {
        return new CreateDeal(commands, rulebooks, clock);
    }

    @Bean
    ReadDeals readDeals(Aggregates<Deal, DealEvent> deals, DealSettings settings) {
        return new ReadDeals(deals.store(), deals.history(), settings.vendorId());
    }

    @Bean
    ReadPast readPast(Aggregates<Deal, DealEvent> deals, DealSettings settings) {
        return new ReadPast(deals.store(), deals.history(), settings.vendorId());
    }

    @Bean
    ChangeDeal changeDeal(
            Commands<Deal, DealEvent, DealRefusal> commands, ReadDeals deals, Rulebooks rulebooks, DomainClock clock) {
        return new ChangeDeal(commands, deals, rulebooks, clock);
    }

    @Bean
    CloseAsLost closeAsLost(ChangeDeal changeDeal, ReadDeals deals) {
        return new CloseAsLost(changeDeal, deals);
    }

    @Bean
    AskActions askActions(ReadDeals deals, Rulebooks rulebooks, DomainClock clock) {
        return new AskActions(deals, rulebooks, clock);
    }

    @Bean
    EditDeal editDeal(ChangeDeal changeDeal, ReadDeals deals) {
        return new EditDeal(changeDeal, deals);
    }

    @Bean
    ListDeals listDeals(DealLists lists, Favorites favorites, DealSettings settings) {
        return new ListDeals(lists, favorites, settings.vendorId());
    }

    @Bean
    SuiteCommands suiteCommands(Commands<Deal, DealEvent, DealRefusal> commands, Rulebooks rulebooks) {
        return new SuiteCommands(commands, rulebooks);
    }
}
