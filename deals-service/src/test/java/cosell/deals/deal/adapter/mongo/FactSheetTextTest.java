package cosell.deals.deal.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.FullDeal;
import cosell.deals.insight.domain.Course;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Sheets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactSheetTextTest {

    @Test
    void isAFormThatStoredDealsHave() {
        assertThat(FactSheetText.write(FactSheet.of(FullDeal.deal())))
                .isEqualTo("00000000-0000-4000-8000-000000000001|OUTBOUND|LOST|CO_SELL|1000001|US|SOL-CON|USD|125000.5"
                        + "|1772443800123|1772443801123||PROPOSED|60|DUPLICATE");
    }

    @ParameterizedTest
    @EnumSource(DealStatus.class)
    void readsWhatItWrote(DealStatus status) {
        FactSheet bare = Sheets.of(Sheets.withoutValue(status), "CZ");
        FactSheet answered = Sheets.inbound(status, Duration.ofSeconds(90));

        assertThat(FactSheetText.read(FactSheetText.write(bare))).isEqualTo(bare);
        assertThat(FactSheetText.read(FactSheetText.write(answered))).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a,b", "50 %", "%7C", "%257C,|%2C", "%25"})
    void noTextCanLookLikeAnother(String text) {
        FactSheet sheet = Sheets.of(Sheets.in(DealStatus.LOST), "US", text, "other");
        FactSheet odd = Sheets.with(sheet, new Course(Sheets.OPENED, Sheets.OPENED, null, text, 20, text));

        assertThat(FactSheetText.read(FactSheetText.write(odd))).isEqualTo(odd);
    }
}
