package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemHandlerTest {

    private final ProblemHandler handler = new ProblemHandler(
            new ProblemWriter(JsonMapper.builder().build(), List.of()), List.of(new StoreExceptions()));
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/x"));

    @Test
    void aClientThatWentAwayIsNoError(CapturedOutput output) {
        handler.handle(exchange, new IOException("Connection reset by peer")).block();

        assertThat(output.getAll()).doesNotContain("ERROR");
    }

    @Test
    void aStoreThatWentAwayIsNotTakenForAClientThatDid() {
        var reset = new MongoSocketReadException(
                "Exception", new ServerAddress(), new IOException("Connection reset by peer"));

        handler.handle(exchange, new RuntimeException(reset)).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aProblemIsFoundInsideOfOtherExceptions() {
        handler.handle(exchange, new RuntimeException(new ProblemException(Problems.notFound())))
                .block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAnswerThatHasBegunIsNotChanged() {
        exchange.getResponse().setStatusCode(HttpStatus.OK);
        exchange.getResponse().setComplete().block();

        assertThat(handler.handle(exchange, new ProblemException(Problems.notFound()))
                        .onErrorComplete()
                        .then()
                        .blockOptional())
                .isEmpty();
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
