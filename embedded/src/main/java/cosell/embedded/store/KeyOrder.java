package cosell.embedded.store;

import java.util.Comparator;
import java.util.List;

/** Orders index keys field by field; a key comes right before the keys it is a beginning of. */
final class KeyOrder implements Comparator<List<Object>> {

    static final KeyOrder INSTANCE = new KeyOrder();

    private KeyOrder() {}

    @Override
    public int compare(List<Object> left, List<Object> right) {
        var common = Math.min(left.size(), right.size());
        for (var field = 0; field < common; field++) {
            var order = ValueOrder.INSTANCE.compare(left.get(field), right.get(field));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
