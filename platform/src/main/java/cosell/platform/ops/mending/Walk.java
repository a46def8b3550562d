package cosell.platform.ops.mending;

import cosell.platform.outbox.Stretch;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Long work in stretches. Any of them may be done again, so the work can go on from the last cursor that was noted. */
interface Walk {

    /** How many records or copies there are; grows or shrinks while the suite runs. */
    Mono<Long> total();

    Mono<Stretch> next(String cursor);

    static Walk of(Mono<Long> total, Function<String, Mono<Stretch>> next) {
        return new Walk() {
            @Override
            public Mono<Long> total() {
                return total;
            }

            @Override
            public Mono<Stretch> next(String cursor) {
                return next.apply(cursor);
            }
        };
    }

    /** Several walks one after the other; the cursor names the walk and the place in it. */
    record InTurn(List<Walk> walks) implements Walk {

        private static final char PLACE = ':';

        public InTurn {
            walks = List.copyOf(walks);
        }

        @Override
        public Mono<Long> total() {
            return Flux.fromIterable(walks).concatMap(Walk::total).reduce(0L, Long::sum);
        }

        @Override
        public Mono<Stretch> next(String cursor) {
            int colon = cursor.indexOf(PLACE);
            int walk = colon < 0 ? 0 : Integer.parseInt(cursor, 0, colon, 10);
            return walk == walks.size()
                    ? Mono.just(new Stretch(0, 0, null))
                    : walks.get(walk).next(cursor.substring(colon + 1)).map(stretch -> placed(walk, stretch));
        }

        private static Stretch placed(int walk, Stretch stretch) {
            String next = stretch.next();
            String place = next == null ? walk + 1 + ":" : walk + ":" + next;
            return new Stretch(stretch.done(), stretch.skipped(), place);
        }
    }
}
