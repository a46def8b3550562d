package cosell.platform.events;

import java.util.List;
import java.util.Map;

/**
 * What a provisioning did.
 *
 * @param createdTopics the topics that were missing
 * @param existingTopics the topics that were there; they are left as they are
 * @param schemaIds id of the current schema by subject
 */
public record ProvisioningReport(
        List<String> createdTopics, List<String> existingTopics, Map<String, Integer> schemaIds) {

    public ProvisioningReport {
        createdTopics = List.copyOf(createdTopics);
        existingTopics = List.copyOf(existingTopics);
        schemaIds = Map.copyOf(schemaIds);
    }
}
