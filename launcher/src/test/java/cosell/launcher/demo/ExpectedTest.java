package cosell.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void isMetByTheSameEventOnTheSameTopicOnly() {
        var wanted = new Expected.Event("cosell.deals.v1", "WON");

        assertThat(wanted.isMetBy(new Expected.Event("cosell.deals.v1", "WON"))).isTrue();
        assertThat(wanted.isMetBy(new Expected.Event("cosell.deals.v1", "LOST")))
                .isFalse();
        assertThat(wanted.isMetBy(new Expected.Event("cosell.engagements.v1", "WON")))
                .isFalse();
        assertThat(wanted.isMetBy(new Expected.MailTo("WON"))).isFalse();
    }

    @Test
    void isMetByAMailToThatAddressOrDomainOnly() {
        var mail = new Expected.MailTo("Seller@msft.example");

        assertThat(new Expected.MailTo("seller@msft.example").isMetBy(mail)).isTrue();
        assertThat(new Expected.MailTo("@msft.example").isMetBy(mail)).isTrue();
        assertThat(new Expected.MailTo("@contoso.example").isMetBy(mail)).isFalse();
        assertThat(new Expected.MailTo("reviewer@msft.example").isMetBy(mail)).isFalse();
    }
}
