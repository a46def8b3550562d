package cosell.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @Test
    void keepsPathAndQueryAsTheyWereSent() {
        assertThat(RequestTarget.parse("/v1.0/engagements/referrals?$filter=name%20eq%20'a%2Fb'&x=.."))
                .hasValue(new RequestTarget(
                        "/v1.0/engagements/referrals", "/v1.0/engagements/referrals?$filter=name%20eq%20'a%2Fb'&x=.."));
    }

    @Test
    void takesThePathOfAnAbsoluteForm() {
        assertThat(RequestTarget.parse("http://elsewhere.example/api/deals?q=1"))
                .hasValue(new RequestTarget("/api/deals", "/api/deals?q=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/deals",
                "/api/deals/../ops/deals/resend",
                "/api/deals/%2e%2E/ops/deals/resend",
                "/api/deals/./1",
                "/api/deals/..;a=b/ops",
                "/api/deals%2F..%2Fops",
                "/api/deals%5c..",
                "/api/deals\\..",
                "/api/deals%00",
                "/api/de als",
                "/api/deals#part",
                "/api/%zz"
            })
    void refusesWhatCouldBeReadInTwoWays(String requestLine) {
        assertThat(RequestTarget.parse(requestLine)).isEmpty();
    }
}
