package cosell.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin@contoso.example", "a.b+c@sub.contoso.com", "o'neil@contoso.cz"})
    void takesAddressesThatMailCanBeSentTo(String address) {
        assertThat(EmailAddresses.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "admin", "admin@", "@contoso.example", "a b@contoso.example", "a@b", "a@c.example\r\nBcc: x"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThat(EmailAddresses.isValid(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+420224811111", "+12065550100", "+442079460000"})
    void takesNumbersInE164Form(String number) {
        assertThat(PhoneNumbers.isE164(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "420224811111", "+420 224 811 111", "+0123456", "+999123456789", "+1", "+12065550100x"})
    void refusesWhatIsNotInE164Form(String number) {
        assertThat(PhoneNumbers.isE164(number)).isFalse();
    }

    @Test
    void bringsNumbersIntoE164Form() {
        assertThat(PhoneNumbers.toE164("+420 224 811 111")).contains("+420224811111");
        assertThat(PhoneNumbers.toE164("+1 (206) 555-0100")).contains("+12065550100");
        assertThat(PhoneNumbers.toE164("224 811 111")).isEmpty();
        assertThat(PhoneNumbers.toE164("+1 206 555 0100 ext. 7")).isEmpty();
    }

    @Test
    void knowsIsoCodes() {
        assertThat(IsoCodes.isCountry("CZ")).isTrue();
        assertThat(IsoCodes.isCountry("cz")).isFalse();
        assertThat(IsoCodes.isCountry("XX")).isFalse();
        assertThat(IsoCodes.isCurrency("CZK")).isTrue();
        assertThat(IsoCodes.isCurrency("Kč")).isFalse();
    }
}
