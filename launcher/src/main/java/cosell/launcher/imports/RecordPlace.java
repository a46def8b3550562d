package cosell.launcher.imports;

/** Where a record lies; by it a result says which record it answers. */
record RecordPlace(String topic, int partition, long offset) {}
