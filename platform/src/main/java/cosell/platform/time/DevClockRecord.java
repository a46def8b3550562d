package cosell.platform.time;

import tools.jackson.databind.json.JsonMapper;

/**
 * One move of the development clock, as it lies in the topic. It says by how much and not to where, so that two moves
 * at the same time both count.
 */
record DevClockRecord(long advanceMillis) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    byte[] toJson() {
        return JSON.writeValueAsBytes(this);
    }

    static DevClockRecord fromJson(byte[] json) {
        return JSON.readValue(json, DevClockRecord.class);
    }
}
