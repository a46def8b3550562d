package cosell.deals.deal.adapter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryContactFormsTest {

    private final LibraryContactForms forms = new LibraryContactForms();

    @ParameterizedTest
    @CsvSource({
        "+14255550100,+14255550100",
        "+1 (425) 555-0100,+14255550100",
        "+420 601 123 456,+420601123456",
        "+12065550123,+12065550123",
        "+15035550177,+15035550177"
    })
    void aValidNumberIsWrittenAsE164(String text, String number) {
        assertThat(forms.phone(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4255550100", "+1 425", "phone", "+99912345678", "+14255550100 ext. 7", ""})
    void whatIsNoNumberWithItsCountryIsRefused(String text) {
        assertThat(forms.phone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam@contoso.example", "o'neil+co@mail.contoso.co.uk", "a@b.cz"})
    void anAddressIsTaken(String text) {
        assertThat(forms.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sam",
                "sam@",
                "@contoso.example",
                "sam@contoso",
                "Sam <sam@contoso.example>",
                "a@b.cz, c@d.cz",
                "sam@contoso..example",
                "s am@contoso.example",
                "sam@contoso.example\nBcc: x@y.cz",
                ""
            })
    void whatIsNoBareAddressIsRefused(String text) {
        assertThat(forms.isEmail(text)).isFalse();
    }
}
