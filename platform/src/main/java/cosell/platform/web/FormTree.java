package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body from which unreadable parts are taken out one after another, while their pointers keep naming the places in
 * the body as it was sent. Used by one thread, for one body.
 */
final class FormTree {

    private final JsonNode root;
    private final List<Fault> faults = new ArrayList<>();

    /** The indices as sent of what is left in an array. */
    private final IdentityHashMap<ArrayNode, List<Integer>> sentIndices = new IdentityHashMap<>();

    FormTree(JsonNode root) {
        this.root = root;
        new FormScan(this).scan(root, "");
    }

    JsonNode root() {
        return root;
    }

    List<Fault> faults() {
        return faults;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** A place in the tree as it is now. */
    record Place(JsonNode parent, JacksonException.Reference step, JsonNode node, String pointer) {}

    /** Where a path of Jackson leads; steps that are no part of the body (wrappers) are skipped. */
    Place find(List<JacksonException.Reference> path) {
        Place place = new Place(root, new JacksonException.Reference(null), root, "");
        for (JacksonException.Reference step : path) {
            place = step(place, step);
        }
        return place;
    }

    /** Takes the place out of the body. False when it is the body itself, or was not there. */
    boolean remove(Place place) {
        if (place.pointer().isEmpty()) {
            return false;
        }
        return switch (place.parent()) {
            case ObjectNode object -> object.remove(place.step().getPropertyName()) != null;
            case ArrayNode array -> drop(array, place.step().getIndex());
            default -> false;
        };
    }

    private Place step(Place from, JacksonException.Reference step) {
        JsonNode here = from.node();
        if (here instanceof ArrayNode array && step.getIndex() >= 0) {
            String pointer = Pointers.child(from.pointer(), sentIndex(array, step.getIndex()));
            return new Place(array, step, array.path(step.getIndex()), pointer);
        }
        if (here.isObject() && step.getPropertyName() != null) {
            String pointer = Pointers.child(from.pointer(), step.getPropertyName());
            return new Place(here, step, here.path(step.getPropertyName()), pointer);
        }
        return from;
    }

    private int sentIndex(ArrayNode array, int index) {
        List<Integer> sent = sentIndices.get(array);
        return sent == null || index >= sent.size() ? index : sent.get(index);
    }

    /** Takes an element out of a list of the body. */
    boolean drop(ArrayNode array, int index) {
        if (index >= array.size()) {
            return false;
        }
        List<Integer> sent = sentIndices.computeIfAbsent(array, FormTree::allIndices);
        sent.subList(index, index + 1).clear();
        array.remove(index);
        return true;
    }

    private static List<Integer> allIndices(ArrayNode array) {
        return IntStream.range(0, array.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }
}
