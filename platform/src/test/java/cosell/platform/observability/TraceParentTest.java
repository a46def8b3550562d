package cosell.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class TraceParentTest {

    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsWhatItWrites() {
        assertThat(TraceParent.parse(HEADER).map(TraceParent::toString)).contains(HEADER);
        TraceParent generated = TraceParent.generate();
        assertThat(TraceParent.parse(generated.toString())).contains(generated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
                " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void takesNothingElse(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }

    @Test
    void aChildIsAnotherSpanOfTheSameTrace() {
        TraceParent parent = TraceParent.parse(HEADER).orElseThrow();

        TraceParent child = parent.child();

        assertThat(child.traceId()).isEqualTo(parent.traceId());
        assertThat(child.spanId()).isNotEqualTo(parent.spanId()).matches("[0-9a-f]{16}");
        assertThat(child.sampled()).isTrue();
    }

    @Test
    void travelsInTheReactorContext() {
        TraceParent trace = TraceParent.generate();

        TraceParent seen = TraceContext.current()
                .flatMap(Mono::just)
                .contextWrite(context -> TraceContext.with(context, trace))
                .block();

        assertThat(seen).isEqualTo(trace);
    }
}
