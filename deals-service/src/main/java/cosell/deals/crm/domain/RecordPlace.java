package cosell.deals.crm.domain;

/** Where a CRM record lies. */
public record RecordPlace(String topic, int partition, long offset) {

    /** Whether this record comes after the other; where the two can't be compared, it does. */
    public boolean isAfter(RecordPlace other) {
        return !sharesPartitionWith(other) || offset > other.offset;
    }

    private boolean sharesPartitionWith(RecordPlace other) {
        return topic.equals(other.topic) && partition == other.partition;
    }
}
