package cosell.deals.deal.adapter.mongo;

import cosell.platform.outbox.IndexSpec;
import java.util.List;

/**
 * One way in which lists are searched.
 *
 * @param name what it finds, in words
 * @param fit for which lists it is
 */
record QueryShape(String name, ListFit fit, IndexSpec index) {

    /** Fields of an index before its sort key, for which a list that does not ask for them asks for every value. */
    boolean needsEvery(String field) {
        List<String> fields = index.fields();
        return fit instanceof ListFit.Sorted && fields.contains(field);
    }
}
