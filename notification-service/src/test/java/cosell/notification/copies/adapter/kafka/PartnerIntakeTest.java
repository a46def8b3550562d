package cosell.notification.copies.adapter.kafka;

import static cosell.notification.AvroSamples.arrived;
import static cosell.notification.AvroSamples.contact;
import static cosell.notification.AvroSamples.member;
import static cosell.notification.AvroSamples.organization;
import static cosell.notification.AvroSamples.partner;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import cosell.platform.outbox.CopyChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerIntakeTest {

    @Test
    void keepsWhoCanBeReachedAndHow() {
        var state = organization("msft")
                .setContacts(List.of(contact("c@v.example")
                        .setLocations(List.of("9000001"))
                        .setSolutions(List.of("MS-AZURE"))
                        .setCountries(List.of("OOO"))
                        .setDisableNotifications(true)
                        .build()))
                .setMembers(List.of(member("m@v.example", "VENDOR_SELLER")
                        .setLocations(List.of("9000001"))
                        .setGlobal(true)
                        .setLocale("cs-CZ")
                        .setZone("Europe/Prague")
                        .build()))
                .setFallbackAddress("fallback@v.example")
                .build();

        var change = new PartnerIntake().apply(null, arrived(partner(1, state), false));

        assertThat(change)
                .isEqualTo(CopyChange.of(new OrganizationCopy(
                        Samples.VENDOR,
                        "The msft company",
                        true,
                        List.of(new Contact(
                                new Reachable("Name of c@v.example", "c@v.example", "en", "UTC", true),
                                List.of("9000001"),
                                List.of("MS-AZURE"),
                                List.of("OOO"))),
                        List.of(new Member(
                                new Reachable("Name of m@v.example", "m@v.example", "cs-CZ", "Europe/Prague", false),
                                List.of("VENDOR_SELLER"),
                                List.of("9000001"),
                                true)),
                        "fallback@v.example")));
    }
}
