package cosell.notification.mail.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cosell.notification.mail.adapter.smtp.SmtpAddress.StartTls;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    @Test
    void readsHostPortUserAndPassword() {
        assertThat(parse("smtps://us%40er:p%3Ass+word@mail.example"))
                .isEqualTo(new SmtpAddress("mail.example", 465, true, StartTls.REQUIRED, "us@er", "p:ss+word"));
        assertThat(parse("smtp://localhost:1025"))
                .isEqualTo(new SmtpAddress("localhost", 1025, false, StartTls.OPTIONAL, null, null));
        assertThat(parse("smtp://localhost?starttls=off"))
                .isEqualTo(new SmtpAddress("localhost", 25, false, StartTls.OFF, null, null));
    }

    @Test
    void aPasswordIsNeverSentInTheClearUnlessToldSo() {
        assertThat(parse("smtp://user:secret@mail.example").properties(1000, "d.example"))
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.timeout", "1000")
                .containsEntry("mail.smtp.connectiontimeout", "1000")
                .containsEntry("mail.smtp.writetimeout", "1000");
        assertThat(parse("smtp://user:secret@mail.example?starttls=off").properties(1000, "d.example"))
                .containsEntry("mail.smtp.starttls.enable", "false");
    }

    @Test
    void showsNoPassword() {
        assertThat(parse("smtp://user:secret@mail.example")).hasToString("smtp://mail.example:25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mail.example", "smtp:mail.example", "mail.example"})
    void refusesAnythingElse(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(address)).withMessageContaining("smtp://host:port");
    }

    private static SmtpAddress parse(String address) {
        return SmtpAddress.parse(URI.create(address));
    }
}
