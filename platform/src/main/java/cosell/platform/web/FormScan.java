package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a body what no type could tell: absurd numbers, texts that are no Unicode, null in lists. */
final class FormScan {

    private static final int MAX_SCALE = 400;

    private final FormTree tree;

    FormScan(FormTree tree) {
        this.tree = tree;
    }

    /** Looks at a part of the body and all that is inside of it. */
    void scan(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                scanField(object, name, Pointers.child(pointer, name));
            }
        } else if (node instanceof ArrayNode array) {
            scanElements(array, pointer);
        }
    }

    private void scanField(ObjectNode object, String name, String pointer) {
        JsonNode value = object.path(name);
        if (isUnreadable(value, pointer)) {
            object.remove(name);
        } else {
            scan(value, pointer);
        }
    }

    private void scanElements(ArrayNode array, String pointer) {
        int at = 0;
        int sent = 0;
        while (at < array.size()) {
            JsonNode element = array.path(at);
            String place = Pointers.child(pointer, sent++);
            if (isUnreadable(element, place) || isNull(element, place)) {
                tree.drop(array, at);
            } else {
                scan(element, place);
                at++;
            }
        }
    }

    private boolean isNull(JsonNode element, String pointer) {
        return element.isNull() && refused(pointer, FaultCode.INVALID_VALUE, "A list has no empty entries.");
    }

    private boolean isUnreadable(JsonNode value, String pointer) {
        if (value.isNumber() && Math.abs((long) value.decimalValue().scale()) > MAX_SCALE) {
            return refused(pointer, FaultCode.VALUE_OUT_OF_RANGE, "This number is beyond every range.");
        }
        return value.isString()
                && !isWellFormed(value.stringValue())
                && refused(pointer, FaultCode.INVALID_STRING_FORMAT, "This text is no well-formed Unicode.");
    }

    private boolean refused(String pointer, FaultCode code, String message) {
        tree.add(Fault.of(pointer, code, message, "Leave it out or mend it.", null));
        return true;
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)));
    }
}
