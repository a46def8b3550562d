package cosell.launcher.suite;

/**
 * A part of a running suite.
 *
 * @param address without secrets
 * @param port 0 when it is not ours
 * @param pid 0 when it is not ours
 * @param replaced whether it was not started by us
 */
public record PartReport(Part part, String address, int port, long pid, boolean replaced) {}
